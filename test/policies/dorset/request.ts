import type { Expectation } from '../../support/expectation.ts';
import { concern, no, people, Story } from '../../domain/support/dorset.ts';
import { approved, at, cited, empty, held, requested, scheduled } from './cases.ts';
import { brief, came, found, limit, moment, owed, since } from '../looks.ts';

const { sam, tess, quinn, farida, owen, carla, bea } = people;
const homes = ['foster', 'residential', 'supported-lodgings', 'connected', 'other'] as const;
const homeOf = (home: string) => at('concern', { home });
const concerns = new Map(homes.map((home) => [home, homeOf(home)]));
const approvals = new Map(homes.map((home) => [home, at('approved', { home })]));
const all = <T, R>(list: Iterable<T>, of: (each: T) => R): readonly R[] => [...list].map(of);

const triggers = ['child-dissatisfied', 'carer-cannot-continue', 'fostering-sw-concern', 'child-sw-concern', 'missing-episode'] as const;
const raisedFor = moment(
  new Story({
    log: [{ event: 'concern.raised', at: '2026-12-03T09:30:00Z', by: 'sam', triggers: [...triggers, 'other'], placement: { type: 'foster' }, exclusions: no }], // prettier-ignore
  }),
);
const forAnotherReason = moment(new Story().must(sam, 'raiseConcern', { ...concern, triggers: ['other'] }).must(sam, 'submitRequest', {}));
const withoutAReason = moment(
  new Story({ log: [{ event: 'concern.notified', at: '2026-12-03T09:12:00Z', by: 'sam', to: 'child-social-worker', exclusions: no }] }),
);
const excludedFor = (...facts: readonly string[]) =>
  since(requested, ...facts.map((code) => ({ event: 'fact.recorded', at: requested.now, by: 'sam', fact: `exclusions.${code}`, value: true }))); // prettier-ignore
const unanswered = (given: typeof requested) =>
  since(given, ...Object.keys(no).map((code) => ({ event: 'fact.recorded', at: given.now, by: 'sam', fact: `exclusions.${code}`, value: 'unknown' }))); // prettier-ignore
const allegedIn = new Map(homes.map((home) => [home, since(homeOf(home), { event: 'fact.recorded', at: empty.now, by: 'sam', fact: 'exclusions.allegation', value: true })])); // prettier-ignore
const poorCareIn = new Map(homes.map((home) => [home, since(homeOf(home), { event: 'fact.recorded', at: empty.now, by: 'sam', fact: 'exclusions.quality-of-care', value: true })])); // prettier-ignore

const askers = [
  'child-social-worker',
  'supervising-social-worker',
  'home-manager',
  'supported-lodgings-provider',
  'placement-provider',
  'fostering-team-manager',
  'child-team-manager',
  'reviewing-officer',
  'foster-carer',
  'key-worker',
] as const;
const askedBy = new Map(
  askers.map((role) => {
    const person = { id: 'asker', name: 'Somebody', roles: [role] };
    const opening = { people: [person, ...(role === 'child-team-manager' ? [] : [tess])] };
    return [person, moment(new Story({ opening }).must(person, 'raiseConcern', { ...concern, requesterRole: role }))] as const;
  }),
);

const aRefusal = moment(new Story().must(sam, 'raiseConcern', concern).must(sam, 'submitRequest', {}).must(tess, 'decideRequest', { decision: 'refuse', reason: 'Not yet' })); // prettier-ignore
const withoutSam = moment(new Story({ opening: { people: [tess, quinn] } }).must(quinn, 'raiseConcern', { ...concern, requesterRole: 'reviewing-officer' })); // prettier-ignore
const stranger = { id: 'stranger', name: 'A neighbour', roles: [] };

/** From the worry to the manager's yes: what Dorset 1.5 to 2.6 ask. */
export const request: readonly Expectation[] = [
  {
    clause: 'DOR-1.5',
    that: 'covers foster care, homes, lodgings, connected care and any other placement, and no home it does not name',
    of: ({ judges }) => all([...homes, 'boat'], (type) => came(judges(empty, sam, 'raiseConcern', { ...concern, placement: { type } }))),
    is: [['ok'], ['ok'], ['ok'], ['ok'], ['ok'], ['incomplete', 'form-incomplete must DOR-1.5']],
  },
  {
    clause: 'DOR-1.5a, DOR-1.5b, DOR-1.5c',
    that: 'says under which clause this kind of home is covered, with the aims, while the worry is weighed',
    of: ({ sees }) => all(concerns.values(), (given) => sees(given).texts.map(({ clause }) => clause)),
    is: [
      ['DOR-1.5a', 'DOR-1', 'DOR-1.1', 'DOR-1.2', 'DOR-2', 'DOR-2.9'],
      ['DOR-1.5b', 'DOR-1', 'DOR-1.1', 'DOR-1.2', 'DOR-2', 'DOR-2.9'],
      ['DOR-1.6', 'DOR-1.6', 'DOR-1.5c', 'DOR-1', 'DOR-1.1', 'DOR-1.2', 'DOR-2', 'DOR-2.9'],
      ['DOR-1.5', 'DOR-1', 'DOR-1.1', 'DOR-1.2', 'DOR-2', 'DOR-2.9'],
      ['DOR-1.5', 'DOR-1', 'DOR-1.1', 'DOR-1.2', 'DOR-2', 'DOR-2.9'],
    ],
  },
  {
    clause: 'DOR-1.6',
    that: 'shows both frameworks for supported lodgings, and for no other home, when the meeting is prepared',
    of: ({ sees }) => all(approvals.values(), (given) => sees(given).texts.map(({ clause }) => clause).filter((clause) => clause === 'DOR-1.6').length), // prettier-ignore
    is: [0, 0, 2, 0, 0],
  },
  {
    clause: 'DOR-2.9',
    that: 'shows the aims at each stage at which they help, and none once the meeting was held',
    of: ({ sees }) => all([requested, approved, scheduled, held], (given) => sees(given).texts.map(({ clause }) => clause)),
    is: [
      ['DOR-1.5a', 'DOR-1', 'DOR-1.1', 'DOR-1.2', 'DOR-2', 'DOR-2.9'],
      ['DOR-1.5a', 'DOR-2.9', 'DOR-1.3', 'DOR-1.3a', 'DOR-1.3b', 'DOR-1.4', 'DOR-1.4n'],
      ['DOR-1.5a', 'DOR-2.9', 'DOR-1.3', 'DOR-1.3a', 'DOR-1.3b', 'DOR-1.4', 'DOR-1.4n'],
      ['DOR-1.5a'],
    ],
  },
  {
    clause: 'DOR-2.1a, DOR-2.1b, DOR-2.1c, DOR-2.1d, DOR-2.1e',
    that: 'takes any one of the five reasons alone',
    of: ({ judges }) => all(triggers, (code) => came(judges(empty, sam, 'raiseConcern', { ...concern, triggers: [code] }))),
    is: [['ok'], ['ok'], ['ok'], ['ok'], ['ok']],
  },
  {
    clause: 'DOR-2.1',
    that: 'keeps each reason under its own clause, and another reason under the list',
    of: ({ sees }) => sees(raisedFor).triggers.map(({ code, clause }) => `${code} ${clause}`),
    is: [
      'child-dissatisfied DOR-2.1a',
      'carer-cannot-continue DOR-2.1b',
      'fostering-sw-concern DOR-2.1c',
      'child-sw-concern DOR-2.1d',
      'missing-episode DOR-2.1e',
      'other DOR-2.1',
    ],
  },
  {
    clause: 'DOR-2.1',
    that: 'has a closed list: a reason it does not name is no reason, and a request without one is not complete',
    of: ({ judges }) => [
      came(judges(empty, sam, 'raiseConcern', { ...concern, triggers: ['school-worries'] })),
      came(judges(withoutAReason, sam, 'submitRequest', {})),
    ],
    is: [
      ['incomplete', 'form-incomplete must DOR-2.1'],
      ['incomplete', 'form-incomplete must DOR-2.1'],
    ],
  },
  {
    clause: 'DOR-2.1',
    that: "takes another reason from the child's social worker only, and the approver says why they agree",
    of: ({ judges }) => [
      came(judges(empty, sam, 'raiseConcern', { ...concern, triggers: ['other'] })),
      came(judges(empty, tess, 'raiseConcern', { ...concern, triggers: ['other'], requesterRole: 'child-team-manager' })),
      came(judges(empty, farida, 'raiseConcern', { ...concern, triggers: ['other'], requesterRole: 'supervising-social-worker' })),
      came(judges(empty, farida, 'raiseConcern', { ...concern, triggers: ['other'], requesterRole: 'placement-provider' })),
      came(judges(forAnotherReason, tess, 'decideRequest', { decision: 'approve', exclusions: no })),
      came(judges(forAnotherReason, tess, 'decideRequest', { decision: 'approve', exclusions: no, reason: 'It cannot wait' })),
      came(judges(requested, tess, 'decideRequest', { decision: 'approve', exclusions: no })),
    ],
    is: [
      ['ok'],
      ['blocked', 'not-eligible must DOR-2.1'],
      ['blocked', 'not-eligible must DOR-2.1'],
      ['blocked', 'not-eligible must DOR-2.1'],
      ['needs-reason', 'precondition-unanswered should DOR-2.1'],
      ['ok', 'precondition-unanswered should DOR-2.1'],
      ['ok'],
    ],
  },
  {
    clause: 'DOR-2.2, DOR-2.2a, DOR-2.2b, DOR-2.2c, DOR-2.3-i',
    that: 'lets four people ask, each in their own right, and nobody else',
    of: ({ judges }) => all(askedBy, ([person, given]) => [person.roles[0], ...came(judges(given, person, 'submitRequest', {}))]),
    is: [
      ['child-social-worker', 'ok'],
      ['supervising-social-worker', 'ok'],
      ['home-manager', 'ok'],
      ['supported-lodgings-provider', 'ok'],
      ['placement-provider', 'blocked', 'not-eligible must DOR-2.2'],
      ['fostering-team-manager', 'blocked', 'not-eligible must DOR-2.2'],
      ['child-team-manager', 'blocked', 'not-eligible must DOR-2.2'],
      ['reviewing-officer', 'blocked', 'not-eligible must DOR-2.2'],
      ['foster-carer', 'blocked', 'not-eligible must DOR-2.2'],
      ['key-worker', 'blocked', 'not-eligible must DOR-2.2'],
    ],
  },
  {
    clause: 'DOR-2.2',
    that: "leaves the request with the child's social worker, who is told of the worry and may ask at once",
    of: ({ sees, judges }) => [
      owed(sees(at('concern')), 'request'),
      judges(empty, bea, 'raiseConcern', concern).facts.map((fact) => [fact.event, fact['to']]),
    ],
    is: [
      [{ duty: 'DOR-2.2 may open', by: ['child-social-worker'], people: ['sam'], due: '2026-12-05T09:12:00Z', act: 'submitRequest' }],
      [
        ['concern.raised', undefined],
        ['concern.notified', 'child-social-worker'],
      ],
    ],
  },
  {
    clause: 'DOR-2.2',
    that: 'lets anybody tell of a worry',
    of: ({ judges }) => came(judges(empty, stranger, 'raiseConcern', concern)),
    is: ['ok'],
  },
  {
    clause: 'DOR-2.3-ii',
    that: "leaves the decision to the child's team manager alone",
    of: ({ judges, sees }) => [
      owed(sees(requested), 'decide'),
      ...all([sam, farida, owen, quinn, carla], (by) =>
        came(judges(requested, by, 'decideRequest', { decision: 'approve', exclusions: no })),
      ),
    ],
    is: [
      [{ duty: 'DOR-2.3-ii must open', by: ['child-team-manager'], people: ['tess'], due: '2026-12-05T09:12:00Z', act: 'decideRequest' }],
      ...Array.from({ length: 5 }, () => ['blocked', 'approver-not-allowed must DOR-2.3-ii']),
    ],
  },
  {
    clause: 'DOR-2.3-ii',
    that: 'books nothing that is not approved',
    of: ({ judges }) => came(judges(requested, sam, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' })),
    is: ['blocked', 'approval-missing must DOR-2.3-ii'],
  },
  {
    clause: 'DOR-2.3-ii',
    that: 'lets somebody stand in for the approver with a reason, and nobody name themselves',
    of: ({ judges }) => [
      came(judges(requested, bea, 'assignRole', { role: 'child-team-manager', person: { id: 'priya', name: 'Priya Anand' } })),
      came(judges(requested, bea, 'assignRole', { role: 'child-team-manager', person: { id: 'priya', name: 'Priya' }, reason: 'Leave' })),
      came(judges(requested, sam, 'assignRole', { role: 'child-team-manager', person: { id: 'sam' }, reason: 'Leave' })),
      came(judges(requested, bea, 'assignRole', { role: 'home-manager', person: { id: 'priya', name: 'Priya Anand' } })),
    ],
    is: [
      ['needs-reason', 'approver-not-allowed should DOR-2.3-ii'],
      ['ok', 'approver-not-allowed should DOR-2.3-ii'],
      ['blocked', 'approver-not-allowed must DOR-2.3-ii'],
      ['ok'],
    ],
  },
  {
    clause: 'DOR-gap',
    that: 'asks why a request is refused, does not demand it, and says nothing of what follows',
    of: ({ judges, sees }) => [came(judges(requested, tess, 'decideRequest', { decision: 'refuse' })), sees(aRefusal).findings.map(brief)],
    is: [['ok-with-prompt', 'refusal-incomplete may DOR-gap'], ['not-specified inform DOR-gap']],
  },
  {
    clause: 'DOR-gap',
    that: 'names what the procedure does not say',
    of: ({ sees }) => sees(empty).notSpecified,
    is: ['quorum', 'note-taker', 'what a refusal must contain', 'ceasing', 'planned ending of the home', 'disruption meeting', 'reports', 'system of record'], // prettier-ignore
  },
  {
    clause: 'DOR-2.4-i',
    that: 'is not for concerns about the quality of care: elsewhere, whatever the home',
    of: ({ judges, sees }) => [
      came(judges(empty, sam, 'raiseConcern', { ...concern, exclusions: { ...no, 'quality-of-care': true } })),
      came(judges(requested, sam, 'recordFact', { fact: 'exclusions.quality-of-care', value: true })),
      [sees(excludedFor('quality-of-care')).stage, ...sees(excludedFor('quality-of-care')).findings.map(brief)],
      sees(requested).stage,
    ],
    is: [
      ['referred', 'excluded forbid DOR-2.4-i'],
      ['referred', 'excluded forbid DOR-2.4-i'],
      ['referred', 'excluded forbid DOR-2.4-i'],
      'requested',
    ],
  },
  {
    clause: 'DOR-2.4-ii',
    that: 'is not for allegations: elsewhere',
    of: ({ judges, sees }) => [
      came(judges(empty, sam, 'raiseConcern', { ...concern, exclusions: { ...no, allegation: true } })),
      came(judges(requested, sam, 'recordFact', { fact: 'exclusions.allegation', value: true })),
      [sees(excludedFor('allegation')).stage, ...sees(excludedFor('allegation')).findings.map(brief)],
      sees(excludedFor('quality-of-care', 'allegation')).findings.map(brief),
    ],
    is: [
      ['referred', 'excluded forbid DOR-2.4-ii'],
      ['referred', 'excluded forbid DOR-2.4-ii'],
      ['referred', 'excluded forbid DOR-2.4-ii'],
      ['excluded forbid DOR-2.4-i', 'excluded forbid DOR-2.4-ii'],
    ],
  },
  {
    clause: 'DOR-2.4-ii',
    that: 'has advice on an allegation in supported lodgings, which the procedure does not name, and only there',
    of: ({ policy, sees }) => {
      const advice = policy.exclusions.flatMap((rule) => rule.advice)[0]?.says ?? 'no advice';
      return [allegedIn, poorCareIn].map((cases) => all(cases.values(), (given) => sees(given).findings[0]?.says.includes(advice)));
    },
    is: [
      [false, false, true, false, false],
      [false, false, false, false, false],
    ],
  },
  {
    clause: 'DOR-2.4-i, DOR-2.4-ii',
    that: 'asks both again at the approval and at the start: the earlier no stands, with a prompt',
    of: ({ judges }) => [
      came(judges(requested, tess, 'decideRequest', { decision: 'approve' })),
      came(judges(requested, tess, 'decideRequest', { decision: 'approve', exclusions: no })),
      came(judges(requested, tess, 'decideRequest', { decision: 'approve', exclusions: { ...no, allegation: true } })),
    ],
    is: [
      ['ok-with-prompt', 'precondition-unanswered consider DOR-2.4-i', 'precondition-unanswered consider DOR-2.4-ii'],
      ['ok'],
      ['referred', 'excluded forbid DOR-2.4-ii'],
    ],
  },
  {
    clause: 'DOR-2.4-i, DOR-2.4-ii',
    that: 'neither requests nor approves while they are not answered, and takes no answer to what it does not ask',
    of: ({ judges }) => [
      came(judges(unanswered(at('concern')), sam, 'submitRequest', {})),
      came(judges(unanswered(requested), tess, 'decideRequest', { decision: 'approve' })),
      came(judges(empty, sam, 'raiseConcern', { ...concern, exclusions: {} })),
      came(judges(empty, sam, 'raiseConcern', { ...concern, exclusions: { ...no, weather: false } })),
    ],
    is: [
      ['incomplete', 'precondition-unanswered must DOR-2.4-i', 'precondition-unanswered must DOR-2.4-ii'],
      ['incomplete', 'precondition-unanswered must DOR-2.4-i', 'precondition-unanswered must DOR-2.4-ii'],
      ['ok-with-prompt', 'precondition-unanswered consider DOR-2.4-i', 'precondition-unanswered consider DOR-2.4-ii'],
      ['incomplete', 'form-incomplete must DOR-2.2'],
    ],
  },
  {
    clause: 'DOR-2.7b, DOR-2.11e, DOR-2.11g, DOR-2.10-i',
    that: 'asks what nobody has said, each under its clause, and guesses nothing',
    of: ({ sees }) =>
      sees(empty).questions.map(({ fact, kind, clause, choices, why }) => [
        fact,
        kind,
        clause,
        choices?.map(({ value }) => value),
        cited(why),
      ]),
    is: [
      ['exclusions.quality-of-care', 'yes-no', 'DOR-2.4-i', undefined, ['DOR-2.4-i']],
      ['exclusions.allegation', 'yes-no', 'DOR-2.4-ii', undefined, ['DOR-2.4-ii']],
      ['placement.type', 'choice', 'DOR-2.7b', [...homes], ['DOR-2.7b']],
      ['riskFromChildConduct', 'yes-no', 'DOR-2.11e', undefined, ['DOR-2.11e']],
      ['childIdentifiedProblems', 'yes-no', 'DOR-2.11g', undefined, ['DOR-2.11g']],
      ['prep.placement-planning-record', 'yes-no', 'DOR-2.10-i', undefined, ['DOR-2.10-i']],
    ],
  },
  {
    clause: 'DOR-2.7',
    that: "wants the child's social worker in the case, who organises it whoever books it",
    of: ({ sees, judges }) => [
      found(sees(withoutSam), 'organiser-missing'),
      found(sees(requested), 'organiser-missing'),
      judges(approved, bea, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', reason: 'As it is' }).findings.length, // prettier-ignore
      judges(at('invited'), bea, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' }).facts[0]?.['organiser'],
      owed(sees(approved), 'invite'),
    ],
    is: [
      ['organiser-missing should DOR-2.7'],
      [],
      8,
      'sam',
      [{ duty: 'DOR-2.7 should open', by: ['child-social-worker'], people: ['sam'], due: '2026-12-05T09:12:00Z', act: 'decideInvitee' }],
    ],
  },
  {
    clause: 'DOR-2.6',
    that: 'counts its 48 hours from when the worry reached the social worker',
    of: ({ sees }) => limit(sees(requested), 'window'),
    is: [{ limit: 'DOR-2.6 should running', from: 'concern.notified', startedAt: '2026-12-03T09:12:00Z', latest: '2026-12-05T09:12:00Z' }],
  },
];
