import type { Expectation } from '../../../support/expectation.ts';
import { Story } from '../../../domain/support/story.ts';
import { brief, came, form, limit, moment, since } from '../../looks.ts';
import { at, concern, everybody, homes, lancashire, manager, upTo, wellKnown, who, worker, type Home } from '../cases.ts';

const everyHome = Object.keys(homes) as Home[];
const empty = moment(new Story({ policy: lancashire, opening: { people: everybody } }));
const reasons = ['review-concern', 'allegation-or-complaint', 'regular-absence', 'relationship-concern', 'child-wants-move', 'carer-difficulty', 'needs-not-met', 'other', 'a-new-puppy']; // prettier-ignore
const raised = (data: object, home: Home = 'foster') =>
  new Story({ policy: lancashire, opening: { people: everybody } }).must(worker, 'raiseConcern', { ...concern(home), ...data });
const forEverything = moment(raised({ triggers: reasons }));
const nothingKnown = (home: Home) => moment(raised({ facts: {}, exclusions: {} }, home));
const unknownIn = new Map(everyHome.map((home) => [home, nothingKnown(home)]));
const nobodysHome = moment(raised({ facts: {}, exclusions: {}, placement: { type: 'residential' } }));

const weighed: Readonly<Record<string, object>> = {
  'all is well': {},
  'match not assessed': { goodMatch: 'not-assessed' },
  'no good match': { goodMatch: 'no' },
  'match not known': { goodMatch: undefined },
  'no risk': { riskOfUnplannedEnding: false },
  'risk not known': { riskOfUnplannedEnding: undefined },
  'only not improved': { carePlanningExhausted: false, notImproved: true },
  'neither exhausted nor unimproved': { carePlanningExhausted: false, notImproved: false },
  'care planning not known': { carePlanningExhausted: undefined, notImproved: undefined },
};
const known = (facts: object): object =>
  Object.fromEntries(Object.entries<unknown>({ ...wellKnown, ...facts }).filter(([, value]) => value !== undefined));
const weighedCases = Object.values(weighed).map((facts) => at('concern', { facts: known(facts) }));
const weighedRequests = Object.values(weighed).map((facts) => at('requested', { facts: known(facts) }));

const newHome = { ...wellKnown, homeNoLongerMeetsNeeds: true };
const needing = new Map(
  everyHome.map((home) => [
    home,
    moment(
      new Story({ policy: lancashire, opening: { people: everybody } }).must(worker, 'raiseConcern', {
        ...concern(home, newHome),
        exclusions: { 'replaces-planning': false },
      }),
    ),
  ]),
);
const asks = ['child-social-worker', 'supervising-social-worker', 'key-worker', 'reviewing-officer', 'education-representative', 'child-team-manager', 'home-manager']; // prettier-ignore
const toldTheManager = moment(
  upTo('concern').must(who('reviewing-officer'), 'consult', { role: 'line-manager', view: 'It is worth asking for' }),
);
const fresh = at('concern');
const requested = at('requested');
const lateRequest = moment(upTo('concern', { facts: { ...wellKnown, 'issue.identifiedOn': '2026-11-20' } }).at('2026-12-03T10:00:00Z'));
const unknownIssue = moment(upTo('requested', { facts: known({ 'issue.identifiedOn': undefined }) }));
const toldLater = moment(
  upTo('requested', { facts: known({ 'issue.identifiedOn': undefined }) })
    .at('2026-12-04T10:00:00Z')
    .must(manager, 'recordFact', { fact: 'issue.identifiedOn', value: '2026-12-04' }),
);
const byLog = since(unknownIssue, { event: 'issue.identified', at: '2026-12-01T10:00:00Z', by: 'child-social-worker' });
const bothLimits = (given: typeof fresh) => (tried: Parameters<Expectation['of']>[0]) => [
  limit(tried.sees(given), 'issue'),
  limit(tried.sees(given), 'request'),
];
const dueOf = (given: typeof fresh) => (tried: Parameters<Expectation['of']>[0]) =>
  tried.sees(given).duties.filter(({ id }) => ['request', 'decide', 'book'].includes(id)).map(({ id, due }) => [id, due]); // prettier-ignore

/** From the worry to the manager's answer: Lancashire SSM-01 to SSM-13, SSM-29 to SSM-32. */
export const request: readonly Expectation[] = [
  {
    clause: 'LAN-SSM-29, LAN-SSM-29a, LAN-SSM-29b, LAN-SSM-29c, LAN-SSM-29d, LAN-SSM-29e, LAN-SSM-29f, LAN-SSM-29g, LAN-SSM-03',
    that: 'keeps each of the seven reasons under its clause, any other sign of difficulty too, and one it does not name: the list is open',
    of: ({ sees }) => sees(forEverything).triggers.map(({ code, clause }) => `${code} ${clause}`),
    is: [
      'review-concern LAN-SSM-29a',
      'allegation-or-complaint LAN-SSM-29b',
      'regular-absence LAN-SSM-29c',
      'relationship-concern LAN-SSM-29d',
      'child-wants-move LAN-SSM-29e',
      'carer-difficulty LAN-SSM-29f',
      'needs-not-met LAN-SSM-29g',
      'other LAN-SSM-03',
      'a-new-puppy LAN-SSM-29',
    ],
  },
  {
    clause: 'LAN-SSM-29, LAN-SSM-29b, LAN-SSM-03, LAN-SSM-10',
    that: 'takes each of them alone, an allegation among them',
    of: ({ judges }) => reasons.map((code) => came(judges(empty, worker, 'raiseConcern', { ...concern(), triggers: [code] }))),
    is: [['ok'], ['ok'], ['ok'], ['ok'], ['ok'], ['ok'], ['ok'], ['ok'], ['ok']],
  },
  {
    clause: 'LAN-SSM-05, LAN-SSM-06, LAN-SSM-07, LAN-SSM-12, LAN-SSM-31',
    that: 'makes the request form: reasons, exclusions, homes and who asks',
    of: (tried) => [
      form(tried).triggers.map(({ code, clause }) => `${code} ${clause}`),
      form(tried).exclusions.filter(({ clause }) => clause.startsWith('LAN-SSM')).map(({ code, clause }) => `${code} ${clause}`),
      form(tried).placementTypes.map(({ value }) => value),
      form(tried).requesters.map(({ role, clause }) => `${role} ${clause}`),
      tried.policy.placements.kinds.map(({ type, clause }) => `${type} ${clause}`),
      came(tried.judges(empty, worker, 'raiseConcern', { ...concern(), placement: { type: 'boat' } })),
    ], // prettier-ignore
    is: [
      [
        'review-concern LAN-SSM-29a',
        'allegation-or-complaint LAN-SSM-29b',
        'regular-absence LAN-SSM-29c',
        'relationship-concern LAN-SSM-29d',
        'child-wants-move LAN-SSM-29e',
        'carer-difficulty LAN-SSM-29f',
        'needs-not-met LAN-SSM-29g',
        'home-ended LAN-DIS-01',
        'other LAN-SSM-03',
      ],
      ['replaces-planning LAN-SSM-06', 'new-home-required LAN-SSM-07'],
      ['foster', 'residential', 'connected'],
      ['child-social-worker LAN-SSM-31'],
      ['foster LAN-SSM-05', 'residential LAN-SSM-05', 'connected LAN-DIS-02'],
      ['incomplete', 'form-incomplete must LAN-SSM-05'],
    ],
  },
  {
    clause: 'LAN-SSM-01, LAN-SSM-02, LAN-SSM-04, LAN-SSM-10, LAN-SSM-11, LAN-SSM-06, LAN-SSM-29b',
    that: 'shows what the meeting is for while the worry is weighed, that care planning goes on, and that an allegation has its own procedure too',
    of: ({ sees }) =>
      [forEverything, fresh, requested, at('approved'), at('held')].map((given) => sees(given).texts.map(({ clause }) => clause)),
    is: [
      ['LAN-SSM-29b', 'LAN-SSM-06', 'LAN-SSM-05', 'LAN-SSM-01', 'LAN-SSM-02', 'LAN-SSM-04', 'LAN-SSM-10', 'LAN-SSM-11'],
      ['LAN-SSM-06', 'LAN-SSM-05', 'LAN-SSM-01', 'LAN-SSM-02', 'LAN-SSM-04', 'LAN-SSM-10', 'LAN-SSM-11'],
      ['LAN-SSM-06', 'LAN-SSM-05', 'LAN-SSM-01', 'LAN-SSM-02', 'LAN-SSM-04', 'LAN-SSM-10', 'LAN-SSM-11'],
      ['LAN-SSM-06', 'LAN-SSM-05'],
      ['LAN-SSM-06', 'LAN-SSM-05'],
    ],
  },
  {
    clause: 'LAN-SSM-05, LAN-SSM-07, LAN-SSM-09, LAN-SSM-13, LAN-SSM-15, LAN-SSM-18, LAN-SSM-20',
    that: 'asks what it needs to know and nobody has said, home by home',
    of: ({ sees }) =>
      [empty, nobodysHome, ...unknownIn.values()].map((given) =>
        sees(given).questions.filter(({ fact }) => !fact.startsWith('duty.')).map(({ fact, kind, choices, clause }) => [fact, kind, (choices ?? []).map(({ value }) => value).join(' '), clause].join(' ')),
      ), // prettier-ignore
    is: [
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'placement.type choice foster residential connected LAN-SSM-05',
        'placement.provider choice in-house agency LAN-SSM-15',
        'homeNoLongerMeetsNeeds yes-no  LAN-SSM-07',
        'exclusions.new-home-required yes-no  LAN-SSM-07',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'placement.provider choice in-house agency LAN-SSM-15',
        'homeNoLongerMeetsNeeds yes-no  LAN-SSM-07',
        'exclusions.new-home-required yes-no  LAN-SSM-07',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'homeNoLongerMeetsNeeds yes-no  LAN-SSM-07',
        'exclusions.new-home-required yes-no  LAN-SSM-07',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
      [
        'exclusions.replaces-planning yes-no  LAN-SSM-06',
        'goodMatch choice yes no not-assessed LAN-SSM-05',
        'riskOfUnplannedEnding yes-no  LAN-SSM-05',
        'carePlanningExhausted yes-no  LAN-SSM-09',
        'notImproved yes-no  LAN-SSM-09',
        'issue.identifiedOn date  LAN-SSM-13',
        'iroHelpful yes-no  LAN-SSM-18',
        'childrenCount number  LAN-SSM-20',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-05, LAN-SSM-09',
    that: 'prompts whoever requests about match, risk and care planning, and refuses nobody',
    of: ({ judges }) => weighedCases.map((given) => came(judges(given, worker, 'submitRequest', { reason: 'It cannot wait' }))),
    is: [
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-05', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-05', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-05', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-05', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-05', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-09', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered consider LAN-SSM-09', 'precondition-unanswered should LAN-SSM-12'],
    ],
  },
  {
    clause: 'LAN-SSM-05, LAN-SSM-09',
    that: 'leaves anything but yes to the manager, who says why the meeting is held all the same',
    of: ({ judges }) => weighedRequests.map((given) => came(judges(given, manager, 'decideRequest', { decision: 'approve' }))),
    is: [
      ['ok-with-prompt', 'precondition-unanswered consider LAN-SSM-06', 'precondition-unanswered consider LAN-SSM-08'],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-05',
      ],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-05',
      ],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-05',
      ],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-05',
      ],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-05',
      ],
      ['ok-with-prompt', 'precondition-unanswered consider LAN-SSM-06', 'precondition-unanswered consider LAN-SSM-08'],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-09',
      ],
      [
        'needs-reason',
        'precondition-unanswered consider LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-08',
        'precondition-unanswered should LAN-SSM-09',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-05, LAN-SSM-09, LAN-SSM-02',
    that: 'shows what is not met while it waits, with the clause that speaks the other way, and takes the manager’s reason',
    of: ({ sees, judges }) => [
      weighedRequests.map((given) => sees(given).findings.filter(({ code }) => code === 'precondition-unanswered').map(brief)),
      weighedRequests.map((given) => judges(given, manager, 'decideRequest', { decision: 'approve', reason: 'It is slipping' }).outcome),
      sees(weighedRequests[7] ?? fresh).findings.filter(({ clause }) => clause === 'LAN-SSM-09').map(({ says }) => says.includes('Lancashire SSM-02')),
    ], // prettier-ignore
    is: [
      [
        ['precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-05', 'precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-05', 'precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-05', 'precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-05', 'precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-05', 'precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-09', 'precondition-unanswered consider LAN-SSM-08'],
        ['precondition-unanswered should LAN-SSM-09', 'precondition-unanswered consider LAN-SSM-08'],
      ],
      ['ok-with-prompt', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok-with-prompt', 'ok', 'ok'],
      [true],
    ],
  },
  {
    clause: 'LAN-SSM-06',
    that: 'does not take the place of planning, matching or care planning: the case is referred, at the request and again at the decision',
    of: ({ judges, sees }) => [
      came(judges(empty, worker, 'raiseConcern', { ...concern(), exclusions: { 'replaces-planning': true } })),
      came(judges(fresh, worker, 'submitRequest', { exclusions: { 'replaces-planning': true } })),
      came(judges(requested, manager, 'decideRequest', { decision: 'approve', exclusions: { 'replaces-planning': true } })),
      came(judges(requested, manager, 'decideRequest', { decision: 'approve' })),
      came(judges(unknownIn.get('foster') ?? empty, worker, 'submitRequest', { reason: 'Soon' })),
      sees(since(requested, { event: 'fact.recorded', at: requested.now, by: worker.id, fact: 'exclusions.replaces-planning', value: true })).stage,
    ], // prettier-ignore
    is: [
      ['referred', 'excluded forbid LAN-SSM-06'],
      ['referred', 'excluded forbid LAN-SSM-06'],
      ['referred', 'excluded forbid LAN-SSM-06'],
      ['ok-with-prompt', 'precondition-unanswered consider LAN-SSM-06', 'precondition-unanswered consider LAN-SSM-08'],
      [
        'incomplete',
        'precondition-unanswered must LAN-SSM-06',
        'precondition-unanswered consider LAN-SSM-05',
        'precondition-unanswered consider LAN-SSM-05',
        'precondition-unanswered consider LAN-SSM-09',
        'precondition-unanswered should LAN-SSM-12',
      ],
      'referred',
    ],
  },
  {
    clause: 'LAN-SSM-07',
    that: 'sends a child in an in-house residential home who needs a new home to the escalation process, and nobody else',
    of: ({ judges }) =>
      [...needing.values()].map((given) =>
        came(judges(given, worker, 'submitRequest', { exclusions: { 'new-home-required': true }, reason: 'Now' })),
      ),
    is: [
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ['referred', 'excluded forbid LAN-SSM-07'],
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
    ],
  },
  {
    clause: 'LAN-SSM-07, LAN-SSM-29g',
    that: 'takes the worry that the needs are not met for the question of it, where a new home is needed',
    of: ({ judges }) =>
      (['residential', 'residential of an agency'] as const).flatMap((home) =>
        ['needs-not-met', 'carer-difficulty'].map((trigger) =>
          came(
            judges(empty, worker, 'raiseConcern', {
              ...concern(home, {}, [trigger]),
              exclusions: { 'replaces-planning': false, 'new-home-required': true },
            }),
          ),
        ),
      ),
    is: [['referred', 'excluded forbid LAN-SSM-07'], ['ok-with-prompt', 'precondition-unanswered consider LAN-SSM-07'], ['ok'], ['ok']],
  },
  {
    clause: 'LAN-SSM-07',
    that: 'asks about the new home where it matters only, again at the decision and at the start',
    of: ({ judges, sees }) => [
      [...needing.values()].map((given) => came(judges(given, worker, 'submitRequest', { reason: 'Now' }))),
      [...needing.values()].map((given) =>
        sees(given)
          .questions.map(({ fact }) => fact)
          .filter((fact) => fact.includes('new-home')),
      ),
      came(judges(nobodysHome, worker, 'submitRequest', { reason: 'Now' })),
      came(judges(at('requested', { home: 'residential' }), manager, 'decideRequest', { decision: 'approve' })),
      came(judges(at('ready', { home: 'residential' }), manager, 'startMeeting', {})),
      came(
        judges(at('ready', { home: 'residential', facts: newHome }), manager, 'startMeeting', {
          exclusions: { 'new-home-required': true },
        }),
      ),
    ],
    is: [
      [
        ['ok', 'precondition-unanswered should LAN-SSM-12'],
        ['ok', 'precondition-unanswered should LAN-SSM-12'],
        ['ok', 'precondition-unanswered should LAN-SSM-12'],
        ['incomplete', 'precondition-unanswered must LAN-SSM-07', 'precondition-unanswered should LAN-SSM-12'],
        ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ],
      [[], [], [], ['exclusions.new-home-required'], []],
      [
        'incomplete',
        'precondition-unanswered must LAN-SSM-06',
        'precondition-unanswered must LAN-SSM-07',
        'precondition-unanswered consider LAN-SSM-05',
        'precondition-unanswered consider LAN-SSM-05',
        'precondition-unanswered consider LAN-SSM-09',
        'precondition-unanswered should LAN-SSM-12',
      ],
      ['ok-with-prompt', 'precondition-unanswered consider LAN-SSM-06', 'precondition-unanswered consider LAN-SSM-08'],
      ['ok'],
      ['referred', 'excluded forbid LAN-SSM-07'],
    ],
  },
  {
    clause: 'LAN-SSM-12, LAN-SSM-31',
    that: 'wants the line manager talked with first, by name or as a consultation, and the request from the child’s social worker',
    of: ({ judges }) => [
      came(judges(fresh, worker, 'submitRequest', {})),
      came(judges(fresh, worker, 'submitRequest', { reason: 'The line manager is away' })),
      came(judges(toldTheManager, worker, 'submitRequest', {})),
      ...asks.map((role) => [role, judges(toldTheManager, who(role), 'submitRequest', {}).outcome]),
    ],
    is: [
      ['needs-reason', 'precondition-unanswered should LAN-SSM-12'],
      ['ok', 'precondition-unanswered should LAN-SSM-12'],
      ['ok'],
      ['child-social-worker', 'ok'],
      ['supervising-social-worker', 'blocked'],
      ['key-worker', 'blocked'],
      ['reviewing-officer', 'blocked'],
      ['education-representative', 'blocked'],
      ['child-team-manager', 'blocked'],
      ['home-manager', 'blocked'],
    ],
  },
  {
    clause: 'LAN-SSM-31, LAN-SSM-32',
    that: 'is decided by the children’s team manager; a no wants the reason and at least one other action',
    of: ({ judges }) => [
      ...['child-team-manager', 'child-social-worker', 'fostering-team-manager', 'reviewing-officer'].map((role) => judges(requested, who(role), 'decideRequest', { decision: 'approve' }).outcome),
      came(judges(requested, manager, 'decideRequest', { decision: 'refuse' })),
      came(judges(requested, manager, 'decideRequest', { decision: 'refuse', reason: 'Care planning can do this' })),
      came(judges(requested, manager, 'decideRequest', { decision: 'refuse', alternatives: ['A care planning meeting on Monday'] })),
      came(judges(requested, manager, 'decideRequest', { decision: 'refuse', reason: 'Care planning can do this', alternatives: ['A care planning meeting on Monday'] })),
      came(judges(moment(upTo('approved')), manager, 'scheduleMeeting', {})),
      came(judges(requested, manager, 'scheduleMeeting', { start: '2026-12-08T14:00:00Z', end: '2026-12-08T15:00:00Z' })),
    ], // prettier-ignore
    is: [
      'ok-with-prompt',
      'blocked',
      'blocked',
      'blocked',
      ['incomplete', 'refusal-incomplete must LAN-SSM-32', 'refusal-incomplete must LAN-SSM-32'],
      ['incomplete', 'refusal-incomplete must LAN-SSM-32'],
      ['incomplete', 'refusal-incomplete must LAN-SSM-32'],
      ['ok'],
      ['incomplete', 'form-incomplete must LAN-SSM-13', 'form-incomplete must LAN-SSM-13'],
      ['blocked', 'approval-missing must LAN-SSM-31'],
    ],
  },
  {
    clause: 'LAN-SSM-08',
    that: 'asks the manager to look at what care planning saw coming',
    of: ({ judges }) => came(judges(requested, manager, 'decideRequest', { decision: 'approve' })),
    is: ['ok-with-prompt', 'precondition-unanswered consider LAN-SSM-06', 'precondition-unanswered consider LAN-SSM-08'],
  },
  {
    clause: 'LAN-SSM-13, LAN-SSM-35',
    that: 'runs two limits of five working days, from the day the issue was seen and from the request, and the earlier governs',
    of: (tried) => [fresh, requested, lateRequest].map((given) => [bothLimits(given)(tried), dueOf(given)(tried)]),
    is: [
      [
        [
          [
            {
              limit: 'LAN-SSM-13 should running',
              from: 'issue.identified',
              startedAt: '2026-12-02T00:00:00Z',
              latest: '2026-12-09T23:59:59.999Z',
            },
          ],
          [{ limit: 'LAN-SSM-35 should waiting', from: 'request.submitted' }],
        ],
        [['request', '2026-12-09T23:59:59.999Z']],
      ],
      [
        [
          [
            {
              limit: 'LAN-SSM-13 should running',
              from: 'issue.identified',
              startedAt: '2026-12-02T00:00:00Z',
              latest: '2026-12-09T23:59:59.999Z',
            },
          ],
          [
            {
              limit: 'LAN-SSM-35 should running',
              from: 'request.submitted',
              startedAt: '2026-12-03T09:30:00Z',
              latest: '2026-12-10T23:59:59.999Z',
            },
          ],
        ],
        [['decide', '2026-12-09T23:59:59.999Z']],
      ],
      [
        [
          [
            {
              limit: 'LAN-SSM-13 should late',
              from: 'issue.identified',
              startedAt: '2026-11-20T00:00:00Z',
              latest: '2026-11-27T23:59:59.999Z',
            },
          ],
          [{ limit: 'LAN-SSM-35 should waiting', from: 'request.submitted' }],
        ],
        [['request', '2026-11-27T23:59:59.999Z']],
      ],
    ],
  },
  {
    clause: 'LAN-SSM-13, LAN-SSM-35',
    that: 'asks for the day nobody has said and uses the other limit meanwhile; who said it is on record, and a day to come is none',
    of: (tried) => [
      ...[unknownIssue, toldLater, byLog].map((given) => [bothLimits(given)(tried), dueOf(given)(tried)]),
      tried.sees(toldLater).clocks.find(({ id }) => id === 'issue')?.explanation,
      came(tried.judges(unknownIssue, worker, 'recordFact', { fact: 'issue.identifiedOn', value: '2026-12-04' })),
    ],
    is: [
      [
        [
          [{ limit: 'LAN-SSM-13 should waiting', from: 'issue.identified' }],
          [
            {
              limit: 'LAN-SSM-35 should running',
              from: 'request.submitted',
              startedAt: '2026-12-03T09:30:00Z',
              latest: '2026-12-10T23:59:59.999Z',
            },
          ],
        ],
        [['decide', '2026-12-10T23:59:59.999Z']],
      ],
      [
        [
          [
            {
              limit: 'LAN-SSM-13 should running',
              from: 'issue.identified',
              startedAt: '2026-12-04T00:00:00Z',
              latest: '2026-12-11T23:59:59.999Z',
            },
          ],
          [
            {
              limit: 'LAN-SSM-35 should running',
              from: 'request.submitted',
              startedAt: '2026-12-03T09:30:00Z',
              latest: '2026-12-10T23:59:59.999Z',
            },
          ],
        ],
        [['decide', '2026-12-10T23:59:59.999Z']],
      ],
      [
        [
          [
            {
              limit: 'LAN-SSM-13 should running',
              from: 'issue.identified',
              startedAt: '2026-12-01T10:00:00Z',
              latest: '2026-12-08T23:59:59.999Z',
            },
          ],
          [
            {
              limit: 'LAN-SSM-35 should running',
              from: 'request.submitted',
              startedAt: '2026-12-03T09:30:00Z',
              latest: '2026-12-10T23:59:59.999Z',
            },
          ],
        ],
        [['decide', '2026-12-08T23:59:59.999Z']],
      ],
      '5 working days from Fri 4 Dec 2026, when the difficulty was first seen, as The child-team-manager says: by the end of Fri 11 Dec 2026. Lancashire SSM-13.',
      ['incomplete', 'form-incomplete must LAN-SSM-12'],
    ],
  },
  {
    clause: 'LAN-SSM-13, LAN-SSM-35',
    that: 'takes a late time with a reason, under the limit it breaks',
    of: ({ judges }) =>
      ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'].map((day) => came(judges(at('invited'), manager, 'scheduleMeeting', { ...bookingOn(day) }))),
    is: [["ok"],["ok"],["needs-reason","window-late should LAN-SSM-13"],["needs-reason","window-late should LAN-SSM-13","window-late should LAN-SSM-35"]],
  }, // prettier-ignore
];

const bookingOn = (day: string) => ({
  start: `${day}T16:00:00Z`,
  end: `${day}T17:00:00Z`,
  chair: 'child-team-manager',
  chairAgreedBy: ['child-team-manager', 'fostering-team-manager'],
  whyThisChair: 'Nearer',
});
