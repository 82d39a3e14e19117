import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Fact, Person } from '../../../src/domain/case/fact.ts';
import { holderOf } from '../../domain/support/packStory.ts';
import type { Expectation, Given } from '../../support/expectation.ts';
import { came, found, later, moment, owed, since } from '../looks.ts';
import { asked, booked, booking, childcare, concern, fostering, held, homes, minuted, needy, notes, officer, over, psm, raised, requested, scheduled, second, starting, told, worker } from './cases.ts'; // prettier-ignore

const at = (event: string, more: object = {}, when = '2026-12-03T09:25:00Z'): Fact => ({ event, at: when, by: worker.id, ...more });
const questionsOf = (seen: Assessment, ...names: readonly string[]): readonly string[] =>
  seen.questions.filter(({ fact }) => names.includes(fact)).map(({ fact, kind, clause, choices }) => [fact, kind, clause, ...(choices ?? []).map(({ value }) => value)].join(' ')); // prettier-ignore
const elsewhere = ['agency', 'private', 'commissioned'].map((provider) => moment(asked({ home: { type: 'foster', provider } })));
const begun = (given: Given): Given =>
  later(since(given, at('meeting.started', { by: fostering.id }, '2026-12-08T14:05:00Z')), '2026-12-08T14:10:00Z');
const allTold = told(starting, ['duty.birth-parent-views', 'not-obtainable'], ['duty.child-views', 'not-obtainable'], ['duty.choice-offered', 'not-fitting']); // prettier-ignore
const seated: readonly (readonly [string, Person])[] = [
  ['carer', holderOf('foster-carer')],
  ['others', holderOf('designated-nurse')],
  ['birth-parents', holderOf('birth-parent')],
  ['commissioning', holderOf('commissioning')],
];
const invited = since(moment(asked({ home: homes.bought })), at('invitation.sent', { to: seated.map(([, { id }]) => id) }));
const pair: readonly Person[] = ['ann', 'ben'].map((id) => ({ id, name: id, roles: ['child-social-worker'] }));
const twoWorkers = moment(asked({ people: [worker, ...pair] }));
const oneOfTwo = since(twoWorkers, at('invitee.decided', { seat: 'child-social-worker', person: 'ann', decision: 'invite' }));
const namedChild = moment(held({ people: [worker, fostering, childcare, officer, { id: 'kit', name: 'Kit', roles: ['child'] }] }));
const chairing: Person = { id: 'ada', name: 'Ada', roles: ['advanced-practitioner'] };
const adaChairs = since(
  moment(asked({ people: [worker, fostering, chairing] })),
  at('meeting.scheduled', { number: 1, start: booking.start, end: booking.end, chair: 'ada' }),
);
const heldAgain = since(second, at('meeting.held', { startedAt: '2026-12-22T14:00:00Z', attendance: [{ person: worker.id, present: true }] }, '2026-12-22T15:00:00Z')); // prettier-ignore
const noneNext = (given: Given): Given => since(given, at('review.agreed', { none: true }, given.now));

/** A reason that is not on the list, talked over with the Reviewing Officer. */
const otherReason = since(moment(asked({ triggers: ['other'] })), at('iro.consulted'));
/** Answered for the first meeting; the second is booked. */
const answeredFirst = since(told(otherReason, ['duty.at-risk', 'both']), at('meeting.held', { startedAt: '2026-12-03T09:27:00Z', attendance: [] }), at('meeting.scheduled', { start: '2026-12-22T14:00:00Z', end: '2026-12-22T15:00:00Z' })); // prettier-ignore
const otherHeld = since(otherReason, at('meeting.held', { startedAt: '2026-12-03T09:27:00Z', attendance: [] }), at('meeting.scheduled', { start: '2026-12-22T14:00:00Z', end: '2026-12-22T15:00:00Z' })); // prettier-ignore
const secondBegun = later(since(second, at('review.agreed', { none: true, number: 1 }, '2026-12-22T13:00:00Z'), at('meeting.started', {}, '2026-12-22T14:00:00Z')), '2026-12-22T14:30:00Z'); // prettier-ignore

/** What single clauses ask for, each where a slip in it would show. */
export const byClause: readonly Expectation[] = [
  {
    clause: 'PSM-1.9-iv, PSM-2.2-i, PSM-5.1-i, PSM-5.1-ii',
    that: 'takes the views and the plan as there once the document came in, whoever says so; a case note is no plan',
    of: ({ sees }) =>
      [starting, ...['birth-parent-views', 'child-views', 'care-plan', 'pathway-plan', 'case-note'].map((document) => since(starting, at('prep.received', { document }, starting.now)))].map((given) => found(sees(given), 'views-missing', 'prep-missing')), // prettier-ignore
    is: [
      ['prep-missing should PSM-5.1-i', 'views-missing should PSM-1.9-iv', 'views-missing should PSM-2.2-i'],
      ['prep-missing should PSM-5.1-i', 'views-missing should PSM-2.2-i'],
      ['prep-missing should PSM-5.1-i', 'views-missing should PSM-1.9-iv'],
      // With the plan there, what it has to hold is looked at.
      ...[1, 2].map(() => [
        'views-missing should PSM-1.9-iv',
        'views-missing should PSM-2.2-i',
        'prep-missing must PSM-5.1-ii',
        'prep-missing must PSM-5.1-ii',
        'prep-missing must PSM-5.1-ii',
      ]),
      ['prep-missing should PSM-5.1-i', 'views-missing should PSM-1.9-iv', 'views-missing should PSM-2.2-i'],
    ],
  },
  {
    clause: 'PSM-2.2-ii',
    that: 'takes the feedback the child was given as the telling, once for the child whether or not they are named',
    of: ({ sees }) => [
      owed(sees(over), 'notify-feedback'),
      owed(sees(since(over, at('child.feedback-given', {}, over.now))), 'notify-feedback'),
      sees(namedChild).duties.filter(({ id }) => id.startsWith('notify-feedback')).map(({ id }) => id), // prettier-ignore
    ],
    is: [
      [{ duty: 'PSM-2.2-ii should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'notify' }],
      [{ duty: 'PSM-2.2-ii should done', by: ['child-social-worker'], people: ['child-social-worker'], act: 'notify' }],
      ['notify-feedback'],
    ],
  },
  {
    clause: 'PSM-1.10, PSM-4.2, PSM-5.3f',
    that: 'treats every home that is not the council’s own as commissioned: childcare chairs, commissioning is consulted, the referral is recorded',
    of: ({ sees, judges }) =>
      elsewhere.map((given) => [
        ...came(judges(given, worker, 'scheduleMeeting', { ...booking, chair: fostering.id })).filter((each) => each.startsWith('chair')),
        ...came(judges(given, worker, 'scheduleMeeting', { ...booking, chair: childcare.id })).filter((each) => each.startsWith('chair')),
        sees(given).seats.find(({ id }) => id === 'commissioning')?.applies,
        sees(given).sections.find(({ id }) => id === 'art-referral')?.applies,
        sees(given).sections.find(({ id }) => id === 'fostering-agreement')?.applies,
      ]),
    is: [1, 2, 3].map(() => ['chair-not-allowed should PSM-4.2', 'yes', 'yes', 'no']),
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'refuses nobody to chair while it is not known whose home it is, and asks',
    of: ({ judges }) =>
      [fostering.id, 'practice-manager', 'child-social-worker'].map(
        (chair) =>
        came(judges(moment(asked({ home: { type: 'foster' } })), worker, 'scheduleMeeting', { ...booking, chair })).filter((each) => each.includes('PSM-4')), // prettier-ignore
      ),
    is: [['precondition-unanswered should PSM-4.2'], [], ['chair-not-allowed should PSM-4.2']],
  },
  {
    clause: 'PSM-5.3, PSM-5.3a, PSM-5.3b, PSM-5.3c, PSM-5.3d, PSM-5.3e, PSM-5.3f',
    that: 'has the headings in the order of the procedure, and keeps the record of the first meeting owed when the second is booked',
    of: ({ sees }) => [
      sees(over).sections.map(({ id }) => id),
      owed(sees(later({ ...second, file: { ...second.file, log: second.file.log.filter(({ event }) => event !== 'minutes.finalised') } }, second.now)), 'minutes-1'), // prettier-ignore
      owed(sees(second), 'minutes-1'),
    ],
    is: [
      ['attendance', 'issues', 'analysis', 'actions', 'fostering-agreement', 'support-agreement', 'art-referral'],
      [{ duty: 'PSM-5.3 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'finaliseMinutes' }],
      [],
    ],
  },
  {
    clause: 'PSM-1.5',
    that: 'has the social worker say once whether placement, school place or both are at risk, where no reason on the list says it',
    of: ({ sees }) => [
      questionsOf(sees(otherReason), 'duty.at-risk'),
      ...[requested, otherReason, told(otherReason, ['duty.at-risk', 'both']), told(otherHeld, ['duty.at-risk', 'school'])].map((given) =>
        owed(sees(given), 'at-risk'),
      ),
      owed(sees(answeredFirst), 'at-risk'),
    ],
    is: [
      ['duty.at-risk choice PSM-1.5 placement school both'],
      [],
      [{ duty: 'PSM-1.5 must open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
      ...[1, 2, 3].map(() => [
        { duty: 'PSM-1.5 must done', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' },
      ]),
    ],
  },
  {
    clause: 'PSM-3.1i',
    that: 'asks how many unplanned placements there were where that is the reason',
    of: ({ sees }) => questionsOf(sees(moment(raised({ triggers: ['unplanned-placements'] }))), 'unplannedPlacements'),
    is: ['unplannedPlacements number PSM-3.1i'],
  },
  {
    clause: 'PSM-1.8i',
    that: 'asks about an advocate with the three answers there are',
    of: ({ sees }) => questionsOf(sees(moment(asked({ facts: {} }))), 'advocate'),
    is: ['advocate choice PSM-1.8i has wants declined'],
  },
  {
    clause: 'PSM-7.1-iv, PSM-6.1-iii',
    that: 'lets a team manager end the meetings after the record is final too, and owes that decision from the meeting that plans no other, at each',
    of: ({ judges, sees }) => [
      came(judges(moment(minuted()), fostering, 'ceaseMeetings', { because: 'stable' })),
      ...[over, noneNext(over), noneNext(heldAgain), secondBegun].map(
        (given) =>
        sees(given).duties.filter(({ id }) => id === 'end' || id === 'go-on').map(({ id, state, opened }) => [id, state, opened].filter(Boolean).join(' ')), // prettier-ignore
      ),
    ],
    is: [
      ['ok'],
      [],
      ['go-on open 2026-12-08T14:00:00Z', 'end open 2026-12-08T14:00:00Z'],
      ['go-on open 2026-12-22T14:00:00Z', 'end open 2026-12-22T14:00:00Z'],
      // What the first meeting left is not owed anew while the second goes on.
      ['go-on not-yet', 'end not-yet'],
    ],
  },
  {
    clause: 'PSM-6.1-iii',
    that: 'goes on until one of the three is so: the word that none is does not settle it',
    of: ({ judges, sees }) => [
      ...[false, true].map((value) => found(sees(told(noneNext(over), ['duty.go-on', value])), 'precondition-unanswered').filter((each) => each.endsWith('6.1-iii'))), // prettier-ignore
      ...['2026-12-15', 'none'].map((date) =>
        came(judges(over, fostering, 'agreeReview', { date })).filter((each) => each.endsWith('6.1-iii')),
      ),
    ],
    is: [['precondition-unanswered should PSM-6.1-iii'], [], [], ['precondition-unanswered should PSM-6.1-iii']],
  },
  {
    clause: 'PSM-1.9-iv, PSM-2.2-i, PSM-2.2-iii, PSM-5.1-i, PSM-5.1-iii',
    that: 'wants reasons and documents before the meeting starts, as it started, and the Safety Plan at each meeting',
    of: ({ sees }) => [
      ...[begun(allTold), begun(moment(booked(needy)))].map((given) => sees(given).duties.filter(({ id }) => /-why$|^prep-/.test(id)).map(({ id, due }) => `${id} ${String(due)}`)), // prettier-ignore
      sees(told(second, ['exploitation', true])).duties.filter(({ id }) => id.startsWith('prep-')).map(({ id }) => id), // prettier-ignore
    ],
    is: [
      ['prep-care-plan', 'birth-parent-views-why', 'child-views-why', 'choice-why'].map((id) => `${id} 2026-12-08T14:05:00Z`),
      ['prep-care-plan', 'prep-safety-plan'].map((id) => `${id} 2026-12-08T14:05:00Z`),
      ['prep-safety-plan'],
    ],
  },
  {
    clause: 'PSM-2.4-ii',
    that: 'has the chair see to the pace once a meeting is booked, and not before',
    of: ({ sees }) => [concern, requested, scheduled].map((given) => sees(given).duties.find(({ id }) => id === 'pace')?.state),
    is: ['not-yet', 'not-yet', 'open'],
  },
  {
    clause: 'PSM-1.8a, PSM-1.8b, PSM-1.9-i, PSM-1.9-iii, PSM-1.10',
    that: 'takes an invitation that went out as the decision to invite, and one of two social workers as enough',
    of: ({ sees }) => [
      seated.map(([seat, { id }]) => sees(invited).seats.find((each) => each.id === seat)?.people.find(({ person }) => person.id === id)?.decision), // prettier-ignore
      sees(oneOfTwo).seats.find(({ id }) => id === 'child-social-worker')?.state,
      found(sees(oneOfTwo), 'invitee-missing').filter((each) => each.endsWith('1.8b')),
    ],
    is: [['invite', 'invite', 'invite', 'invite'], 'complete', []],
  },
  {
    clause: 'PSM-4.1, PSM-4.2',
    that: 'has a team manager say that a practitioner is experienced enough, in either list, and minds a manager of the other side alone',
    of: ({ judges }) =>
      [homes.foster, homes.bought].flatMap((home) => [
        Object.keys(psm.roles).filter(
          (role) =>
            judges(moment(asked({ home, who: Object.keys(psm.roles) })), holderOf(role), 'recordFact', { fact: 'attested.advanced-practitioner', value: true }).outcome === 'ok', // prettier-ignore
        ),
        came(judges(moment(asked({ home })), worker, 'scheduleMeeting', { ...booking, chair: home === homes.bought ? childcare.id : fostering.id })).filter((each) => each.startsWith('chair')), // prettier-ignore
      ]),
    is: [
      ['child-team-manager', 'fostering-team-manager', 'team-manager'],
      [],
      ['child-team-manager', 'fostering-team-manager', 'team-manager'],
      [],
    ],
  },
  {
    clause: 'PSM-2.4-ii, PSM-1.2',
    that: 'lets whoever chairs answer what the chair is asked, whatever else they are',
    of: ({ judges }) => [
      came(judges(adaChairs, chairing, 'recordFact', { fact: 'duty.pace', value: true })),
      came(judges(moment(asked({ people: [worker, fostering, chairing] })), chairing, 'recordFact', { fact: 'duty.culture', value: 'x' })),
    ],
    is: [['ok'], ['blocked', 'not-eligible must PSM-1.8']],
  },
  {
    clause: 'PSM-5.3d',
    that: 'wants who for each action with a reason for none, and no day',
    of: ({ judges }) =>
      [{ owner: '' }, { owner: worker.id }].map(
        (more) =>
        came(judges(moment(notes({ actions: [{ id: 'a1', task: 'Respite', status: 'open', ...more }] })), fostering, 'finaliseMinutes', {})).filter((each) => each.startsWith('action')), // prettier-ignore
      ),
    is: [['action-incomplete should PSM-5.3d'], []],
  },
];
