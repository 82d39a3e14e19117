import { holderOf } from '../../domain/support/packStory.ts';
import type { Expectation } from '../../support/expectation.ts';
import { aimRead, brief, came, found, later, moment, owed, since } from '../looks.ts';
import { asked, booking, childcare, fostering, held, heldOf, homes, minuted, notes, officer, over, psm, reviewSet, say, scheduled, booked, ready, second, told, worker, written } from './cases.ts'; // prettier-ignore

const chairs = Object.keys(psm.roles);
const attested = 'attested.advanced-practitioner';
const word = (by: string, value: boolean) => ({ event: 'fact.recorded', at: '2026-12-04T09:00:00Z', by, fact: attested, value });
const experienced = Object.values(homes).map((home) => since(moment(asked({ home })), word('team-manager', true)));
const bare = Object.values(homes).map((home) => moment(asked({ home })));
const whose = [{ type: 'foster' }, { type: 'residential' }].map((home) => moment(asked({ home })));
const action = { id: 'a1', task: 'A weekend of respite', owner: worker.id, due: '2026-12-14', status: 'open' };
const emptyNotes = Object.values(homes).map((home) => moment(notes({ actions: [] }, { home })));
const full = { issues: 'x', analysis: 'x', 'fostering-agreement': 'none', 'support-agreement': 'none', 'art-referral': 'none' };
const allNotes = Object.values(homes).map((home) => moment(notes({ sections: full }, { home })));
const nobodyCame = since(scheduled, { event: 'meeting.held', at: '2026-12-08T15:00:00Z', by: worker.id, attendance: [] }, { event: 'minutes.drafted', at: '2026-12-08T16:00:00Z', by: worker.id }); // prettier-ignore
const plans = [{ actions: [{ ...action, owner: '' }] }, { actions: [{ ...action, due: undefined }] }, {}].map((saved) =>
  moment(notes({ sections: full, ...saved })),
);
const steady = moment(held().must(fostering, 'agreeReview', { date: 'none', reason: 'It is steady' }));
const secondHeld = since(second, { event: 'meeting.held', at: '2026-12-22T15:00:00Z', by: worker.id, startedAt: '2026-12-22T14:00:00Z', attendance: [{ person: worker.id, present: true }] }); // prettier-ignore
const reviewHeld = moment(held().must(worker, 'recordStatutoryReview', { step: 'held', at: '2026-12-08T15:10:00Z', answers: { meetings: true } })); // prettier-ignore
const stable = { because: 'stable' };
const review = (more: object) => ({ step: 'held', at: '2026-12-08T15:20:00Z', answers: { meetings: true }, ...more });

/** Chair, record, next meetings, statutory review and end: 4 to 7. */
export const meeting: readonly Expectation[] = [
  {
    clause: 'PSM-1.7a',
    that: 'tells those invited what the meeting is for',
    of: (tried) => aimRead(tried, scheduled),
    is: ['What it is for: To see the signs and support the placement. (Placement Stability Meetings 1.7a)'],
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'lets three roles chair by the kind of home, an advanced practitioner once a team manager has said so; anybody else takes a reason',
    of: ({ judges }) =>
      [...bare, ...experienced].map((given) =>
        chairs.flatMap((chair) => {
          const said = came(judges(given, worker, 'scheduleMeeting', { ...booking, chair, reason: undefined })).filter((each) => /^(chair|not-specified)/.test(each)); // prettier-ignore
          return said.some((each) => each.startsWith('chair-not-allowed should')) ? [] : [[chair, ...said]];
        }),
      ),
    is: [
      [
        ['fostering-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.1'],
        ['advanced-practitioner', 'chair-attestation-missing should PSM-4.1', 'not-specified inform PSM-4.1'],
      ],
      [
        ['fostering-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.1'],
        ['advanced-practitioner', 'chair-attestation-missing should PSM-4.1', 'not-specified inform PSM-4.1'],
      ],
      [
        ['child-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.2'],
        ['advanced-practitioner', 'chair-attestation-missing should PSM-4.2', 'not-specified inform PSM-4.2'],
      ],
      [
        ['fostering-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.1'],
        ['advanced-practitioner', 'chair-attestation-missing should PSM-4.1', 'not-specified inform PSM-4.1'],
      ],
      [
        ['child-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.2'],
        ['advanced-practitioner', 'chair-attestation-missing should PSM-4.2', 'not-specified inform PSM-4.2'],
      ],
      [
        ['child-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.2'],
        ['advanced-practitioner', 'chair-attestation-missing should PSM-4.2', 'not-specified inform PSM-4.2'],
      ],
      [
        ['fostering-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.1'],
        ['advanced-practitioner', 'not-specified inform PSM-4.1'],
      ],
      [
        ['fostering-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.1'],
        ['advanced-practitioner', 'not-specified inform PSM-4.1'],
      ],
      [
        ['child-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.2'],
        ['advanced-practitioner', 'not-specified inform PSM-4.2'],
      ],
      [
        ['fostering-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.1'],
        ['advanced-practitioner', 'not-specified inform PSM-4.1'],
      ],
      [
        ['child-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.2'],
        ['advanced-practitioner', 'not-specified inform PSM-4.2'],
      ],
      [
        ['child-team-manager'],
        ['practice-manager', 'not-specified inform PSM-4.2'],
        ['advanced-practitioner', 'not-specified inform PSM-4.2'],
      ],
    ],
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'takes a reason for another chair, and names the usual one',
    of: ({ judges, sees }) => [
      ...bare.map((given) => came(judges(given, worker, 'scheduleMeeting', { ...booking, chair: 'police', reason: undefined })).filter((each) => each.startsWith('chair'))), // prettier-ignore
      ...whose.map((given) => came(judges(given, worker, 'scheduleMeeting', { ...booking, chair: 'police', reason: undefined })).filter((each) => each.startsWith('chair'))), // prettier-ignore
      sees(scheduled)
        .findings.filter(({ code }) => code.startsWith('chair'))
        .map(brief),
    ],
    is: [
      ['chair-not-allowed should PSM-4.1'],
      ['chair-not-allowed should PSM-4.1'],
      ['chair-not-allowed should PSM-4.2'],
      ['chair-not-allowed should PSM-4.1'],
      ['chair-not-allowed should PSM-4.2'],
      ['chair-not-allowed should PSM-4.2'],
      ['chair-not-allowed should PSM-4.2'],
      ['chair-not-allowed should PSM-4.2'],
      [],
    ],
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'counts a team manager’s word on experience in the log, whatever somebody else said before or after it',
    of: ({ judges }) =>
      [bare[0], bare[4]].flatMap(
        (given) =>
        [[word(worker.id, true)], [word('fostering-team-manager', true)], [word('child-team-manager', true)], [word(worker.id, true), word('team-manager', false)], [word('team-manager', true), word(worker.id, false)]] // prettier-ignore
          .map((words) => given && came(judges(since(given, ...words), worker, 'scheduleMeeting', { ...booking, chair: 'advanced-practitioner', reason: undefined })).filter((each) => each.startsWith('chair'))), // prettier-ignore
      ),
    is: [
      ['chair-attestation-missing should PSM-4.1'],
      [],
      [],
      ['chair-attestation-missing should PSM-4.1'],
      [],
      ['chair-attestation-missing should PSM-4.2'],
      [],
      [],
      ['chair-attestation-missing should PSM-4.2'],
      [],
    ],
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'wants the word on experience while it is not known whose placement it is: both lists ask for it',
    of: ({ judges }) => {
      const open = moment(asked({ home: { type: 'foster' } }));
      return [open, since(open, word('team-manager', true))].flatMap(
        (given) =>
        ['advanced-practitioner', 'practice-manager'].map((chair) => came(judges(given, worker, 'scheduleMeeting', { ...booking, chair, reason: undefined })).filter((each) => /chair|4\.[12]/.test(each))), // prettier-ignore
      );
    },
    is: [['chair-attestation-missing should PSM-4.2'], [], [], []],
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'takes the word on experience from a team manager of any side only',
    of: ({ judges }) =>
      [bare[0], bare[4]].map(
        (given) =>
        Object.keys(psm.roles).filter((role) => given && judges(given, holderOf(role), 'recordFact', { fact: attested, value: true }).outcome === 'ok'), // prettier-ignore
      ),
    is: [
      ['child-team-manager', 'fostering-team-manager', 'team-manager'],
      ['child-team-manager', 'fostering-team-manager', 'team-manager'],
    ],
  },
  {
    clause: 'PSM-4.1',
    that: 'says under which clause somebody may not say it',
    of: ({ judges }) => bare.map((given) => came(judges(given, worker, 'recordFact', { fact: attested, value: true }))),
    is: [
      ['blocked', 'not-eligible must PSM-4.1'],
      ['blocked', 'not-eligible must PSM-4.1'],
      ['blocked', 'not-eligible must PSM-4.2'],
      ['blocked', 'not-eligible must PSM-4.1'],
      ['blocked', 'not-eligible must PSM-4.2'],
      ['blocked', 'not-eligible must PSM-4.2'],
    ],
  },
  {
    clause: 'PSM-5.3, PSM-5.3a, PSM-5.3b, PSM-5.3c, PSM-5.3d, PSM-5.3e, PSM-5.3f',
    that: 'has the case note follow its headings: four, and one more by whose home it is',
    of: ({ sees }) => emptyNotes.map((given) => sees(given).sections.filter(({ applies }) => applies === 'yes').map(({ id, clause, strength }) => `${id} ${clause} ${strength}`)), // prettier-ignore
    is: [
      [
        'attendance PSM-5.3a should',
        'issues PSM-5.3b should',
        'analysis PSM-5.3c should',
        'actions PSM-5.3d should',
        'fostering-agreement PSM-5.3e should',
      ],
      [
        'attendance PSM-5.3a should',
        'issues PSM-5.3b should',
        'analysis PSM-5.3c should',
        'actions PSM-5.3d should',
        'fostering-agreement PSM-5.3e should',
      ],
      [
        'attendance PSM-5.3a should',
        'issues PSM-5.3b should',
        'analysis PSM-5.3c should',
        'actions PSM-5.3d should',
        'support-agreement PSM-5.3e should',
      ],
      [
        'attendance PSM-5.3a should',
        'issues PSM-5.3b should',
        'analysis PSM-5.3c should',
        'actions PSM-5.3d should',
        'fostering-agreement PSM-5.3e should',
      ],
      [
        'attendance PSM-5.3a should',
        'issues PSM-5.3b should',
        'analysis PSM-5.3c should',
        'actions PSM-5.3d should',
        'art-referral PSM-5.3f should',
      ],
      [
        'attendance PSM-5.3a should',
        'issues PSM-5.3b should',
        'analysis PSM-5.3c should',
        'actions PSM-5.3d should',
        'art-referral PSM-5.3f should',
      ],
    ],
  },
  {
    clause: 'PSM-5.3, PSM-5.3b, PSM-5.3c, PSM-5.3d, PSM-5.3e, PSM-5.3f',
    that: 'wants a reason for each heading left empty, and for a plan without an action',
    of: ({ judges }) => [...emptyNotes, ...allNotes].map((given) => came(judges(given, fostering, 'finaliseMinutes', {}))),
    is: [
      [
        'needs-reason',
        'section-missing should PSM-5.3b',
        'section-missing should PSM-5.3c',
        'section-missing should PSM-5.3d',
        'section-missing should PSM-5.3e',
        'action-incomplete should PSM-5.3',
        'review-missing should PSM-6.1-i',
      ],
      [
        'needs-reason',
        'section-missing should PSM-5.3b',
        'section-missing should PSM-5.3c',
        'section-missing should PSM-5.3d',
        'section-missing should PSM-5.3e',
        'action-incomplete should PSM-5.3',
        'review-missing should PSM-6.1-i',
      ],
      [
        'needs-reason',
        'section-missing should PSM-5.3b',
        'section-missing should PSM-5.3c',
        'section-missing should PSM-5.3d',
        'section-missing should PSM-5.3e',
        'action-incomplete should PSM-5.3',
        'review-missing should PSM-6.1-i',
      ],
      [
        'needs-reason',
        'section-missing should PSM-5.3b',
        'section-missing should PSM-5.3c',
        'section-missing should PSM-5.3d',
        'section-missing should PSM-5.3e',
        'action-incomplete should PSM-5.3',
        'review-missing should PSM-6.1-i',
      ],
      [
        'needs-reason',
        'section-missing should PSM-5.3b',
        'section-missing should PSM-5.3c',
        'section-missing should PSM-5.3d',
        'section-missing should PSM-5.3f',
        'action-incomplete should PSM-5.3',
        'review-missing should PSM-6.1-i',
      ],
      [
        'needs-reason',
        'section-missing should PSM-5.3b',
        'section-missing should PSM-5.3c',
        'section-missing should PSM-5.3d',
        'section-missing should PSM-5.3f',
        'action-incomplete should PSM-5.3',
        'review-missing should PSM-6.1-i',
      ],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
    ],
  },
  {
    clause: 'PSM-5.3a',
    that: 'takes attendance from those who came, and misses it where nobody did',
    of: ({ sees }) => found(sees(nobodyCame), 'section-missing', 'action-incomplete'),
    is: [
      'section-missing should PSM-5.3a',
      'section-missing should PSM-5.3b',
      'section-missing should PSM-5.3c',
      'section-missing should PSM-5.3d',
      'section-missing should PSM-5.3e',
      'action-incomplete should PSM-5.3',
    ],
  },
  {
    clause: 'PSM-5.3d',
    that: 'has each action with its task and who does it, and room for when',
    of: ({ sees, judges }) => [
      sees(over).actionFields.map(({ id, required, clause }) => [id, required, clause]),
      ...plans.map((given) => came(judges(given, fostering, 'finaliseMinutes', {}))),
      owed(sees(plans[2] ?? over), 'action-a1'),
    ],
    is: [
      [
        ['task', true, 'PSM-5.3d'],
        ['owner', true, 'PSM-5.3d'],
        ['due', false, 'PSM-5.3d'],
      ],
      ['needs-reason', 'action-incomplete should PSM-5.3d', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      ['needs-reason', 'review-missing should PSM-6.1-i'],
      [{ duty: 'PSM-5.3d should open', by: [], people: ['child-social-worker'], due: '2026-12-14T23:59:59.999Z', act: 'updateAction' }],
    ],
  },
  {
    clause: 'PSM-6.1-i, PSM-6.1-iv',
    that: 'agrees after each meeting on the next or on none, by the chair, with no limit and no more than a hint',
    of: ({ sees, judges }) => [
      ...[over, steady, secondHeld].map((given) => [owed(sees(given), 'review'), found(sees(given), 'review-missing'), sees(given).clocks]),
      sees(over)
        .duties.find(({ id }) => id === 'review')
        ?.explanation.slice(-132),
      ...['2026-12-15', '2028-01-31', 'none'].map((date) => judges(over, fostering, 'agreeReview', { date, reason: 'Agreed' }).outcome),
      judges(over, fostering, 'agreeReview', { date: 'none', reason: 'Agreed' }).facts.map(({ none }) => none),
      sees(moment(written())).duties.filter(({ id }) => id === 'book-review').map(({ clause, strength, ownerRoles }) => [clause, strength, ownerRoles]), // prettier-ignore
      sees(moment(written()))
        .openActs.filter(({ act }) => act === 'agreeReview')
        .map(({ clause }) => clause),
    ],
    is: [
      [
        [
          {
            duty: 'PSM-6.1-i should open',
            by: ['chair'],
            people: ['fostering-team-manager'],
            act: 'agreeReview',
          },
        ],
        ['review-missing should PSM-6.1-i'],
        [],
      ],
      [
        [
          {
            duty: 'PSM-6.1-i should done',
            by: ['chair'],
            people: ['fostering-team-manager'],
            act: 'agreeReview',
          },
        ],
        [],
        [],
      ],
      [
        [
          {
            duty: 'PSM-6.1-i should open',
            by: ['chair'],
            people: ['fostering-team-manager'],
            act: 'agreeReview',
          },
        ],
        ['review-missing should PSM-6.1-i'],
        [],
      ],
      'gives no number. Placement Stability Meetings 6.1-iv. Meetings are as often as the actions need. Placement Stability Meetings 6.1-i.',
      'ok-with-prompt',
      'ok-with-prompt',
      'ok',
      [true],
      [['PSM-6.1-i', 'should', ['child-social-worker']]],
      ['PSM-6.1-i'],
    ],
  },
  {
    clause: 'PSM-6.1-iii, PSM-7.1-iv',
    that: 'ends the meetings by a team manager for one of three reasons, or in a statutory review that is on record',
    of: ({ judges, sees }) => [
      Object.keys(psm.roles).filter((role) => judges(over, holderOf(role), 'ceaseMeetings', stable).outcome === 'ok'),
      Object.keys(psm.roles).filter((role) => judges(reviewHeld, holderOf(role), 'ceaseMeetings', { ...stable, inReview: true }).outcome === 'ok'), // prettier-ignore
      ...['crisis-over', 'stable', 'addressed', 'tired', undefined].map((because) => came(judges(over, childcare, 'ceaseMeetings', { because }))), // prettier-ignore
      came(judges(over, officer, 'ceaseMeetings', stable)),
      came(judges(over, officer, 'ceaseMeetings', { ...stable, inReview: true })),
      came(judges(scheduled, childcare, 'ceaseMeetings', stable)),
      came(judges(over, worker, 'ceaseMeetings', stable)),
      sees(since(over, { event: 'cease.decided', at: over.now, by: childcare.id })).openActs.map(({ act }) => act).includes('reopenMeetings'), // prettier-ignore
    ],
    is: [
      ['child-team-manager', 'fostering-team-manager', 'team-manager'],
      ['child-team-manager', 'fostering-team-manager', 'team-manager', 'reviewing-officer'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['needs-reason', 'cease-not-allowed should PSM-6.1-iii'],
      ['needs-reason', 'cease-not-allowed should PSM-6.1-iii'],
      ['blocked', 'cease-not-allowed must PSM-7.1-iv'],
      ['blocked', 'cease-not-allowed must PSM-7.1-iv'],
      ['blocked', 'cease-not-allowed must PSM-7.1-iv'],
      ['blocked', 'cease-not-allowed must PSM-7.1-iv'],
      false,
    ],
  },
  {
    clause: 'PSM-7.1-i, PSM-7.1-ii',
    that: 'gives the Reviewing Officer the record and the plan for each statutory review, and has these meetings asked about there',
    of: ({ judges, sees }) => [
      ...[['case-note'], ['care-plan'], ['case-note', 'care-plan'], ['pathway-plan', 'safety-plan']].map((documents) => came(judges(reviewSet, worker, 'recordStatutoryReview', { step: 'given', documents }))), // prettier-ignore
      judges(reviewSet, worker, 'recordStatutoryReview', { step: 'given', documents: ['case-note', 'care-plan'] }).facts.map(({ event, role }) => [event, role]), // prettier-ignore
      ...[{}, { meetings: false }, { meetings: true }, { weather: true }].map((answers) => came(judges(over, worker, 'recordStatutoryReview', { ...review({}), answers }))), // prettier-ignore
      sees(over)
        .openActs.filter(({ act }) => act === 'recordStatutoryReview')
        .map(({ clause }) => clause),
      came(judges(reviewSet, worker, 'recordStatutoryReview', { step: 'planned', date: '2026-12-20' })),
    ],
    is: [
      ['needs-reason', 'record-incomplete should PSM-7.1-i'],
      ['needs-reason', 'record-incomplete should PSM-7.1-i'],
      ['ok'],
      ['needs-reason', 'record-incomplete should PSM-7.1-i'],
      [['looked-after-review.given', 'reviewing-officer']],
      ['needs-reason', 'precondition-unanswered should PSM-7.1-ii'],
      ['needs-reason', 'record-incomplete should PSM-7.1-ii'],
      ['ok'],
      ['incomplete', 'form-incomplete must PSM-7.1-i'],
      ['PSM-7.1-i'],
      ['ok'],
    ],
  },
  {
    clause: 'PSM-7.1-iv, PSM-6.1-iii',
    that: 'lets the statutory review end the meetings, for one of the same reasons',
    of: ({ judges }) => [
      came(judges(over, worker, 'recordStatutoryReview', review({ ends: stable }))),
      came(judges(over, worker, 'recordStatutoryReview', review({ ends: { because: 'tired' } }))),
      came(judges(over, worker, 'recordStatutoryReview', review({ at: '2026-12-01T09:00:00Z', ends: stable }))),
    ],
    is: [['ok'], ['needs-reason', 'cease-not-allowed should PSM-6.1-iii'], ['blocked', 'cease-not-allowed must PSM-7.1-iv']],
  },
  {
    clause: 'PSM-2.2-ii',
    that: 'has the social worker tell the child what was decided, minded after two working days and never written to by the program',
    of: ({ sees, policy }) => {
      const untold = (now: string) => found(sees(later(over, now)), 'notify-missing');
      const telling = sees(over).duties.find(({ id }) => id === 'notify-feedback');
      const spoken = since(later(over, '2026-12-11T09:00:00Z'), { event: 'notification.sent', at: '2026-12-09T16:00:00Z', by: worker.id, role: 'child', people: [], how: 'At home' }); // prettier-ignore
      return [
        owed(sees(over), 'notify-feedback'),
        telling?.remindAt,
        untold('2026-12-10T12:00:00Z'),
        untold('2026-12-11T00:00:00Z'),
        untold('2026-12-15T00:00:00Z'),
        found(sees(spoken), 'notify-missing'),
        owed(sees(spoken), 'notify-feedback'),
        owed(sees(scheduled), 'notify-feedback'),
        owed(sees(moment(minuted())), 'notify-feedback'),
        policy.meetings['stability']?.notify.map((rule) => rule['by-hand']),
      ];
    },
    is: [
      [{ duty: 'PSM-2.2-ii should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'notify' }],
      '2026-12-10T23:59:59.999Z',
      [],
      ['notify-missing should PSM-2.2-ii'],
      ['notify-missing should PSM-2.2-ii'],
      [],
      [{ duty: 'PSM-2.2-ii should done', by: ['child-social-worker'], people: ['child-social-worker'], act: 'notify' }],
      [{ duty: 'PSM-2.2-ii should not-yet', by: ['child-social-worker'], people: ['child-social-worker'], act: 'notify' }],
      [{ duty: 'PSM-2.2-ii should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'notify' }],
      [true],
    ],
  },
  {
    clause: 'PSM-gap',
    that: 'names what the procedure does not say',
    of: ({ sees, policy }) => [sees(over).notSpecified, policy['not-specified'].clause],
    is: [
      [
        'who arranges it',
        'who may take a request back',
        'approval',
        'a number of days until the meeting',
        'quorum',
        'sending the record round',
        'when the record is due',
        'telling those with parental responsibility',
        'disruption',
      ],
      'PSM-gap',
    ],
  },
  {
    clause: 'PSM-5.1-i, PSM-5.1-iii',
    that: 'has the Care Plan or the Pathway Plan brought to the first meeting, and a Safety Plan to each where exploitation is suspected',
    of: ({ judges, sees }) => {
      const exploited = { facts: { exploitation: true, englishNotFirstLanguage: false, disabled: false } };
      const begin = (story: ReturnType<typeof booked>, more: readonly (readonly [string, unknown])[] = []) =>
        came(judges(told(moment(story.at('2026-12-08T14:00:00Z')), ...more), fostering, 'startMeeting', {})).filter((each) => each.startsWith('prep')); // prettier-ignore
      return [
        begin(booked()),
        ...['care-plan', 'pathway-plan', 'safety-plan'].map((document) => begin(booked(), [[`prep.${document}`, true]])),
        begin(booked(exploited)),
        begin(booked({ triggers: ['cse-risk'] })),
        begin(booked({ triggers: ['criminal-exploitation-risk'] })),
        begin(booked(exploited), [['prep.safety-plan', true]]),
        ...['prep-care-plan', 'prep-safety-plan'].flatMap((id) => [scheduled, moment(booked(exploited)), second, moment(heldOf(say(booked(exploited), ready)))].map((given) => owed(sees(given), id))), // prettier-ignore
      ];
    },
    is: [
      ['prep-missing should PSM-5.1-i'],
      ['prep-missing must PSM-5.1-ii', 'prep-missing must PSM-5.1-ii', 'prep-missing must PSM-5.1-ii'],
      ['prep-missing must PSM-5.1-ii', 'prep-missing must PSM-5.1-ii', 'prep-missing must PSM-5.1-ii'],
      ['prep-missing should PSM-5.1-i'],
      ['prep-missing should PSM-5.1-i', 'prep-missing should PSM-5.1-iii', 'prep-missing must PSM-5.1-iii'],
      ['prep-missing should PSM-5.1-i', 'prep-missing should PSM-5.1-iii', 'prep-missing must PSM-5.1-iii'],
      ['prep-missing should PSM-5.1-i', 'prep-missing should PSM-5.1-iii', 'prep-missing must PSM-5.1-iii'],
      ['prep-missing should PSM-5.1-i', 'prep-missing must PSM-5.1-iii'],
      [
        {
          duty: 'PSM-5.1-i should open',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-08T14:00:00Z',
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'PSM-5.1-i should open',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-08T14:00:00Z',
          act: 'recordFact',
        },
      ],
      [],
      [
        {
          duty: 'PSM-5.1-i should done',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-08T14:00:00Z',
          act: 'recordFact',
        },
      ],
      [],
      [
        {
          duty: 'PSM-5.1-iii should open',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-08T14:00:00Z',
          act: 'recordFact',
        },
      ],
      [],
      [
        {
          duty: 'PSM-5.1-iii should late',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-08T14:00:00Z',
          act: 'recordFact',
        },
      ],
    ],
  },
];
