import type { Expectation, Given, Tried } from '../../../support/expectation.ts';
import { brief, came, found, later, limit, moment, owed, since } from '../../looks.ts';
import { action, at, considered, everybody, headings, inviteAll, lancashire, manager, notes, prepared, present, say, upTo, wellKnown, who, worker } from '../cases.ts'; // prettier-ignore

const joint = { ...wellKnown, childrenCount: 2 };
const drafted = at('drafted');
const written = (saved: object, given: Given = at('considered')): Given =>
  since(given, { event: 'minutes.drafted', at: given.now, by: worker.id, number: 1, ...notes, ...saved });
const withoutHeading = headings.map((id) => written({ sections: { ...notes.sections, [id]: '' } }));
const noReview = since(
  at('drafted'),
  ...Object.entries(considered).map(([fact, value]) => ({ event: 'fact.recorded', at: drafted.now, by: worker.id, fact, value })),
);
const noReviewUnsaid = since(noReview, {
  event: 'minutes.drafted',
  at: drafted.now,
  by: worker.id,
  number: 1,
  ...notes,
  sections: { ...notes.sections, 'review-date': '' },
});
const lacking = ['task', 'owner', 'due', 'measure'].map((field) =>
  written({ actions: [{ ...action, [field]: field === 'task' ? ' ' : '' }] }),
);
const jointHeld = moment(
  say(
    say(
      inviteAll(upTo('liaised', { facts: joint })).must(manager, 'scheduleMeeting', {
        start: '2026-12-08T14:00:00Z',
        end: '2026-12-08T15:00:00Z',
        chair: manager.id,
        chairAgreedBy: [manager.id, 'fostering-team-manager'],
        whyThisChair: 'Nearer',
      }),
      { ...prepared, 'duty.joint-records': true },
    ),
    { 'duty.note-taker': 'business-support' },
    manager,
  )
    .at('2026-12-08T15:05:00Z')
    .must(manager, 'holdMeeting', {
      startedAt: '2026-12-08T14:02:00Z',
      attendance: [...present('foster'), { person: 'social-worker-other-child', present: true }],
    })
    .must(who('business-support'), 'saveMinutes', { ...notes, actions: [action, { ...action, id: 'a2', child: 'The elder' }] }),
);
const { childrenCount: _count, ...uncounted } = wellKnown;
const uncountedHeld = since(
  moment(upTo('approved', { facts: uncounted })),
  { event: 'meeting.held', at: '2026-12-03T09:30:00Z', by: manager.id, attendance: present('foster') },
  { event: 'minutes.drafted', at: '2026-12-03T09:30:00Z', by: worker.id, ...notes },
);
const said = Object.keys(considered).map((fact) =>
  since(
    at('reviewed'),
    ...Object.entries(considered)
      .filter(([each]) => each !== fact)
      .map(([each, value]) => ({ event: 'fact.recorded', at: drafted.now, by: worker.id, fact: each, value })),
  ),
);
const saidNo = Object.keys(considered).map((fact) =>
  since(at('considered'), { event: 'fact.recorded', at: drafted.now, by: worker.id, fact, value: false }),
);
const minuted = at('minuted');
const known = { ...who('needs-update'), roles: ['needs-update'] };
const withKnown = moment(upTo('minuted', { people: [...everybody, known] }));
const jointMinuted = since(jointHeld, { event: 'minutes.finalised', at: '2026-12-08T16:00:00Z', by: manager.id, number: 1 });
const jointLater = later(jointMinuted, '2026-12-08T17:00:00Z');
const papers = { documents: ['meeting-notes'] };
const filed = { 'duty.filed': 'DOC-1', 'duty.case-note': true, 'duty.case-note-held': true, 'duty.case-note-points': true, 'duty.case-note-urgent': true }; // prettier-ignore
const duties = ({ sees }: Tried, given: Given, ...ids: readonly string[]) => ids.map((id) => owed(sees(given), id));
const afterwards = [...Object.keys(considered).map((fact) => fact.slice('duty.'.length)), ...Object.keys(filed).map((fact) => fact.slice('duty.'.length)), 'shared-parts']; // prettier-ignore
const answered = (facts: Readonly<Record<string, unknown>>): Given =>
  since(
    minuted,
    ...Object.entries(facts).map(([fact, value]) => ({ event: 'fact.recorded', at: minuted.now, by: worker.id, fact, value })),
  );
const choices = lancashire.meetings.stability?.duties.map(({ id }) => id) ?? [];

/** Notes, plan, review, who has what and where it is kept: Lancashire SSM-20 to SSM-24, SSM-28, SSM-30 and SSM-36 to SSM-39. */
export const after: readonly Expectation[] = [
  {
    clause: 'LAN-SSM-28, LAN-SSM-28a, LAN-SSM-28b, LAN-SSM-28c, LAN-SSM-28d, LAN-SSM-28e, LAN-SSM-28f, LAN-SSM-28g, LAN-SSM-28h',
    that: 'has eight matters on the agenda',
    of: (tried) => [
      tried.sees(drafted).agenda.map(({ id, clause, strength, applies }) => [id, clause, strength, applies].join(' ')),
      tried.policy.meetings.stability?.agenda?.clause,
      tried.sees(at('ready')).openActs.find(({ act }) => act === 'startMeeting')?.clause,
    ],
    is: [
      [
        'future-factors LAN-SSM-28a must yes',
        'relationships LAN-SSM-28b must yes',
        'difficulties LAN-SSM-28c must yes',
        'support LAN-SSM-28d must yes',
        'key-documents LAN-SSM-28e must yes',
        'best-home LAN-SSM-28f must yes',
        'solutions LAN-SSM-28g must yes',
        'analysis LAN-SSM-28h must yes',
      ],
      'LAN-SSM-28',
      'LAN-SSM-28',
    ],
  },
  {
    clause:
      'LAN-SSM-28a, LAN-SSM-28b, LAN-SSM-28c, LAN-SSM-28d, LAN-SSM-28e, LAN-SSM-28f, LAN-SSM-28g, LAN-SSM-28h, LAN-SSM-30, LAN-SSM-23',
    that: 'has each of them considered, added support named and the question put who else should know, before the notes are final',
    of: ({ judges }) => [
      came(judges(at('considered'), manager, 'finaliseMinutes', {})),
      came(judges(at('reviewed'), manager, 'finaliseMinutes', {})),
      ...said.map((given) => came(judges(given, manager, 'finaliseMinutes', {}))),
      ...saidNo.map((given) => came(judges(given, manager, 'finaliseMinutes', {}))),
    ],
    is: [
      ['ok'],
      [
        'incomplete',
        'precondition-unanswered must LAN-SSM-28a',
        'precondition-unanswered must LAN-SSM-28b',
        'precondition-unanswered must LAN-SSM-28c',
        'precondition-unanswered must LAN-SSM-28d',
        'precondition-unanswered must LAN-SSM-28e',
        'precondition-unanswered must LAN-SSM-28e',
        'precondition-unanswered must LAN-SSM-28e',
        'precondition-unanswered must LAN-SSM-28e',
        'precondition-unanswered must LAN-SSM-28f',
        'precondition-unanswered must LAN-SSM-28f',
        'precondition-unanswered must LAN-SSM-28h',
        'precondition-unanswered must LAN-SSM-30',
        'precondition-unanswered must LAN-SSM-23',
      ],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28a'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28b'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28c'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28d'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28e'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28e'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28e'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28e'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28f'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28f'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28h'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-30'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-23'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28a'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28b'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28c'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28d'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-28h'],
      ['ok'],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-SSM-24',
    that: 'has who takes the notes settled at the latest when they are final',
    of: ({ judges }) => came(judges(since({ ...at('considered'), file: { ...at('considered').file, log: at('considered').file.log.filter((fact) => fact['fact'] !== 'duty.note-taker') } }), manager, 'finaliseMinutes', {})), // prettier-ignore
    is: ['incomplete', 'record-incomplete must LAN-SSM-24'],
  },
  {
    clause:
      'LAN-SSM-39, LAN-SSM-39a, LAN-SSM-39b, LAN-SSM-39c, LAN-SSM-39d, LAN-SSM-39e, LAN-SSM-39f, LAN-SSM-39g, LAN-SSM-39h, LAN-SSM-39i, LAN-SSM-39j, LAN-SSM-39k',
    that: 'has the notes follow eleven headings in order, the support in two parts and the views in three',
    of: (tried) => [
      tried.sees(drafted).sections.map(({ id, clause, strength, applies }) => [id, clause, strength, applies].join(' ')),
      tried.sees(at('held')).openActs.find(({ act }) => act === 'saveMinutes')?.clause,
      ...withoutHeading.map((given) => came(tried.judges(given, manager, 'finaliseMinutes', {}))),
    ],
    is: [
      [
        'attendance LAN-SSM-39a should yes',
        'reason LAN-SSM-39b should yes',
        'background LAN-SSM-39c should yes',
        'matching LAN-SSM-39d should yes',
        'issues LAN-SSM-39e should yes',
        'partner-information LAN-SSM-39f should yes',
        'support-so-far LAN-SSM-39g should yes',
        'support-effect LAN-SSM-39g should yes',
        'child-views LAN-SSM-39h should yes',
        'carer-views LAN-SSM-39h should yes',
        'family-views LAN-SSM-39h should yes',
        'analysis LAN-SSM-39i should yes',
        'actions LAN-SSM-39j should yes',
        'review-date LAN-SSM-39k should yes',
      ],
      'LAN-SSM-39',
      ['ok'],
      ['needs-reason', 'section-missing should LAN-SSM-39b'],
      ['needs-reason', 'section-missing should LAN-SSM-39c'],
      ['needs-reason', 'section-missing should LAN-SSM-39d'],
      ['needs-reason', 'section-missing should LAN-SSM-39e'],
      ['needs-reason', 'section-missing should LAN-SSM-39f'],
      ['needs-reason', 'section-missing should LAN-SSM-39g'],
      ['needs-reason', 'section-missing should LAN-SSM-39g'],
      ['needs-reason', 'views-missing should LAN-SSM-39h'],
      ['needs-reason', 'views-missing should LAN-SSM-39h'],
      ['needs-reason', 'views-missing should LAN-SSM-39h'],
      ['needs-reason', 'section-missing should LAN-SSM-39i'],
      ['ok'],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-SSM-22, LAN-SSM-39j, LAN-SSM-20',
    that: 'has each action with its task, lead, timescale and measure; in a joint meeting also the child it is for',
    of: (tried) => [
      [drafted, jointHeld, uncountedHeld].map((given) => tried.sees(given).actionFields.map(({ id, required, clause }) => [id, required, clause].join(' '))),
      ...lacking.map((given) => came(tried.judges(given, manager, 'finaliseMinutes', {}))),
      ...[jointHeld, uncountedHeld].map((given) => found(tried.sees(given), 'action-incomplete')),
      came(tried.judges(written({ actions: [] }), manager, 'finaliseMinutes', {})),
      owed(tried.sees(drafted), 'action-a1'),
    ], // prettier-ignore
    is: [
      [
        ['task true LAN-SSM-22', 'owner true LAN-SSM-39j', 'due true LAN-SSM-39j', 'measure true LAN-SSM-22'],
        ['task true LAN-SSM-22', 'owner true LAN-SSM-39j', 'due true LAN-SSM-39j', 'measure true LAN-SSM-22', 'child true LAN-SSM-20'],
        ['task true LAN-SSM-22', 'owner true LAN-SSM-39j', 'due true LAN-SSM-39j', 'measure true LAN-SSM-22', 'child true LAN-SSM-20'],
      ],
      ['incomplete', 'action-incomplete must LAN-SSM-28g'],
      ['needs-reason', 'action-incomplete should LAN-SSM-39j'],
      ['needs-reason', 'action-incomplete should LAN-SSM-39j'],
      ['needs-reason', 'action-incomplete should LAN-SSM-22'],
      ['action-incomplete must LAN-SSM-20'],
      ['action-incomplete consider LAN-SSM-20'],
      ['incomplete', 'action-incomplete must LAN-SSM-28g'],
      [
        {
          duty: 'LAN-SSM-22 should open',
          by: [],
          people: ['supervising-social-worker'],
          due: '2026-12-15T23:59:59.999Z',
          act: 'updateAction',
        },
      ],
    ],
  },
  {
    clause: 'LAN-SSM-39k',
    that: 'wants a review date after the meeting, of any length, owed by the chair; without one the notes want a reason',
    of: (tried) => [
      came(tried.judges(noReview, manager, 'finaliseMinutes', {})),
      came(tried.judges(noReviewUnsaid, manager, 'finaliseMinutes', {})),
      found(tried.sees(noReview), 'review-missing'),
      owed(tried.sees(noReview), 'review'),
      owed(tried.sees(at('reviewed')), 'review'),
      ...['2026-12-08', '2026-12-09', '2027-12-09', 'none'].map((date) => came(tried.judges(drafted, manager, 'agreeReview', { date }))),
      tried.sees(drafted).clocks.map(({ id }) => id),
      owed(tried.sees(at('reviewed')), 'book-review'),
    ],
    is: [
      ['needs-reason', 'review-missing should LAN-SSM-39k'],
      ['needs-reason', 'section-missing should LAN-SSM-39k', 'review-missing should LAN-SSM-39k'],
      ['review-missing should LAN-SSM-39k'],
      [{ duty: 'LAN-SSM-39k should open', by: ['chair'], people: ['child-team-manager'], act: 'agreeReview' }],
      [{ duty: 'LAN-SSM-39k should done', by: ['chair'], people: ['child-team-manager'], act: 'agreeReview' }],
      ['incomplete', 'form-incomplete must LAN-SSM-39k'],
      ['ok'],
      ['ok'],
      ['incomplete', 'form-incomplete must LAN-SSM-39k'],
      ['issue', 'request', 'circulation'],
      [
        {
          duty: 'LAN-SSM-39k should open',
          by: ['child-team-manager'],
          people: ['child-team-manager'],
          due: '2027-01-12T23:59:59.999Z',
          act: 'scheduleMeeting',
        },
      ],
    ],
  },
  {
    clause: 'LAN-SSM-36, LAN-SSM-23',
    that: 'sends the notes to everybody who attended, and to whoever needs to be up to date, in five working days',
    of: (tried) => [
      limit(tried.sees(at('held')), 'circulation'),
      owed(tried.sees(minuted), 'circulate'),
      owed(tried.sees(later(minuted, '2026-12-16T09:00:00Z')), 'circulate'),
      found(tried.sees(later(minuted, '2026-12-16T09:00:00Z')), 'circulation-overdue'),
      came(tried.judges(later(minuted, '2026-12-16T09:00:00Z'), manager, 'circulateMinutes', papers)),
      came(tried.judges(minuted, manager, 'circulateMinutes', papers)),
      came(tried.judges(minuted, manager, 'circulateMinutes', { documents: ['care-plan'] })),
      came(tried.judges(minuted, manager, 'circulateMinutes', { ...papers, to: ['child-social-worker'] })),
      came(
        tried.judges(minuted, manager, 'circulateMinutes', {
          ...papers,
          to: [...present('foster').map(({ person }) => person), 'reviewing-officer'],
        }),
      ),
      [minuted, withKnown].map((given) =>
        tried.judges(given, manager, 'circulateMinutes', papers).facts.map(({ event, to }) => [event, to]),
      ),
      found(tried.sees(minuted), 'circulation-incomplete'),
      found(tried.sees(withKnown), 'circulation-incomplete'),
    ],
    is: [
      [{ limit: 'LAN-SSM-36 should running', from: 'meeting.held', startedAt: '2026-12-08T14:02:00Z', latest: '2026-12-15T23:59:59.999Z' }],
      [
        {
          duty: 'LAN-SSM-36 should open',
          by: ['child-team-manager'],
          people: ['child-team-manager'],
          due: '2026-12-15T23:59:59.999Z',
          act: 'circulateMinutes',
        },
      ],
      [
        {
          duty: 'LAN-SSM-36 should late',
          by: ['child-team-manager'],
          people: ['child-team-manager'],
          due: '2026-12-15T23:59:59.999Z',
          act: 'circulateMinutes',
        },
      ],
      ['circulation-overdue should LAN-SSM-36'],
      ['needs-reason', 'circulation-overdue should LAN-SSM-36'],
      ['ok'],
      ['incomplete', 'form-incomplete must LAN-SSM-36'],
      ['blocked', 'circulation-incomplete must LAN-SSM-23'],
      ['needs-reason', 'confidential-leak should LAN-SSM-23'],
      [
        [['circulation.ordered', ['child-social-worker', 'child-team-manager', 'support-to-permanence-manager']]],
        [['circulation.ordered', ['child-social-worker', 'child-team-manager', 'support-to-permanence-manager', 'needs-update']]],
      ],
      [],
      ['circulation-incomplete must LAN-SSM-23'],
    ],
  },
  {
    clause: 'LAN-SSM-19, LAN-SSM-20, LAN-SSM-23',
    that: 'keeps the notes from the workers of other children, who get what is shared',
    of: (tried) => [
      tried.judges(jointMinuted, manager, 'circulateMinutes', papers).facts.map(({ to }) => to),
      came(
        tried.judges(jointMinuted, manager, 'circulateMinutes', {
          ...papers,
          to: [...present('foster').map(({ person }) => person), 'social-worker-other-child'],
        }),
      ),
      ...[
        jointHeld,
        jointMinuted,
        since(jointLater, { event: 'fact.recorded', at: jointLater.now, by: worker.id, fact: 'duty.shared-parts', value: true }),
        since(jointLater, { event: 'fact.recorded', at: jointLater.now, by: worker.id, fact: 'duty.shared-parts', value: false }),
        minuted,
      ].map((given) => [owed(tried.sees(given), 'shared-parts'), found(tried.sees(given), 'circulation-incomplete')]),
    ],
    is: [
      [['child-social-worker', 'child-team-manager', 'support-to-permanence-manager']],
      ['needs-reason', 'confidential-leak should LAN-SSM-19'],
      [[{ duty: 'LAN-SSM-23 must not-yet', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }], []],
      [
        [
          {
            duty: 'LAN-SSM-23 must open',
            by: ['child-social-worker'],
            people: ['child-social-worker'],
            due: '2026-12-15T23:59:59.999Z',
            act: 'recordFact',
          },
        ],
        [],
      ],
      [
        [
          {
            duty: 'LAN-SSM-23 must done',
            by: ['child-social-worker'],
            people: ['child-social-worker'],
            due: '2026-12-15T23:59:59.999Z',
            act: 'recordFact',
          },
        ],
        [],
      ],
      [
        [
          {
            duty: 'LAN-SSM-23 must open',
            by: ['child-social-worker'],
            people: ['child-social-worker'],
            due: '2026-12-15T23:59:59.999Z',
            act: 'recordFact',
          },
        ],
        ['circulation-incomplete must LAN-SSM-23'],
      ],
      [[], []],
    ],
  },
  {
    clause: 'LAN-SSM-37, LAN-SSM-38, LAN-SSM-28, LAN-SSM-30, LAN-SSM-23',
    that: 'owes after the meeting what it considered, the document on the child’s record and a case note with three things in it',
    of: (tried) => [
      duties(tried, at('held'), ...afterwards),
      tried.sees(minuted).findings.map(brief),
      tried.sees(answered(filed)).findings.map(brief),
      tried.sees(answered(Object.fromEntries(Object.keys(filed).map((fact) => [fact, false])))).findings.map(brief),
      tried.sees(since(minuted, { event: 'filed.in-system-of-record', at: minuted.now, by: worker.id })).findings.map(brief),
    ],
    is: [
      [
        [{ duty: 'LAN-SSM-28a must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28b must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28c must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28d must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28e must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28e must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28e must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28e must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28f must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28f must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-28h must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-30 must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-23 must open', by: ['chair'], people: ['child-team-manager'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-37 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-38 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-38 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-38 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-38 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
        [],
      ],
      [
        'upload-missing should LAN-SSM-37',
        'upload-missing should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
      ],
      [],
      [
        'upload-missing should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
      ],
      [
        'upload-missing should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
        'record-incomplete should LAN-SSM-38',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-12, LAN-SSM-17, LAN-SSM-21, LAN-SSM-24, LAN-SSM-28, LAN-SSM-37',
    that: 'asks each with the answers it can have',
    of: (tried) => [
      ...[at('concern'), at('approved'), at('scheduled'), at('held'), jointHeld].map((given) => tried.sees(given).questions.filter(({ fact }) => fact.startsWith('duty.')).map(({ fact, kind, choices: all }) => [fact, kind, all?.length ?? 0].join(' '))),
      tried.policy.meetings.stability?.duties.map(({ id }) => id).filter((id) => !choices.includes(id)),
    ], // prettier-ignore
    is: [
      ['duty.line-manager text 0', 'duty.looked-ahead text 0'],
      ['duty.others-involved text 0'],
      ['duty.preparation-sent yes-no 0', 'duty.prepared yes-no 0', 'duty.note-taker choice 23'],
      [
        'duty.future-factors yes-no 0',
        'duty.relationships yes-no 0',
        'duty.difficulties yes-no 0',
        'duty.best-support yes-no 0',
        'duty.update-risk-assessment yes-no 0',
        'duty.update-behaviour-support-plan yes-no 0',
        'duty.update-delegated-authority yes-no 0',
        'duty.update-others text 0',
        'duty.best-home yes-no 0',
        'duty.best-home-why text 0',
        'duty.analysed yes-no 0',
        'duty.support-added text 0',
        'duty.needs-update yes-no 0',
        'duty.filed text 0',
        'duty.case-note yes-no 0',
        'duty.case-note-held yes-no 0',
        'duty.case-note-points yes-no 0',
        'duty.case-note-urgent yes-no 0',
      ],
      [
        'duty.future-factors yes-no 0',
        'duty.relationships yes-no 0',
        'duty.difficulties yes-no 0',
        'duty.best-support yes-no 0',
        'duty.update-risk-assessment yes-no 0',
        'duty.update-behaviour-support-plan yes-no 0',
        'duty.update-delegated-authority yes-no 0',
        'duty.update-others text 0',
        'duty.best-home yes-no 0',
        'duty.best-home-why text 0',
        'duty.analysed yes-no 0',
        'duty.support-added text 0',
        'duty.needs-update yes-no 0',
        'duty.filed text 0',
        'duty.case-note yes-no 0',
        'duty.case-note-held yes-no 0',
        'duty.case-note-points yes-no 0',
        'duty.case-note-urgent yes-no 0',
      ],
      [],
    ],
  },
];
