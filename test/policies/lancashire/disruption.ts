import type { Fact } from '../../../src/domain/case/fact.ts';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { fact, holderOf } from '../../domain/support/packStory.ts';
import type { Expectation, Given, Tried } from '../../support/expectation.ts';
import {
  chair,
  ended,
  iro,
  log,
  manager,
  practice,
  quality,
  requestForm,
  roles,
  supervisor,
  upToDisruption,
  worker,
} from '../../support/lancashireDisruption.ts';
import { brief, came, found, later, moment, rolesAt, since } from '../looks.ts';

/** The case at a step of its disruption meeting. */
const at = (step: string): Given => moment(upToDisruption(step));
const homeEnded = at('ended');
const requested = at('requested');
const invited = at('invited');
const booked = at('booked');
const prepared = at('prepared');
const held = at('held');
const drafted = at('drafted');
const answered = at('answered');
const logged = at('logged');
const final = at('final');

/** The same of another home: what is asked of it, and a meeting held there after which there are serious concerns. */
const homeOf = (type: string, provider: string): Given =>
  moment(
    upToDisruption('requested', {
      placement: { type, provider },
      who: [...roles, 'key-worker', 'home-manager', 'agency-supervising-social-worker', 'connected-carer', 'foster-carer'],
    }),
  );
const residential = homeOf('residential', 'agency');
const agency = homeOf('foster', 'agency');
const connected = homeOf('connected', 'in-house');
const metIn = (given: Given, concerns = true): Given =>
  later(
    since(
      given,
      fact('meeting.scheduled', '2026-11-10T09:00:00Z', {
        kind: 'disruption',
        number: 1,
        start: '2026-12-02T10:00:00Z',
        end: '2026-12-02T12:00:00Z',
        chair: chair.id,
      }),
      fact('meeting.held', '2026-12-02T12:00:00Z', {
        kind: 'disruption',
        number: 1,
        startedAt: '2026-12-02T10:00:00Z',
        attendance: [{ person: practice.id, present: true }],
      }),
      fact('fact.recorded', '2026-12-02T12:10:00Z', { fact: 'significantConcerns', value: concerns }),
    ),
    '2026-12-02T13:00:00Z',
  );

const seats = ({ seats: all }: Assessment) =>
  all.map(({ id, clause, strength, mode, applies, roles: fill }) => `${id} ${clause} ${strength} ${mode} ${applies}: ${fill.join(' ')}`);
const duties = ({ duties: all }: Assessment) =>
  all.map(
    ({ id, clause, strength, state, ownerRoles, act, due }) =>
      `${id} ${clause} ${strength} ${state} by ${ownerRoles.join(' ')}: ${act ?? '-'}${due === undefined ? '' : ` until ${due}`}`,
  );
const open = ({ duties: all }: Assessment) => all.filter(({ state }) => state === 'open' || state === 'late').map(({ id }) => id);
const findings = ({ findings: all }: Assessment) => all.map(brief);
const people = (seen: Assessment) =>
  seen.seats.flatMap((seat) =>
    seat.people.map(
      ({ person, decision, partOnly }) => `${seat.id} ${person.id} ${decision}${partOnly ? ` for ${partOnly.join(' ')}` : ''}`,
    ),
  );
const texts = ({ texts: all }: Assessment) => all.map(({ clause }) => clause);

const meets = (start: string, data: object = {}) => ({
  start,
  end: `${start.slice(0, 10)}T23:59:59Z`,
  chair: chair.id,
  chairStatement: 'No earlier part',
  ...data,
});
const books =
  (given: Given, start: string, data: object = {}) =>
  (tried: Tried) =>
    came(tried.judges(given, worker, 'scheduleMeeting', meets(start, data)));
const does = (given: Given, by: typeof worker, act: string, data: object) => (tried: Tried) => came(tried.judges(given, by, act, data));

/** Asked for on day 43, and what is said in the discussion. */
const lateAsked = moment(
  ended({ log: [requestForm] })
    .at('2026-12-15T09:00:00Z')
    .must(worker, 'requestDisruption', {}),
);
const said = (by: typeof worker, outcome: string, day = '16'): Fact =>
  fact('late.discussion', `2026-12-${day}T09:00:00Z`, { by: by.id, outcome, kind: 'disruption' });
const agreed = later(since(lateAsked, said(manager, 'proceed'), said(quality, 'proceed')), '2026-12-17T09:00:00Z');

/** Somebody with both parts, or who chaired a stability meeting. */
const iroToo = since(invited, fact('role.assigned', '2026-11-04T10:00:00Z', { role: 'reviewing-officer', person: { id: chair.id } }));
const chairedBefore = since(
  invited,
  fact('meeting.scheduled', '2026-09-10T09:00:00Z', {
    kind: 'stability',
    number: 1,
    start: '2026-09-15T09:00:00Z',
    end: '2026-09-15T10:00:00Z',
    chair: chair.id,
  }),
);
const workedBefore = since(
  invited,
  fact('role.assigned', '2026-10-04T10:00:00Z', { role: 'supervising-social-worker', person: { id: chair.id } }),
  fact('role.ended', '2026-10-05T10:00:00Z', { role: 'supervising-social-worker', person: { id: chair.id } }),
);
const denied = since(invited, fact('fact.recorded', '2026-11-04T10:00:00Z', { fact: 'chair.noEarlierPart', value: false, by: chair.id }));

/** The chair makes it a series; a second part is booked. */
const inSeries = since(
  final,
  fact('fact.recorded', '2026-12-03T11:00:00Z', { kind: 'disruption', fact: 'series.decided', value: true, by: chair.id }),
);
const secondPart = later(
  since(
    inSeries,
    fact('meeting.scheduled', '2026-12-03T12:00:00Z', {
      kind: 'disruption',
      number: 2,
      start: '2026-12-09T10:00:00Z',
      end: '2026-12-09T12:00:00Z',
      chair: chair.id,
    }),
  ),
  '2026-12-04T09:00:00Z',
);

/** Every duty of the meeting answered in one way. */
const allAnswered =
  (given: Given, value: unknown, ...others: readonly Fact[]) =>
  (tried: Tried): readonly string[] => {
    const facts = (tried.policy.meetings['disruption']?.duties ?? []).map((duty) =>
      fact('fact.recorded', given.now, { kind: 'disruption', fact: duty.fact ?? `duty.${duty.id}`, value }),
    );
    return open(tried.sees({ file: { ...given.file, log: [...given.file.log, ...facts, ...others] }, now: given.now }));
  };
const happening = (...events: readonly string[]): readonly Fact[] =>
  events.map((event) =>
    fact(event, '2026-12-03T10:30:00Z', {
      documents: ['disruption-report-residential', 'disruption-report-child-sw', 'disruption-report-supervising-sw'],
    }),
  );

const words = (given: Given, change: (sections: Record<string, string>) => Record<string, string>, actions: readonly object[]): Given => {
  const drafting = given.file.log.findLast((each) => each.event === 'minutes.drafted');
  const fresh = drafting as Fact;
  return since(given, {
    ...fresh,
    at: given.now,
    recorded: given.now,
    sections: change({ ...(fresh['sections'] as Record<string, string>) }),
    actions,
  });
};
const emptied = words(logged, () => ({}), []);
const action = {
  id: 'a1',
  task: 'Life Story work',
  owner: worker.id,
  due: '2027-01-15',
  target: 'family',
  kind: 'direct-work',
  status: 'open',
};
const poor = words(logged, (all) => all, [{ id: 'a1', task: 'Life Story work' }]);
const strange = words(logged, (all) => all, [{ ...action, target: 'nobody', kind: 'moving' }]);
const decided = words(logged, (all) => all, [{ ...action, kind: 'placement-decision' }]);
const answers =
  (given: Given, name: string, value: unknown, ...by: readonly (typeof worker)[]) =>
  (tried: Tried) =>
    by.map((each) => `${each.id} ${tried.judges(given, each, 'recordFact', { fact: name, value }).outcome}`);
const everybody = [worker, supervisor, manager, chair, iro, practice];

/** What is expected of the Disruption Meeting. */
export const disruption: readonly Expectation[] = [
  {
    clause: 'LAN-DIS-01',
    that: 'is for a Lasting Home that ended without a plan or abruptly',
    of: (tried) =>
      ['planned', 'unplanned', 'abrupt'].flatMap((ending) =>
        [true, false].map((lastingHome) => [
          ending,
          lastingHome,
          ...came(
            tried.judges(
              moment(ended({ placement: { ending, lastingHome }, log: [requestForm] }).at('2026-11-04T09:30:00Z')),
              worker,
              'requestDisruption',
              {},
            ),
          ),
        ]),
      ),
    is: [
      ['planned', true, 'not-required', 'not-eligible must LAN-DIS-01'],
      ['planned', false, 'not-required', 'not-eligible must LAN-DIS-01'],
      ['unplanned', true, 'ok'],
      ['unplanned', false, 'not-required', 'not-eligible must LAN-DIS-01'],
      ['abrupt', true, 'ok'],
      ['abrupt', false, 'not-required', 'not-eligible must LAN-DIS-01'],
    ],
  },
  {
    clause: 'LAN-DIS-01, LAN-REQ-09',
    that: 'takes the day it was ratified for its being the Lasting Home, where nobody has said',
    of: (tried) =>
      (['2025-02-10', undefined] as const).flatMap((ratifiedOn) =>
        [true, false, undefined].map((lastingHome) =>
          came(
            tried.judges(
              moment(ended({ placement: { lastingHome, ratifiedOn } as never, log: [requestForm] }).at('2026-11-04T09:30:00Z')),
              worker,
              'requestDisruption',
              { reason: 'Now' },
            ),
          ).filter((each) => !each.includes('LAN-REQ')),
        ),
      ),
    is: [
      ['ok'],
      ['not-required', 'not-eligible must LAN-DIS-01'],
      ['ok'],
      ['ok'],
      ['not-required', 'not-eligible must LAN-DIS-01'],
      ['incomplete', 'precondition-unanswered must LAN-DIS-01'],
    ],
  },
  {
    clause: 'LAN-DIS-02',
    that: 'says that a meeting lies too early, when the day the home ended is put right',
    of: ({ sees }) =>
      [invited, booked, held].map((given) => [
        ...found(
          sees(since(given, fact('fact.recorded', given.now, { fact: 'placement.endedOn', value: '2026-11-09', kind: undefined }))),
          'window-early',
        ),
      ]),
    is: [[], ['window-early forbid LAN-DIS-02'], ['window-early forbid LAN-DIS-02']],
  },
  {
    clause: 'LAN-DIS-01',
    that: 'may be held all the same when the children’s team manager chooses it',
    of: (tried) =>
      [manager, quality, worker].map(({ id }) =>
        came(
          tried.judges(
            moment(ended({ placement: { ending: 'planned' }, log: [requestForm] }).at('2026-11-04T09:30:00Z')),
            worker,
            'requestDisruption',
            { chosenBy: id, reason: 'Much to learn' },
          ),
        ),
      ),
    is: [['ok'], ['incomplete', 'form-incomplete must LAN-DIS-18'], ['incomplete', 'form-incomplete must LAN-DIS-18']],
  },
  {
    clause: 'LAN-DIS-01',
    that: 'is not booked for another ending nobody chose to meet about',
    of: books(
      since(invited, fact('fact.recorded', '2026-11-04T10:00:00Z', { fact: 'placement.ending', value: 'planned' })),
      '2026-12-02T10:00:00Z',
    ),
    is: ['blocked', 'not-eligible must LAN-DIS-01'],
  },
  {
    clause: 'LAN-DIS-02',
    that: 'lies from day 28 to day 42, both counted, by London’s midnight',
    of: (tried) =>
      ['2026-11-29T23:00:00Z', '2026-11-30T00:00:00Z', '2026-12-14T23:00:00Z', '2026-12-15T00:00:00Z'].map((start) => [
        start,
        ...books(invited, start)(tried),
      ]),
    is: [
      ['2026-11-29T23:00:00Z', 'blocked', 'window-early forbid LAN-DIS-02'],
      ['2026-11-30T00:00:00Z', 'ok'],
      ['2026-12-14T23:00:00Z', 'ok'],
      ['2026-12-15T00:00:00Z', 'blocked', 'late-discussion-needed must LAN-DIS-04'],
    ],
  },
  {
    clause: 'LAN-DIS-02',
    that: 'runs from the day the child stopped living there',
    of: ({ sees }) =>
      [homeEnded, requested, held].map((given) =>
        sees(given).clocks.map(({ id, clause, strength, state, startEvent, startedAt, earliest, latest }) => [
          id,
          clause,
          strength,
          state,
          startEvent,
          startedAt ?? '-',
          earliest ?? '-',
          latest ?? '-',
        ]),
      ),
    is: [
      [
        [
          'window',
          'LAN-DIS-02',
          'must',
          'running',
          'placement.ended',
          '2026-11-02T00:00:00Z',
          '2026-11-30T00:00:00Z',
          '2026-12-14T23:59:59.999Z',
        ],
      ],
      [
        [
          'window',
          'LAN-DIS-02',
          'must',
          'running',
          'placement.ended',
          '2026-11-02T00:00:00Z',
          '2026-11-30T00:00:00Z',
          '2026-12-14T23:59:59.999Z',
        ],
      ],
      [
        [
          'window',
          'LAN-DIS-02',
          'must',
          'met',
          'placement.ended',
          '2026-11-02T00:00:00Z',
          '2026-11-30T00:00:00Z',
          '2026-12-14T23:59:59.999Z',
        ],
      ],
    ],
  },
  {
    clause: 'LAN-DIS-02',
    that: 'keeps London’s midnight in summer time',
    of: (tried) => {
      const summer = since(
        moment(ended({ placement: { endedOn: '2026-08-25' } }).at('2026-08-26T09:00:00Z')),
        fact('disruption.requested', '2026-08-26T09:00:00Z'),
      );
      return ['2026-09-21T22:59:00Z', '2026-09-21T23:00:00Z', '2026-10-06T22:00:00Z', '2026-10-06T23:00:00Z'].map((start) => [
        start,
        ...books(summer, start)(tried).filter((each) => /window|late/.test(each)),
      ]);
    },
    is: [
      ['2026-09-21T22:59:00Z', 'window-early forbid LAN-DIS-02'],
      ['2026-09-21T23:00:00Z'],
      ['2026-10-06T22:00:00Z'],
      ['2026-10-06T23:00:00Z', 'late-discussion-needed must LAN-DIS-04'],
    ],
  },
  {
    clause: 'LAN-DIS-02',
    that: 'wants a reason, and is recorded, when it was held late',
    of: does(later(prepared, '2026-12-15T13:00:00Z'), chair, 'holdMeeting', {
      startedAt: '2026-12-15T10:00:00Z',
      attendance: [practice, chair].map(({ id }) => ({ person: id, present: true })),
    }),
    is: ['needs-reason', 'late-discussion-needed should LAN-DIS-04'],
  },
  {
    clause: 'LAN-DIS-03',
    that: 'is chaired by an IRO with no earlier part, who signs it',
    of: (tried) => [
      books(invited, '2026-12-02T10:00:00Z')(tried),
      books(invited, '2026-12-02T10:00:00Z', { chairStatement: undefined })(tried),
      books(
        since(invited, fact('fact.recorded', '2026-11-04T10:00:00Z', { fact: 'chair.noEarlierPart', value: true, by: chair.id })),
        '2026-12-02T10:00:00Z',
        { chairStatement: undefined },
      )(tried),
      books(
        since(invited, fact('fact.recorded', '2026-11-04T10:00:00Z', { fact: 'chair.noEarlierPart', value: true, by: iro.id })),
        '2026-12-02T10:00:00Z',
        { chairStatement: undefined },
      )(tried),
    ],
    is: [
      ['ok'],
      ['blocked', 'chair-attestation-missing must LAN-DIS-03'],
      ['ok'],
      ['blocked', 'chair-attestation-missing must LAN-DIS-03'],
    ],
  },
  {
    clause: 'LAN-DIS-03',
    that: 'is chaired by nobody else, least of all the child’s own IRO',
    of: (tried) => [iro, manager, practice].map(({ id }) => books(invited, '2026-12-02T10:00:00Z', { chair: id })(tried)),
    is: [
      ['blocked', 'chair-not-allowed must LAN-DIS-03'],
      ['blocked', 'chair-not-allowed must LAN-DIS-03'],
      ['blocked', 'chair-not-allowed must LAN-DIS-03'],
    ],
  },
  {
    clause: 'LAN-DIS-03',
    that: 'is not chaired by somebody who has or had another part, at any time',
    of: (tried) => [iroToo, chairedBefore, workedBefore, denied].map((given) => books(given, '2026-12-02T10:00:00Z')(tried)),
    is: [
      ['blocked', 'chair-not-allowed must LAN-DIS-03', 'chair-involved must LAN-DIS-03'],
      ['blocked', 'chair-involved must LAN-DIS-03'],
      ['blocked', 'chair-involved must LAN-DIS-03'],
      ['blocked', 'chair-attestation-missing must LAN-DIS-03', 'chair-involved must LAN-DIS-03'],
    ],
  },
  {
    clause: 'LAN-DIS-03',
    that: 'lets the chair alone say so',
    of: answers(invited, 'chair.noEarlierPart', true, chair, worker, iro),
    is: ['uninvolved-reviewing-officer ok', 'child-social-worker blocked', 'reviewing-officer blocked'],
  },
  {
    clause: 'LAN-DIS-04',
    that: 'waits for both managers when asked for after day 42',
    of: (tried) => [
      books(lateAsked, '2026-12-21T10:00:00Z')(tried).filter((each) => /DIS-0[24]|^\w+$/.test(each)),
      books(
        later(since(lateAsked, said(manager, 'proceed')), '2026-12-17T09:00:00Z'),
        '2026-12-21T10:00:00Z',
      )(tried).filter((each) => /DIS-0[24]/.test(each)),
      books(agreed, '2026-12-21T10:00:00Z')(tried).filter((each) => /DIS-0[24]/.test(each)),
      books(
        later(since(agreed, said(quality, 'stop', '17')), '2026-12-18T09:00:00Z'),
        '2026-12-21T10:00:00Z',
      )(tried).filter((each) => /DIS-0[24]/.test(each)),
    ],
    is: [
      ['blocked', 'late-discussion-needed must LAN-DIS-04'],
      ['late-discussion-needed must LAN-DIS-04'],
      ['window-late consider LAN-DIS-04'],
      ['late-discussion-needed must LAN-DIS-04'],
    ],
  },
  {
    clause: 'LAN-DIS-04',
    that: 'makes the discussion a duty of the two',
    of: ({ sees }) => [lateAsked, agreed].map((given) => duties(sees(given)).filter((each) => each.startsWith('late-'))),
    is: [
      [
        'late-child-team-manager LAN-DIS-04 must open by child-team-manager: discussLate',
        'late-duty-quality-review-manager LAN-DIS-04 must open by duty-quality-review-manager: discussLate',
      ],
      [
        'late-child-team-manager LAN-DIS-04 must done by child-team-manager: discussLate',
        'late-duty-quality-review-manager LAN-DIS-04 must done by duty-quality-review-manager: discussLate',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-04',
    that: 'leaves the discussion to the two',
    of: (tried) =>
      [...everybody, quality].map((by) => `${by.id} ${tried.judges(lateAsked, by, 'discussLate', { outcome: 'proceed' }).outcome}`),
    is: [
      'child-social-worker blocked',
      'supervising-social-worker blocked',
      'child-team-manager ok',
      'uninvolved-reviewing-officer blocked',
      'reviewing-officer blocked',
      'practice-development-manager blocked',
      'duty-quality-review-manager ok',
    ],
  },
  {
    clause: 'LAN-DIS-04',
    that: 'keeps a request that came in time apart from one that came late',
    of: ({ sees }) =>
      [later(requested, '2026-12-14T23:00:00Z'), later(requested, '2026-12-15T00:00:00Z'), lateAsked].map((given) =>
        findings(sees(given)).filter((each) => /window|late/.test(each)),
      ),
    is: [[], ['late-discussion-needed must LAN-DIS-04'], ['late-discussion-needed must LAN-DIS-04']],
  },
  {
    clause: 'LAN-DIS-18, LAN-DIS-19',
    that: 'is asked for by either worker, on the very day',
    of: (tried) =>
      [...everybody, quality].map(
        (by) =>
          `${by.id} ${tried.judges(moment(ended({ log: [{ ...requestForm, at: '2026-11-02T15:00:00Z' }] }).at('2026-11-02T16:00:00Z')), by, 'requestDisruption', {}).outcome}`,
      ),
    is: [
      'child-social-worker ok',
      'supervising-social-worker ok',
      'child-team-manager blocked',
      'uninvolved-reviewing-officer blocked',
      'reviewing-officer blocked',
      'practice-development-manager blocked',
      'duty-quality-review-manager blocked',
    ],
  },
  {
    clause: 'LAN-DIS-17',
    that: 'is asked for with the form, before it is booked',
    of: (tried) => [
      came(tried.judges(moment(ended().at('2026-11-04T09:30:00Z')), worker, 'requestDisruption', {})),
      came(tried.judges(homeEnded, worker, 'scheduleMeeting', { kind: 'disruption', ...meets('2026-12-02T10:00:00Z') })).filter(
        (each) => !each.includes('DIS-20'),
      ),
    ],
    is: [
      ['needs-reason', 'form-incomplete should LAN-DIS-17'],
      ['incomplete', 'form-incomplete may LAN-DIS-18', 'form-incomplete must LAN-DIS-02'],
    ],
  },
  {
    clause: 'LAN-DIS-18',
    that: 'is a duty of the child’s social worker once the kind is named',
    of: ({ sees }) =>
      duties(sees(since(homeEnded, fact('fact.recorded', '2026-11-02T09:00:00Z', { fact: 'meeting.kind', value: 'disruption' })))).slice(
        0,
        1,
      ),
    is: ['request LAN-DIS-18 may open by child-social-worker: requestDisruption until 2026-12-14T23:59:59.999Z'],
  },
  {
    clause:
      'LAN-DIS-20, LAN-DIS-20.1, LAN-DIS-20.2, LAN-DIS-20.3, LAN-DIS-20.4, LAN-DIS-20.5, LAN-DIS-20.6, LAN-DIS-20.7, LAN-DIS-20.8, LAN-DIS-20.9',
    that: 'asks after nine groups, former carers apart from those of now',
    of: ({ sees }) => seats(sees(requested)),
    is: [
      'child LAN-DIS-20.1 should contribute yes: child',
      'birth-parents LAN-DIS-20.2 should contribute yes: birth-parent',
      'birth-family LAN-DIS-20.2 should contribute yes: birth-family',
      'child-social-worker LAN-DIS-20.3 should contribute yes: child-social-worker',
      'child-team-manager LAN-DIS-20.3 should contribute yes: child-team-manager',
      'key-worker LAN-DIS-20.4 should contribute no: key-worker',
      'home-manager LAN-DIS-20.4 should contribute no: home-manager',
      'former-carers LAN-DIS-20.5 should contribute yes: former-carer foster-carer',
      'supervising-social-worker LAN-DIS-20.5 should contribute yes: supervising-social-worker',
      'reviewing-officer LAN-DIS-20.6 should contribute yes: reviewing-officer',
      'current-carers LAN-DIS-20.7 should contribute yes: current-carer',
      'other-staff LAN-DIS-20.8 should contribute yes: art-representative social-worker-other-child other-professional',
      'practice-development-manager LAN-DIS-20.9 should contribute yes: practice-development-manager',
    ],
  },
  {
    clause: 'LAN-DIS-20.4, LAN-DIS-20.5',
    that: 'asks by kind of home and whose it is',
    of: ({ sees }) => [residential, agency, connected].map((given) => seats(sees(given)).filter((each) => /20\.[45]/.test(each))),
    is: [
      [
        'key-worker LAN-DIS-20.4 should contribute yes: key-worker',
        'home-manager LAN-DIS-20.4 should contribute yes: home-manager',
        'former-carers LAN-DIS-20.5 should contribute no: ',
        'supervising-social-worker LAN-DIS-20.5 should contribute no: agency-supervising-social-worker supervising-social-worker',
      ],
      [
        'key-worker LAN-DIS-20.4 should contribute no: key-worker',
        'home-manager LAN-DIS-20.4 should contribute no: home-manager',
        'former-carers LAN-DIS-20.5 should contribute yes: former-carer foster-carer',
        'supervising-social-worker LAN-DIS-20.5 should contribute yes: agency-supervising-social-worker supervising-social-worker',
      ],
      [
        'key-worker LAN-DIS-20.4 should contribute no: key-worker',
        'home-manager LAN-DIS-20.4 should contribute no: home-manager',
        'former-carers LAN-DIS-20.5 should contribute yes: former-carer connected-carer foster-carer',
        'supervising-social-worker LAN-DIS-20.5 should contribute yes: supervising-social-worker',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-20',
    that: 'has each invited, asked to contribute, or left out with a reason',
    of: (tried) => [
      does(requested, worker, 'decideInvitee', { seat: 'birth-parents', person: 'birth-parent', decision: 'contribute' })(tried),
      does(requested, worker, 'decideInvitee', { seat: 'birth-parents', person: 'birth-parent', decision: 'leave-out' })(tried),
      does(requested, worker, 'decideInvitee', { seat: 'birth-family', decision: 'leave-out' })(tried),
      does(requested, worker, 'decideInvitee', { seat: 'birth-family', decision: 'leave-out', reason: 'None known' })(tried),
    ],
    is: [
      ['ok'],
      ['needs-reason', 'non-invite-reason-missing should LAN-DIS-20.2'],
      ['needs-reason', 'non-invite-reason-missing should LAN-DIS-20.2'],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-DIS-20',
    that: 'wants every one of several in a group',
    of: ({ sees }) => {
      const two = ['birth-parent', 'birth-family', 'former-carer', 'current-carer', 'other-professional'].flatMap((role) =>
        [1, 2].map((n) => fact('role.assigned', '2026-11-04T10:00:00Z', { role, person: { id: `${role}-${String(n)}` } })),
      );
      const given = since(
        requested,
        ...two,
        ...[
          'birth-parents birth-parent',
          'birth-family birth-family',
          'former-carers former-carer',
          'current-carers current-carer',
          'other-staff other-professional',
        ].map((each) =>
          fact('invitee.decided', '2026-11-04T10:00:00Z', {
            kind: 'disruption',
            seat: each.split(' ')[0],
            person: `${each.split(' ')[1] ?? ''}-1`,
            decision: 'contribute',
          }),
        ),
      );
      return sees(given).seats.map(({ id, state, findings: lacks }) => `${id} ${state} ${String(lacks.length)}`);
    },
    is: [
      'child to-decide 1',
      'birth-parents to-decide 2',
      'birth-family to-decide 1',
      'child-social-worker to-decide 1',
      'child-team-manager to-decide 1',
      'key-worker not-applicable 0',
      'home-manager not-applicable 0',
      'former-carers to-decide 2',
      'supervising-social-worker to-decide 1',
      'reviewing-officer to-decide 1',
      'current-carers to-decide 2',
      'other-staff to-decide 1',
      'practice-development-manager to-decide 1',
    ],
  },
  {
    clause: 'LAN-DIS-31-i',
    that: 'asks of some whether they come for part only',
    of: (tried) =>
      tried
        .sees(requested)
        .seats.flatMap(({ id, people: sit }) =>
          sit
            .slice(0, 1)
            .map(({ person }) => [
              id,
              ...came(tried.judges(requested, worker, 'decideInvitee', { seat: id, person: person.id, decision: 'invite' })),
            ]),
        ),
    is: [
      ['child', 'ok-with-prompt', 'precondition-unanswered consider LAN-DIS-31-i'],
      ['birth-parents', 'ok-with-prompt', 'precondition-unanswered consider LAN-DIS-31-i'],
      ['child-social-worker', 'ok'],
      ['child-team-manager', 'ok'],
      ['former-carers', 'ok-with-prompt', 'precondition-unanswered consider LAN-DIS-31-i'],
      ['supervising-social-worker', 'ok'],
      ['reviewing-officer', 'ok'],
      ['current-carers', 'ok-with-prompt', 'precondition-unanswered consider LAN-DIS-31-i'],
      ['practice-development-manager', 'ok'],
    ],
  },
  {
    clause: 'LAN-DIS-31-i',
    that: 'keeps for which items of the agenda',
    of: (tried) => [
      does(requested, worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'invite', partOnly: ['child-wishes'] })(tried),
      does(requested, worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'invite', partOnly: ['lunch'] })(tried),
      people(
        tried.sees(
          since(
            requested,
            ...tried.judges(requested, worker, 'decideInvitee', {
              seat: 'child',
              person: 'child',
              decision: 'invite',
              partOnly: ['child-wishes', 'learning'],
            }).facts,
          ),
        ),
      ).slice(0, 1),
    ],
    is: [['ok'], ['incomplete', 'form-incomplete must LAN-DIS-20.1'], ['child child invite for child-wishes learning']],
  },
  {
    clause: 'LAN-DIS-21, LAN-DIS-22, LAN-DIS-24, LAN-DIS-25, LAN-DIS-26, LAN-DIS-30, LAN-DIS-31-ii',
    that: 'says who owes what before the meeting, and by when',
    of: ({ sees }) => duties(sees(booked)),
    is: [
      'hold LAN-DIS-02 must not-yet by child-social-worker: holdMeeting until 2026-12-02T12:00:00Z',
      'prep-child-views LAN-DIS-22 must open by child-social-worker: recordFact until 2026-11-18T23:59:59.999Z',
      'prep-disruption-report-child-sw LAN-DIS-24 should open by child-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
      'prep-disruption-report-supervising-sw LAN-DIS-24 should open by supervising-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
      'form-lan-disruption-request LAN-DIS-17 should done by child-social-worker supervising-social-worker: completeForm',
      'groups LAN-DIS-20 should done by child-social-worker: recordFact until 2026-12-02T10:00:00Z',
      'venue LAN-DIS-21 must open by child-social-worker: recordFact until 2026-12-02T10:00:00Z',
      'share-child-report LAN-DIS-25 must not-yet by chair: shareReports until 2026-12-01T23:59:59.999Z',
      'share-carer-report LAN-DIS-25 must not-yet by chair: shareReports until 2026-12-01T23:59:59.999Z',
      'carer-guidance LAN-DIS-26 must open by supervising-social-worker: recordFact until 2026-12-02T10:00:00Z',
      'carer-writing LAN-DIS-26 must open by supervising-social-worker: recordFact until 2026-12-02T10:00:00Z',
      'planned-with-care LAN-DIS-30 should open by chair: recordFact until 2026-12-02T10:00:00Z',
      'confidential LAN-DIS-31-ii consider open by chair: recordFact until 2026-12-02T10:00:00Z',
      'reminded LAN-MIN-07 must not-yet by chair: recordFact',
      'child-understands LAN-DIS-27 must not-yet by child-social-worker: recordFact',
      'carers-keep-links LAN-DIS-28 must not-yet by supervising-social-worker: recordFact',
      'learning-log LAN-DIS-32 must not-yet by practice-development-manager: completeForm',
      'team-support LAN-DIS-12 must not-yet by practice-development-manager: recordFact',
      'carer-review LAN-DIS-10 must not-yet by supervising-social-worker: recordFact',
      'serious-concerns LAN-DIS-33 should not-yet by chair: recordFact',
      'looked-after-review LAN-DIS-35 should open by child-social-worker: recordStatutoryReview',
      'read-learning LAN-DIS-36 must not-yet by reviewing-officer: recordFact',
      'track-actions LAN-DIS-36 must not-yet by reviewing-officer: recordFact',
      'filed LAN-DIS-37 should not-yet by child-social-worker: recordFact',
      'case-note LAN-DIS-38 should not-yet by child-social-worker: recordFact',
      'gathered LAN-DIS-13 must not-yet by practice-development-manager: recordFact',
      'themes LAN-DIS-14 must not-yet by practice-development-manager: recordFact',
      'presented LAN-DIS-15 must not-yet by practice-development-manager: recordFact',
      'countywide LAN-DIS-16 must not-yet by practice-development-manager: recordFact',
    ],
  },
  {
    clause: 'LAN-DIS-24, LAN-DIS-25',
    that: 'has other reports for another home',
    of: ({ sees }) =>
      [residential, agency, connected].map((given) => duties(sees(given)).filter((each) => /^(prep|share|carer-)/.test(each))),
    is: [
      [
        'prep-child-views LAN-DIS-22 must not-yet by child-social-worker: recordFact',
        'prep-disruption-report-child-sw LAN-DIS-24 should not-yet by child-social-worker: completeForm',
        'prep-disruption-report-residential LAN-DIS-24 should not-yet by home-manager: completeForm',
        'share-child-report LAN-DIS-25 must not-yet by chair: shareReports',
        'share-home-report LAN-DIS-25 must not-yet by chair: shareReports',
      ],
      [
        'prep-child-views LAN-DIS-22 must not-yet by child-social-worker: recordFact',
        'prep-disruption-report-child-sw LAN-DIS-24 should not-yet by child-social-worker: completeForm',
        'prep-disruption-report-supervising-sw LAN-DIS-24 should not-yet by supervising-social-worker: completeForm',
        'share-child-report LAN-DIS-25 must not-yet by chair: shareReports',
        'share-carer-report LAN-DIS-25 must not-yet by chair: shareReports',
        'carer-guidance LAN-DIS-26 must open by supervising-social-worker: recordFact',
        'carer-writing LAN-DIS-26 must open by supervising-social-worker: recordFact',
        'carer-review LAN-DIS-10 must not-yet by supervising-social-worker: recordFact',
      ],
      [
        'prep-child-views LAN-DIS-22 must not-yet by child-social-worker: recordFact',
        'prep-disruption-report-child-sw LAN-DIS-24 should not-yet by child-social-worker: completeForm',
        'prep-disruption-report-supervising-sw LAN-DIS-24 should not-yet by supervising-social-worker: completeForm',
        'share-child-report LAN-DIS-25 must not-yet by chair: shareReports',
        'share-carer-report LAN-DIS-25 must not-yet by chair: shareReports',
        'carer-guidance LAN-DIS-26 must open by supervising-social-worker: recordFact',
        'carer-writing LAN-DIS-26 must open by supervising-social-worker: recordFact',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-22, LAN-DIS-24, LAN-DIS-25, LAN-DIS-26',
    that: 'starts with everything ready, and not without',
    of: (tried) => [
      does(later(booked, '2026-12-02T09:59:00Z'), chair, 'startMeeting', {})(tried),
      does(later(prepared, '2026-12-02T09:59:00Z'), chair, 'startMeeting', {})(tried),
    ],
    is: [
      [
        'blocked',
        'prep-overdue must LAN-DIS-22',
        'prep-overdue should LAN-DIS-24',
        'prep-overdue should LAN-DIS-24',
        'precondition-unanswered must LAN-DIS-21',
        'prep-missing must LAN-DIS-25',
        'prep-missing must LAN-DIS-25',
        'prep-missing must LAN-DIS-26',
        'prep-missing must LAN-DIS-26',
        'precondition-unanswered should LAN-DIS-30',
        'precondition-unanswered consider LAN-DIS-31-ii',
      ],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-DIS-24',
    that: 'moves the reports with the meeting, and says when they are overdue',
    of: ({ sees }) =>
      [
        later(booked, '2026-11-18T23:59:00Z'),
        later(booked, '2026-11-19T00:00:00Z'),
        later(
          since(
            booked,
            fact('meeting.scheduled', '2026-11-19T00:00:00Z', {
              kind: 'disruption',
              number: 1,
              start: '2026-12-10T10:00:00Z',
              end: '2026-12-10T11:00:00Z',
            }),
          ),
          '2026-11-19T09:00:00Z',
        ),
      ].map((given) => [
        findings(sees(given)).filter((each) => each.startsWith('prep')),
        duties(sees(given)).filter((each) => each.startsWith('prep')),
      ]),
    is: [
      [
        [
          'prep-missing must LAN-DIS-22',
          'prep-missing should LAN-DIS-24',
          'prep-missing should LAN-DIS-24',
          'prep-missing must LAN-DIS-26',
          'prep-missing must LAN-DIS-26',
        ],
        [
          'prep-child-views LAN-DIS-22 must open by child-social-worker: recordFact until 2026-11-18T23:59:59.999Z',
          'prep-disruption-report-child-sw LAN-DIS-24 should open by child-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
          'prep-disruption-report-supervising-sw LAN-DIS-24 should open by supervising-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
        ],
      ],
      [
        [
          'prep-overdue must LAN-DIS-22',
          'prep-overdue should LAN-DIS-24',
          'prep-overdue should LAN-DIS-24',
          'prep-missing must LAN-DIS-26',
          'prep-missing must LAN-DIS-26',
        ],
        [
          'prep-child-views LAN-DIS-22 must late by child-social-worker: recordFact until 2026-11-18T23:59:59.999Z',
          'prep-disruption-report-child-sw LAN-DIS-24 should late by child-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
          'prep-disruption-report-supervising-sw LAN-DIS-24 should late by supervising-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
        ],
      ],
      [
        [
          'prep-missing must LAN-DIS-22',
          'prep-missing should LAN-DIS-24',
          'prep-missing should LAN-DIS-24',
          'prep-missing must LAN-DIS-26',
          'prep-missing must LAN-DIS-26',
        ],
        [
          'prep-child-views LAN-DIS-22 must open by child-social-worker: recordFact until 2026-11-26T23:59:59.999Z',
          'prep-disruption-report-child-sw LAN-DIS-24 should open by child-social-worker: completeForm until 2026-11-26T23:59:59.999Z',
          'prep-disruption-report-supervising-sw LAN-DIS-24 should open by supervising-social-worker: completeForm until 2026-11-26T23:59:59.999Z',
        ],
      ],
    ],
  },
  {
    clause: 'LAN-DIS-24, LAN-DIS-22',
    that: 'is told at once when too few days are left for the reports',
    of: (tried) =>
      [residential, requested].flatMap((given) =>
        ['2026-11-30T23:00:00Z', '2026-12-01T00:00:00Z'].map((now) =>
          came(
            tried.judges(
              { file: { ...given.file, log: given.file.log.filter(({ event }) => event !== 'disruption.requested') }, now },
              worker,
              'requestDisruption',
              {},
            ),
          ),
        ),
      ),
    is: [
      ['ok'],
      ['needs-reason', 'window-infeasible should LAN-DIS-22', 'window-infeasible should LAN-DIS-24', 'window-infeasible should LAN-DIS-24'],
      ['ok'],
      ['needs-reason', 'window-infeasible should LAN-DIS-22', 'window-infeasible should LAN-DIS-24', 'window-infeasible should LAN-DIS-24'],
    ],
  },
  {
    clause: 'LAN-DIS-24, LAN-DIS-22, LAN-DIS-04',
    that: 'says of a time booked at short notice which papers come too late, and asks those who discuss a late meeting; what was accepted with the request is',
    of: (tried) => {
      const now = '2026-12-01T09:00:00Z';
      const asked = homeEnded.file.log.filter(({ event }) => event !== 'disruption.requested');
      const late = (more: Readonly<Record<string, unknown>>) => ({
        file: { ...homeEnded.file, log: [...asked, fact('disruption.requested', now, more)] },
        now,
      });
      const accepted = { reasons: [{ code: 'window-infeasible', clause: 'LAN-DIS-24', reason: 'Short', by: 'child-social-worker' }] };
      const short = ({ findings }: { readonly findings: readonly Parameters<typeof brief>[0][] }) =>
        findings.filter(({ code, about }) => code === 'window-infeasible' && about?.field === 'start').map(brief);
      const book = (given: Given, start: string) =>
        tried.judges(given, worker, 'scheduleMeeting', {
          start,
          end: start.replace('10:00', '11:00'),
          chair: chair.id,
          chairStatement: 'None',
        });
      return [
        short(book(late({}), '2026-12-14T10:00:00Z')),
        short(book(late({}), '2026-12-15T10:00:00Z')),
        short(book(late(accepted), '2026-12-14T10:00:00Z')),
        short(book({ ...requested, now: '2026-11-16T09:00:00Z' }, '2026-11-30T10:00:00Z')),
        ...[late({}), late(accepted), later(requested, now)].map((given) =>
          tried
            .sees(given)
            .duties.filter(({ act }) => act === 'discussLate')
            .map(({ id, clause, strength, state }) => [id, clause, strength, state].join(' ')),
        ),
      ];
    },
    is: [
      ['window-infeasible should LAN-DIS-22', 'window-infeasible should LAN-DIS-24', 'window-infeasible should LAN-DIS-24'],
      [],
      [],
      [],
      ['late-child-team-manager LAN-DIS-04 should open', 'late-duty-quality-review-manager LAN-DIS-04 should open'],
      [],
      [],
    ],
  },
  {
    clause: 'LAN-DIS-24, LAN-DIS-22',
    that: 'says how the day is counted by which papers are due, and what it waits for while no meeting is booked',
    of: ({ sees }) =>
      [requested, booked].map((given) =>
        sees(given)
          .duties.filter(({ id }) => id === 'prep-child-views' || id === 'prep-disruption-report-child-sw')
          .map(({ explanation }) => explanation),
      ),
    is: [
      [
        '10 working days before the meeting, which is not booked yet. Lancashire DIS-22.',
        '10 working days before the meeting, which is not booked yet. Lancashire DIS-24.',
      ],
      [
        '10 working days before Wed 2 Dec 2026: by the end of Wed 18 Nov 2026. Lancashire DIS-22.',
        '10 working days before Wed 2 Dec 2026: by the end of Wed 18 Nov 2026. Lancashire DIS-24.',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-20.1, LAN-DIS-31-i',
    that: 'tells the page what is thought about when somebody is invited: whether for part of the meeting only, by the items of the agenda',
    of: ({ sees }) =>
      sees(requested)
        .seats.filter(({ partOnlyAsk }) => partOnlyAsk)
        .map(({ id, mode, partOnlyAsk }) => [id, mode, partOnlyAsk?.clause, partOnlyAsk?.items.length].join(' ')),
    is: [
      'child contribute LAN-DIS-31-i 11',
      'birth-parents contribute LAN-DIS-31-i 11',
      'birth-family contribute LAN-DIS-31-i 11',
      'former-carers contribute LAN-DIS-31-i 11',
      'current-carers contribute LAN-DIS-31-i 11',
    ],
  },
  {
    clause: 'LAN-DIS-18, LAN-DIS-20.2',
    that: 'needs nobody’s approval, and says that a parent may be asked to contribute without coming',
    of: ({ sees }) => {
      const { needsApproval, seats } = sees(requested);
      const parents = seats.filter(({ id }) => id === 'birth-parents').flatMap(({ findings }) => findings);
      return [needsApproval, parents.map(({ wayOn }) => wayOn?.replace(/^Invite .*?,/, 'Invite,'))];
    },
    is: [false, ['Invite, ask them to contribute, or leave them out with a reason.']],
  },
  {
    clause: 'LAN-DIS-25',
    that: 'opens with the report, and is done when that one is shared',
    of: ({ sees }) =>
      [
        since(booked, ...prepared.file.log.filter(({ event }) => event === 'report.completed').slice(0, 1)),
        since(booked, ...prepared.file.log.filter(({ event }) => event === 'report.completed' || event === 'report.shared')),
      ].map((given) => duties(sees(later(given, '2026-11-20T09:00:00Z'))).filter((each) => each.startsWith('share'))),
    is: [
      [
        'share-child-report LAN-DIS-25 must open by chair: shareReports until 2026-12-01T23:59:59.999Z',
        'share-carer-report LAN-DIS-25 must not-yet by chair: shareReports until 2026-12-01T23:59:59.999Z',
      ],
      [
        'share-child-report LAN-DIS-25 must done by chair: shareReports until 2026-12-01T23:59:59.999Z',
        'share-carer-report LAN-DIS-25 must done by chair: shareReports until 2026-12-01T23:59:59.999Z',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-25',
    that: 'is for the chair alone',
    of: (tried) =>
      everybody.map(
        (by) =>
          `${by.id} ${tried.judges(prepared, by, 'shareReports', { forms: ['lan-report-child-sw'], to: [iro.id], how: 'by hand' }).outcome}`,
      ),
    is: [
      'child-social-worker blocked',
      'supervising-social-worker blocked',
      'child-team-manager blocked',
      'uninvolved-reviewing-officer ok',
      'reviewing-officer blocked',
      'practice-development-manager blocked',
    ],
  },
  {
    clause: 'LAN-DIS-11',
    that: 'expects the Practice Development Manager',
    of: does(later(prepared, '2026-12-02T12:30:00Z'), chair, 'holdMeeting', {
      startedAt: '2026-12-02T10:00:00Z',
      attendance: [worker, chair].map(({ id }) => ({ person: id, present: true })),
    }),
    is: ['needs-reason', 'expected-absent should LAN-DIS-11'],
  },
  {
    clause: 'LAN-DIS-07, LAN-DIS-08, LAN-DIS-29, LAN-DIS-29a, LAN-DIS-29b, LAN-DIS-29c, LAN-DIS-29d, LAN-DIS-29e',
    that: 'has an agenda',
    of: ({ sees }) => sees(booked).agenda.map(({ id, clause, strength }) => `${id} ${clause} ${strength}`),
    is: [
      'history LAN-DIS-07 must',
      'child-wishes LAN-DIS-07 must',
      'matching-needs LAN-DIS-08 must',
      'matching-shared LAN-DIS-08 must',
      'matching-offer LAN-DIS-08 must',
      'matching-support LAN-DIS-08 must',
      'how-and-why LAN-DIS-29a should',
      'learning LAN-DIS-29b should',
      'future LAN-DIS-29c should',
      'work LAN-DIS-29d should',
      'notifications LAN-DIS-29e should',
    ],
  },
  {
    clause: 'LAN-DIS-06',
    that: 'decides nothing about where the child lives; a recommendation may go to the review',
    of: (tried) => [
      does(held, chair, 'saveMinutes', { sections: {}, actions: [{ ...action, kind: 'placement-decision' }] })(tried),
      does(held, chair, 'saveMinutes', { sections: {}, actions: [{ ...action, kind: 'recommendation' }] })(tried),
      does(decided, chair, 'finaliseMinutes', {})(tried),
    ],
    is: [['blocked', 'gate-closed forbid LAN-DIS-06'], ['ok'], ['blocked', 'gate-closed forbid LAN-DIS-06']],
  },
  {
    clause:
      'LAN-MIN-01, LAN-MIN-09, LAN-MIN-10, LAN-MIN-11, LAN-MIN-12, LAN-MIN-13, LAN-MIN-14, LAN-MIN-15, LAN-MIN-16, LAN-MIN-17, LAN-MIN-18, LAN-MIN-19, LAN-MIN-20, LAN-MIN-21, LAN-DIS-31-ii',
    that: 'has the headings of the record, some for professionals alone',
    of: ({ sees, policy }) => [
      sees(held).sections.map(
        ({ id, clause, strength, audience }) => `${id} ${clause} ${strength}${audience ? `: ${audience.join(' ')}` : ''}`,
      ),
      policy.meetings['disruption']?.record.sections.map((each) => each.audience?.clause ?? '-'),
    ],
    is: [
      [
        'purpose LAN-MIN-09 should',
        'background-child LAN-MIN-10 should',
        'background-home LAN-MIN-11 should: child-social-worker child-team-manager supervising-social-worker agency-supervising-social-worker reviewing-officer uninvolved-reviewing-officer practice-development-manager',
        'known-before LAN-MIN-12 should',
        'part-in-matching LAN-MIN-13 should',
        'settling-in LAN-MIN-14 should',
        'permanence LAN-MIN-15 should',
        'difficulties LAN-MIN-16 should',
        'unmet-need LAN-MIN-16 should',
        'effect LAN-MIN-16 should',
        'stability-meeting LAN-MIN-17 should',
        'support-offered LAN-MIN-18 should',
        'disruption LAN-MIN-19 should: child-social-worker child-team-manager supervising-social-worker agency-supervising-social-worker reviewing-officer uninvolved-reviewing-officer practice-development-manager',
        'reflections LAN-MIN-20 should',
        'learning-points LAN-MIN-21 should',
      ],
      ['-', '-', 'LAN-DIS-31-ii', '-', '-', '-', '-', '-', '-', '-', '-', '-', 'LAN-DIS-31-ii', '-', '-'],
    ],
  },
  {
    clause: 'LAN-MIN-02, LAN-MIN-03, LAN-MIN-04, LAN-MIN-05, LAN-MIN-06',
    that: 'says what else the record carries',
    of: ({ sees }) => [
      sees(held).recordHeading.map(({ what, clause, strength }) => `${what} ${clause} ${strength}`),
      ...[homeEnded, requested, booked, held, final].map((given) => texts(sees(given))),
    ],
    is: [
      [
        'child LAN-MIN-02 should',
        'time LAN-MIN-03 should',
        'venue LAN-MIN-04 should',
        'attendees LAN-MIN-05 should',
        'agenda LAN-MIN-06 should',
      ],
      [
        'LAN-DIS-26',
        'LAN-DIS-02',
        'LAN-DIS-05',
        'LAN-DIS-05a',
        'LAN-DIS-05b',
        'LAN-DIS-05c',
        'LAN-DIS-05d',
        'LAN-DIS-05e',
        'LAN-DIS-05f',
        'LAN-DIS-05g',
        'LAN-DIS-19',
      ],
      [
        'LAN-DIS-26',
        'LAN-DIS-02',
        'LAN-DIS-05',
        'LAN-DIS-05a',
        'LAN-DIS-05b',
        'LAN-DIS-05c',
        'LAN-DIS-05d',
        'LAN-DIS-05e',
        'LAN-DIS-05f',
        'LAN-DIS-05g',
        'LAN-DIS-19',
      ],
      ['LAN-DIS-26', 'LAN-DIS-02', 'LAN-DIS-05', 'LAN-DIS-06', 'LAN-DIS-29', 'LAN-MIN-07'],
      ['LAN-DIS-26', 'LAN-DIS-02', 'LAN-MIN-01', 'LAN-MIN-08', 'LAN-DIS-gap'],
      ['LAN-DIS-26', 'LAN-DIS-02', 'LAN-MIN-01', 'LAN-MIN-08', 'LAN-DIS-gap'],
    ],
  },
  {
    clause: 'LAN-MIN-07, LAN-MIN-08',
    that: 'has the same words at the start and on every copy',
    of: ({ sees }) => sees(booked).fixedWords.map(({ clause, at: when }) => [clause, ...when]),
    is: [
      ['LAN-MIN-07', 'start', 'copy'],
      ['LAN-MIN-08', 'copy'],
    ],
  },
  {
    clause: 'LAN-MIN-09, LAN-MIN-21, LAN-DIS-09',
    that: 'is not final with headings empty and nothing learnt',
    of: does(emptied, chair, 'finaliseMinutes', {}),
    is: [
      'incomplete',
      'section-missing should LAN-MIN-09',
      'section-missing should LAN-MIN-10',
      'section-missing should LAN-MIN-11',
      'section-missing should LAN-MIN-12',
      'section-missing should LAN-MIN-13',
      'section-missing should LAN-MIN-14',
      'section-missing should LAN-MIN-15',
      'section-missing should LAN-MIN-16',
      'section-missing should LAN-MIN-16',
      'section-missing should LAN-MIN-16',
      'section-missing should LAN-MIN-17',
      'section-missing should LAN-MIN-18',
      'section-missing should LAN-MIN-19',
      'section-missing should LAN-MIN-20',
      'section-missing should LAN-MIN-21',
      'action-incomplete must LAN-DIS-09',
    ],
  },
  {
    clause: 'LAN-DIS-09, LAN-MIN-21',
    that: 'says of each action what, who, when, for whom and which kind',
    of: (tried) => [
      does(poor, chair, 'finaliseMinutes', {})(tried),
      does(strange, chair, 'finaliseMinutes', {})(tried),
      tried
        .sees(held)
        .actionFields.map(
          ({ id, required, clause, choices }) =>
            `${id} ${String(required)} ${clause} ${(choices ?? []).map(({ value }) => value).join(' ')}`,
        ),
    ],
    is: [
      [
        'incomplete',
        'action-incomplete should LAN-MIN-21',
        'action-incomplete should LAN-MIN-21',
        'action-incomplete must LAN-DIS-09',
        'action-incomplete must LAN-DIS-09',
      ],
      ['incomplete', 'action-incomplete must LAN-DIS-09', 'action-incomplete must LAN-DIS-09'],
      [
        'task true LAN-MIN-21 ',
        'owner true LAN-MIN-21 ',
        'due true LAN-MIN-21 ',
        'target true LAN-DIS-09 carers home childrens-team family agency',
        'kind true LAN-DIS-09 direct-work training resource matching-criteria policy-change recommendation',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-32, LAN-DIS-27, LAN-DIS-28, LAN-DIS-33, LAN-MIN-07',
    that: 'is not final without the log and what the meeting is for',
    of: (tried) => [drafted, answered, logged].map((given) => does(given, chair, 'finaliseMinutes', {})(tried)),
    is: [
      [
        'incomplete',
        'record-incomplete must LAN-MIN-07',
        'precondition-unanswered must LAN-DIS-27',
        'precondition-unanswered must LAN-DIS-28',
        'log-missing must LAN-DIS-32',
        'precondition-unanswered should LAN-DIS-33',
      ],
      ['incomplete', 'log-missing must LAN-DIS-32'],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-DIS-10, LAN-DIS-12, LAN-DIS-13, LAN-DIS-14, LAN-DIS-15, LAN-DIS-16, LAN-DIS-35, LAN-DIS-36, LAN-DIS-37, LAN-DIS-38',
    that: 'says what follows, and whose it is',
    of: ({ sees }) => [duties(sees(held)), duties(sees(final))],
    is: [
      [
        'prep-child-views LAN-DIS-22 must done by child-social-worker: recordFact until 2026-11-18T23:59:59.999Z',
        'prep-disruption-report-child-sw LAN-DIS-24 should done by child-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
        'prep-disruption-report-supervising-sw LAN-DIS-24 should done by supervising-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
        'form-lan-disruption-request LAN-DIS-17 should done by child-social-worker supervising-social-worker: completeForm',
        'groups LAN-DIS-20 should done by child-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'venue LAN-DIS-21 must done by child-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'share-child-report LAN-DIS-25 must done by chair: shareReports until 2026-12-01T23:59:59.999Z',
        'share-carer-report LAN-DIS-25 must done by chair: shareReports until 2026-12-01T23:59:59.999Z',
        'carer-guidance LAN-DIS-26 must done by supervising-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'carer-writing LAN-DIS-26 must done by supervising-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'planned-with-care LAN-DIS-30 should done by chair: recordFact until 2026-12-02T10:00:00Z',
        'confidential LAN-DIS-31-ii consider done by chair: recordFact until 2026-12-02T10:00:00Z',
        'reminded LAN-MIN-07 must open by chair: recordFact',
        'child-understands LAN-DIS-27 must open by child-social-worker: recordFact',
        'carers-keep-links LAN-DIS-28 must open by supervising-social-worker: recordFact',
        'learning-log LAN-DIS-32 must open by practice-development-manager: completeForm',
        'team-support LAN-DIS-12 must open by practice-development-manager: recordFact',
        'carer-review LAN-DIS-10 must not-yet by supervising-social-worker: recordFact',
        'serious-concerns LAN-DIS-33 should open by chair: recordFact',
        'looked-after-review LAN-DIS-35 should open by child-social-worker: recordStatutoryReview',
        'read-learning LAN-DIS-36 must not-yet by reviewing-officer: recordFact',
        'track-actions LAN-DIS-36 must not-yet by reviewing-officer: recordFact',
        'filed LAN-DIS-37 should open by child-social-worker: recordFact',
        'case-note LAN-DIS-38 should open by child-social-worker: recordFact',
        'gathered LAN-DIS-13 must not-yet by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'themes LAN-DIS-14 must not-yet by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'presented LAN-DIS-15 must not-yet by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'countywide LAN-DIS-16 must not-yet by practice-development-manager: recordFact',
        'circulate LAN-MIN-08 must open by child-social-worker: finaliseMinutes',
      ],
      [
        'prep-child-views LAN-DIS-22 must done by child-social-worker: recordFact until 2026-11-18T23:59:59.999Z',
        'prep-disruption-report-child-sw LAN-DIS-24 should done by child-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
        'prep-disruption-report-supervising-sw LAN-DIS-24 should done by supervising-social-worker: completeForm until 2026-11-18T23:59:59.999Z',
        'form-lan-disruption-request LAN-DIS-17 should done by child-social-worker supervising-social-worker: completeForm',
        'groups LAN-DIS-20 should done by child-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'venue LAN-DIS-21 must done by child-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'share-child-report LAN-DIS-25 must done by chair: shareReports until 2026-12-01T23:59:59.999Z',
        'share-carer-report LAN-DIS-25 must done by chair: shareReports until 2026-12-01T23:59:59.999Z',
        'carer-guidance LAN-DIS-26 must done by supervising-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'carer-writing LAN-DIS-26 must done by supervising-social-worker: recordFact until 2026-12-02T10:00:00Z',
        'planned-with-care LAN-DIS-30 should done by chair: recordFact until 2026-12-02T10:00:00Z',
        'confidential LAN-DIS-31-ii consider done by chair: recordFact until 2026-12-02T10:00:00Z',
        'reminded LAN-MIN-07 must done by chair: recordFact',
        'child-understands LAN-DIS-27 must done by child-social-worker: recordFact',
        'carers-keep-links LAN-DIS-28 must done by supervising-social-worker: recordFact',
        'learning-log LAN-DIS-32 must done by practice-development-manager: completeForm',
        'team-support LAN-DIS-12 must done by practice-development-manager: recordFact',
        'carer-review LAN-DIS-10 must done by supervising-social-worker: recordFact',
        'carer-review-taken LAN-DIS-10 must open by supervising-social-worker: recordFact',
        'serious-concerns LAN-DIS-33 should done by chair: recordFact',
        'looked-after-review LAN-DIS-35 should open by child-social-worker: recordStatutoryReview',
        'read-learning LAN-DIS-36 must open by reviewing-officer: recordFact',
        'track-actions LAN-DIS-36 must open by reviewing-officer: recordFact',
        'filed LAN-DIS-37 should open by child-social-worker: recordFact',
        'case-note LAN-DIS-38 should open by child-social-worker: recordFact',
        'gathered LAN-DIS-13 must open by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'themes LAN-DIS-14 must open by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'presented LAN-DIS-15 must open by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'countywide LAN-DIS-16 must open by practice-development-manager: recordFact',
        'circulate LAN-MIN-08 must open by child-social-worker: circulateMinutes',
        'action-a1 LAN-MIN-21 should open by : updateAction until 2027-01-15T23:59:59.999Z',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-33, LAN-DIS-34, LAN-DIS-28, LAN-DIS-10',
    that: 'turns on the home and on serious concerns',
    of: ({ sees }) =>
      [residential, agency, connected, requested, homeOf('residential', 'in-house')].flatMap((given) =>
        [true, false].map((concerns) => open(sees(metIn(given, concerns)))),
      ),
    is: [
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-residential',
        'groups',
        'venue',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'learning-log',
        'team-support',
        'go-on-using-home',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-residential',
        'groups',
        'venue',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-supervising-sw',
        'groups',
        'venue',
        'carer-guidance',
        'carer-writing',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'carers-keep-links',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-supervising-sw',
        'groups',
        'venue',
        'carer-guidance',
        'carer-writing',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'carers-keep-links',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-supervising-sw',
        'groups',
        'venue',
        'carer-guidance',
        'carer-writing',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'carers-keep-links',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-supervising-sw',
        'groups',
        'venue',
        'carer-guidance',
        'carer-writing',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'carers-keep-links',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-supervising-sw',
        'groups',
        'venue',
        'carer-guidance',
        'carer-writing',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'carers-keep-links',
        'learning-log',
        'team-support',
        'early-carer-review',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-supervising-sw',
        'groups',
        'venue',
        'carer-guidance',
        'carer-writing',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'carers-keep-links',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-residential',
        'groups',
        'venue',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-residential',
        'groups',
        'venue',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'learning-log',
        'team-support',
        'looked-after-review',
        'filed',
        'case-note',
        'circulate',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-34',
    that: 'is for a Lasting Home',
    of: ({ sees }) =>
      open(
        sees(metIn(since(requested, fact('fact.recorded', '2026-11-05T09:00:00Z', { fact: 'placement.lastingHome', value: false })))),
      ).filter((each) => each === 'early-carer-review'),
    is: [],
  },
  {
    clause: 'LAN-DIS-25, LAN-DIS-26, LAN-DIS-36, LAN-DIS-38',
    that: 'takes a no for no yes where the thing has to be done',
    of: allAnswered(final, false),
    is: [
      'groups',
      'carer-guidance',
      'reminded',
      'carer-review-taken',
      'looked-after-review',
      'read-learning',
      'track-actions',
      'case-note',
      'gathered',
      'themes',
      'presented',
      'countywide',
      'circulate',
      'action-a1',
    ],
  },
  {
    clause: 'LAN-DIS-21, LAN-DIS-27, LAN-DIS-30',
    that: 'takes a yes for done where somebody’s word will do',
    of: (tried) => [
      allAnswered(final, true)(tried),
      allAnswered(final, true, ...happening('analysis.generated'))(tried),
      allAnswered(booked, true)(tried),
      allAnswered(metIn(residential), true)(tried),
    ],
    is: [
      ['looked-after-review', 'circulate', 'action-a1'],
      ['looked-after-review', 'circulate', 'action-a1'],
      ['prep-child-views', 'prep-disruption-report-child-sw', 'prep-disruption-report-supervising-sw', 'looked-after-review'],
      [
        'prep-child-views',
        'prep-disruption-report-child-sw',
        'prep-disruption-report-residential',
        'learning-log',
        'looked-after-review',
        'circulate',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-10, LAN-DIS-12',
    that: 'asks again of the learning log only what it leaves open: the talk with the manager, and lessons still to be taken to the review',
    of: ({ sees }) => {
      const said = log('2026-12-03T10:00:00Z');
      const logs = (answers: object) => since(final, { ...said, answers: { ...(said['answers'] as object), ...answers } });
      return [
        { 'team-support': { considered: true, details: 'A session', 'with-manager': false } },
        { 'carer-review': { relevant: false } },
        { 'carer-review': { relevant: true } },
      ].map((answers) => open(sees(logs(answers))).filter((id) => ['team-support', 'carer-review', 'carer-review-taken'].includes(id)));
    },
    is: [['team-support', 'carer-review-taken'], [], ['carer-review', 'carer-review-taken']],
  },
  {
    clause: 'LAN-DIS-20',
    that: 'asks after the nine groups until each is decided on, and keeps asking whoever said no',
    of: ({ sees }) => [
      open(sees(requested)).includes('groups'),
      open(sees(invited)).includes('groups'),
      open(sees(since(invited, fact('fact.recorded', '2026-11-05T09:00:00Z', { fact: 'duty.groups', value: false })))).includes('groups'),
      sees(invited).questions.some(({ fact: name }) => name === 'duty.groups'),
    ],
    is: [true, false, true, false],
  },
  {
    clause: 'LAN-DIS-13, LAN-DIS-15, LAN-DIS-35',
    that: 'is done by what happened',
    of: ({ sees }) => [
      open(sees(since(final, ...happening('analysis.generated', 'analysis.presented', 'looked-after-review.convened')))),
      open(sees(since(metIn(residential), ...happening('report.completed', 'report.shared', 'learning-log.completed')))),
    ],
    is: [
      ['carer-review-taken', 'read-learning', 'track-actions', 'filed', 'case-note', 'themes', 'countywide', 'circulate', 'action-a1'],
      [
        'prep-child-views',
        'groups',
        'venue',
        'planned-with-care',
        'confidential',
        'reminded',
        'child-understands',
        'team-support',
        'go-on-using-home',
        'looked-after-review',
        'read-learning',
        'filed',
        'case-note',
        'gathered',
        'themes',
        'presented',
        'countywide',
        'circulate',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-32',
    that: 'is settled by the log alone',
    of: ({ sees }) =>
      [held, since(held, log('2026-12-03T09:00:00Z'))].map((given) => findings(sees(given)).filter((each) => each.startsWith('log'))),
    is: [['log-missing must LAN-DIS-32'], []],
  },
  {
    clause: 'LAN-DIS-36, LAN-MIN-07',
    that: 'leaves some answers to the chair or the child’s own IRO',
    of: (tried) => [
      answers(final, 'duty.reminded', true, ...everybody)(tried),
      answers(final, 'duty.read-learning', true, ...everybody)(tried),
      answers(final, 'duty.track-actions', true, ...everybody)(tried),
      answers(final, 'duty.venue', 'x', ...everybody, quality, holderOf('key-worker'))(tried),
    ],
    is: [
      [
        'child-social-worker blocked',
        'supervising-social-worker blocked',
        'child-team-manager blocked',
        'uninvolved-reviewing-officer ok',
        'reviewing-officer blocked',
        'practice-development-manager blocked',
      ],
      [
        'child-social-worker blocked',
        'supervising-social-worker blocked',
        'child-team-manager blocked',
        'uninvolved-reviewing-officer blocked',
        'reviewing-officer ok',
        'practice-development-manager blocked',
      ],
      [
        'child-social-worker blocked',
        'supervising-social-worker blocked',
        'child-team-manager blocked',
        'uninvolved-reviewing-officer blocked',
        'reviewing-officer ok',
        'practice-development-manager blocked',
      ],
      [
        'child-social-worker ok',
        'supervising-social-worker ok',
        'child-team-manager ok',
        'uninvolved-reviewing-officer ok',
        'reviewing-officer ok',
        'practice-development-manager ok',
        'duty-quality-review-manager blocked',
        'key-worker blocked',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-23',
    that: 'is made a series by the chair',
    of: (tried) => [
      answers(final, 'series.decided', true, ...everybody)(tried),
      books(final, '2026-12-09T10:00:00Z')(tried),
      books(inSeries, '2026-12-09T10:00:00Z')(tried),
      books(inSeries, '2026-12-21T10:00:00Z')(tried),
      books(inSeries, '2026-12-21T10:00:00Z', { reason: 'The child comes alone' })(tried),
    ],
    is: [
      [
        'child-social-worker blocked',
        'supervising-social-worker blocked',
        'child-team-manager blocked',
        'uninvolved-reviewing-officer ok',
        'reviewing-officer blocked',
        'practice-development-manager blocked',
      ],
      ['blocked', 'gate-closed must LAN-DIS-18'],
      ['ok'],
      ['needs-reason', 'window-late should LAN-DIS-23'],
      ['ok', 'window-late should LAN-DIS-23'],
    ],
  },
  {
    clause: 'LAN-DIS-23',
    that: 'asks again of each part what belongs to each',
    of: ({ sees }) => [sees(secondPart).meeting?.kind, sees(secondPart).earlierMeetings.map(({ kind }) => kind), duties(sees(secondPart))],
    is: [
      'disruption.part',
      ['disruption'],
      [
        'hold LAN-DIS-18 may not-yet by child-social-worker: holdMeeting until 2026-12-09T12:00:00Z',
        'prep-child-views LAN-DIS-22 must done by child-social-worker: recordFact until 2026-11-25T23:59:59.999Z',
        'prep-disruption-report-child-sw LAN-DIS-24 should done by child-social-worker: completeForm until 2026-11-25T23:59:59.999Z',
        'prep-disruption-report-supervising-sw LAN-DIS-24 should done by supervising-social-worker: completeForm until 2026-11-25T23:59:59.999Z',
        'form-lan-disruption-request LAN-DIS-17 should done by child-social-worker supervising-social-worker: completeForm',
        'groups LAN-DIS-20 should done by child-social-worker: recordFact until 2026-12-09T10:00:00Z',
        'venue LAN-DIS-21 must open by child-social-worker: recordFact until 2026-12-09T10:00:00Z',
        'share-child-report LAN-DIS-25 must done by chair: shareReports until 2026-12-08T23:59:59.999Z',
        'share-carer-report LAN-DIS-25 must done by chair: shareReports until 2026-12-08T23:59:59.999Z',
        'carer-guidance LAN-DIS-26 must done by supervising-social-worker: recordFact until 2026-12-09T10:00:00Z',
        'carer-writing LAN-DIS-26 must done by supervising-social-worker: recordFact until 2026-12-09T10:00:00Z',
        'planned-with-care LAN-DIS-30 should open by chair: recordFact until 2026-12-09T10:00:00Z',
        'confidential LAN-DIS-31-ii consider open by chair: recordFact until 2026-12-09T10:00:00Z',
        'reminded LAN-MIN-07 must not-yet by chair: recordFact',
        'child-understands LAN-DIS-27 must not-yet by child-social-worker: recordFact',
        'carers-keep-links LAN-DIS-28 must not-yet by supervising-social-worker: recordFact',
        'learning-log LAN-DIS-32 must done by practice-development-manager: completeForm',
        'team-support LAN-DIS-12 must done by practice-development-manager: recordFact',
        'carer-review LAN-DIS-10 must done by supervising-social-worker: recordFact',
        'carer-review-taken LAN-DIS-10 must open by supervising-social-worker: recordFact',
        'serious-concerns LAN-DIS-33 should done by chair: recordFact',
        'looked-after-review LAN-DIS-35 should open by child-social-worker: recordStatutoryReview',
        'read-learning LAN-DIS-36 must open by reviewing-officer: recordFact',
        'track-actions LAN-DIS-36 must open by reviewing-officer: recordFact',
        'filed LAN-DIS-37 should not-yet by child-social-worker: recordFact',
        'case-note LAN-DIS-38 should not-yet by child-social-worker: recordFact',
        'gathered LAN-DIS-13 must open by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'themes LAN-DIS-14 must open by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'presented LAN-DIS-15 must open by practice-development-manager: recordFact until 2027-01-31T23:59:59.999Z',
        'countywide LAN-DIS-16 must open by practice-development-manager: recordFact',
        'circulate-1 LAN-MIN-08 must open by child-social-worker: circulateMinutes',
        'action-a1 LAN-MIN-21 should open by : updateAction until 2027-01-15T23:59:59.999Z',
        'filed-1 LAN-DIS-37 should open by child-social-worker: recordFact',
      ],
    ],
  },
  {
    clause: 'LAN-MIN-08',
    that: 'goes round to those who came, with no limit',
    of: (tried) => [
      does(final, worker, 'circulateMinutes', { documents: ['disruption-record'] })(tried),
      does(final, worker, 'circulateMinutes', { documents: ['meeting-notes'] })(tried),
      tried.judges(final, worker, 'circulateMinutes', { documents: ['disruption-record'] }).facts.map(({ to }) => to),
      tried.sees(final).clocks.map(({ id }) => id),
    ],
    is: [
      ['ok'],
      ['incomplete', 'form-incomplete must LAN-MIN-08'],
      [
        [
          'birth-parent',
          'child-social-worker',
          'child-team-manager',
          'former-carer',
          'supervising-social-worker',
          'reviewing-officer',
          'uninvolved-reviewing-officer',
          'current-carer',
          'practice-development-manager',
        ],
      ],
      ['window'],
    ],
  },
  {
    clause: 'LAN-DIS-21, LAN-DIS-30',
    that: 'says who does what',
    of: (tried) => [
      ...rolesAt(requested, 'recordFact', 'decideInvitee', 'scheduleMeeting')(tried),
      ...rolesAt(booked, 'rescheduleMeeting', 'cancelMeeting', 'startMeeting', 'holdMeeting')(tried),
      ...rolesAt(prepared, 'shareReports')(tried),
      ...rolesAt(drafted, 'saveMinutes', 'finaliseMinutes')(tried),
      ...rolesAt(final, 'circulateMinutes')(tried),
    ],
    is: [
      [
        'recordFact',
        'child-social-worker',
        'child-team-manager',
        'supervising-social-worker',
        'agency-supervising-social-worker',
        'home-manager',
        'reviewing-officer',
        'uninvolved-reviewing-officer',
        'practice-development-manager',
        'business-support',
      ],
      ['decideInvitee', 'child-social-worker'],
      ['scheduleMeeting', 'child-social-worker', 'business-support'],
      ['rescheduleMeeting', 'child-social-worker', 'uninvolved-reviewing-officer', 'business-support'],
      ['cancelMeeting', 'child-social-worker', 'uninvolved-reviewing-officer'],
      ['startMeeting', 'uninvolved-reviewing-officer'],
      ['holdMeeting', 'uninvolved-reviewing-officer', 'child-social-worker', 'practice-development-manager', 'business-support'],
      ['shareReports', 'uninvolved-reviewing-officer'],
      ['saveMinutes', 'uninvolved-reviewing-officer', 'practice-development-manager', 'business-support'],
      ['finaliseMinutes', 'uninvolved-reviewing-officer'],
      ['circulateMinutes', 'uninvolved-reviewing-officer', 'child-social-worker', 'business-support'],
    ],
  },
  {
    clause: 'LAN-DIS-30',
    that: 'leaves the meeting to its chair, not to whoever holds the role',
    of: ({ policy }) => policy.meetings['disruption']?.['who-may'],
    is: {
      recordFact: [
        'child-social-worker',
        'child-team-manager',
        'supervising-social-worker',
        'agency-supervising-social-worker',
        'home-manager',
        'reviewing-officer',
        'uninvolved-reviewing-officer',
        'practice-development-manager',
        'chair',
        'business-support',
      ],
      decideInvitee: ['child-social-worker', 'chair'],
      scheduleMeeting: ['child-social-worker', 'chair', 'business-support'],
      rescheduleMeeting: ['child-social-worker', 'chair', 'business-support'],
      cancelMeeting: ['child-social-worker', 'chair'],
      startMeeting: ['chair'],
      holdMeeting: ['chair', 'child-social-worker', 'practice-development-manager', 'business-support'],
      saveMinutes: ['note-taker', 'chair', 'practice-development-manager', 'business-support'],
      finaliseMinutes: ['chair'],
      circulateMinutes: ['chair', 'child-social-worker', 'business-support'],
      shareReports: ['chair'],
      recordStatutoryReview: ['child-social-worker', 'child-team-manager', 'reviewing-officer', 'business-support'],
    },
  },
  {
    clause: 'LAN-DIS-21',
    that: 'is arranged by the child’s social worker',
    of: ({ sees }) => [
      findings(
        sees(since(booked, fact('role.ended', '2026-11-05T09:00:00Z', { role: 'child-social-worker', person: { id: worker.id } }))),
      ).slice(0, 1),
      sees(booked).meeting?.organiser,
    ],
    is: [['organiser-missing must LAN-DIS-21'], 'child-social-worker'],
  },
  {
    clause: 'LAN-DIS-01, LAN-DIS-02, LAN-DIS-33',
    that: 'asks what the meeting turns on',
    of: ({ sees, policy }) => [
      sees(
        since(
          moment(
            ended({ placement: { endedOn: undefined, ending: undefined, lastingHome: undefined } as never }).at('2026-11-04T09:00:00Z'),
          ),
          fact('disruption.requested', '2026-11-04T09:00:00Z'),
        ),
      ).questions.map(({ fact: asked, clause, kind }) => `${asked} ${clause} ${kind}`),
      ['placement.endedOn', 'placement.lastingHome', 'placement.ending', 'significantConcerns'].map((each) => {
        const {
          ask: _ask,
          why: _why,
          choices,
          ...rest
        } = policy.facts[each] as { ask: string; why: string; choices?: readonly { value: string }[] };
        return [each, ...Object.values(rest), ...(choices ?? []).map(({ value }) => value)];
      }),
    ],
    is: [
      [
        'placement.ending LAN-DIS-01 choice',
        'placement.endedOn LAN-DIS-02 date',
        'placement.lastingHome LAN-DIS-01 yes-no',
        'significantConcerns LAN-DIS-33 yes-no',
        'prep.child-views LAN-DIS-22 yes-no',
        'duty.groups LAN-DIS-20 yes-no',
        'duty.venue LAN-DIS-21 text',
        'duty.carer-guidance LAN-DIS-26 yes-no',
        'duty.carer-writing LAN-DIS-26 yes-no',
      ],
      [
        ['placement.endedOn', 'date', 'placement.ended', 'LAN-DIS-02'],
        ['placement.lastingHome', 'yes-no', 'LAN-DIS-01'],
        ['placement.ending', 'choice', 'LAN-DIS-01', 'planned', 'unplanned', 'abrupt'],
        ['significantConcerns', 'yes-no', 'LAN-DIS-33'],
      ],
    ],
  },
  {
    clause: 'LAN-DIS-05, LAN-DIS-gap',
    that: 'binds each clause as strongly as it is worded',
    of: ({ policy }) =>
      Object.entries(policy.clauses)
        .filter(([id]) => /^LAN-(DIS|MIN)/.test(id))
        .map(([id, { strength }]) => `${id} ${strength}`),
    is: [
      'LAN-DIS-01 must',
      'LAN-DIS-02 must',
      'LAN-DIS-03 must',
      'LAN-DIS-04 must',
      'LAN-DIS-05 inform',
      'LAN-DIS-05a inform',
      'LAN-DIS-05b inform',
      'LAN-DIS-05c inform',
      'LAN-DIS-05d inform',
      'LAN-DIS-05e inform',
      'LAN-DIS-05f inform',
      'LAN-DIS-05g inform',
      'LAN-DIS-06 forbid',
      'LAN-DIS-07 must',
      'LAN-DIS-08 must',
      'LAN-DIS-18 may',
      'LAN-DIS-19 may',
      'LAN-DIS-20 should',
      'LAN-DIS-20.1 should',
      'LAN-DIS-20.2 should',
      'LAN-DIS-20.3 should',
      'LAN-DIS-20.4 should',
      'LAN-DIS-20.5 should',
      'LAN-DIS-20.6 should',
      'LAN-DIS-20.7 should',
      'LAN-DIS-20.8 should',
      'LAN-DIS-20.9 should',
      'LAN-DIS-21 must',
      'LAN-DIS-22 must',
      'LAN-DIS-23 may',
      'LAN-DIS-25 must',
      'LAN-DIS-26 must',
      'LAN-DIS-27 must',
      'LAN-DIS-28 must',
      'LAN-DIS-29 should',
      'LAN-DIS-29a should',
      'LAN-DIS-29b should',
      'LAN-DIS-29c should',
      'LAN-DIS-29d should',
      'LAN-DIS-29e should',
      'LAN-DIS-30 should',
      'LAN-DIS-31-i consider',
      'LAN-DIS-31-ii consider',
      'LAN-DIS-33 should',
      'LAN-DIS-34 should',
      'LAN-DIS-35 should',
      'LAN-DIS-36 must',
      'LAN-DIS-37 should',
      'LAN-DIS-38 should',
      'LAN-DIS-gap inform',
      'LAN-MIN-01 should',
      'LAN-MIN-02 should',
      'LAN-MIN-03 should',
      'LAN-MIN-04 should',
      'LAN-MIN-05 should',
      'LAN-MIN-06 should',
      'LAN-MIN-07 must',
      'LAN-MIN-08 must',
      'LAN-MIN-09 should',
      'LAN-MIN-10 should',
      'LAN-MIN-11 should',
      'LAN-MIN-12 should',
      'LAN-MIN-13 should',
      'LAN-MIN-14 should',
      'LAN-MIN-15 should',
      'LAN-MIN-16 should',
      'LAN-MIN-17 should',
      'LAN-MIN-18 should',
      'LAN-MIN-19 should',
      'LAN-MIN-20 should',
      'LAN-MIN-21 should',
      'LAN-DIS-09 must',
      'LAN-DIS-10 must',
      'LAN-DIS-11 must',
      'LAN-DIS-12 must',
      'LAN-DIS-14 must',
      'LAN-DIS-13 must',
      'LAN-DIS-15 must',
      'LAN-DIS-16 must',
      'LAN-DIS-17 should',
      'LAN-DIS-24 should',
      'LAN-DIS-32 must',
    ],
  },
  {
    clause: 'LAN-DIS-gap',
    that: 'says what a council may decide otherwise',
    of: ({ policy }) =>
      policy.configurable
        .filter(({ key }) => key.startsWith('disruption-'))
        .map(({ key, at: field, default: holds, other, clause }) => [key, field ?? '-', holds, other, clause]),
    is: [
      ['disruption-window-start', 'meetings.disruption.clocks.window.after', 'placement.ended', [], 'LAN-DIS-02'],
      ['disruption-late', 'meetings.disruption.clocks.window.latest', '42 calendar days', [], 'LAN-DIS-04'],
      ['disruption-breach', '-', 'refuse before day 28; after day 42 only agreed', [], 'LAN-DIS-02'],
      [
        'disruption-reports',
        'meetings.disruption.preparation.disruption-report-child-sw.ready-before',
        '10 working days',
        [],
        'LAN-DIS-24',
      ],
      ['disruption-not-agreed', '-', 'no meeting', [], 'LAN-DIS-04'],
      ['disruption-eligible', '-', 'Lasting Home that ended unplanned or abruptly', [], 'LAN-DIS-01'],
      ['disruption-independence', '-', 'ever', [], 'LAN-DIS-03'],
      ['disruption-groups', '-', 'invited, asked to contribute, or left out with a reason', [], 'LAN-DIS-20'],
      ['disruption-carers', '-', 'two seats', [], 'LAN-DIS-20.7'],
      ['disruption-record', '-', 'record and log', [], 'LAN-DIS-32'],
      ['disruption-confidential', '-', 'professionals only', [], 'LAN-DIS-31-ii'],
      ['disruption-circulation', '-', 'none', [], 'LAN-DIS-gap'],
      ['disruption-quarter', '-', 'month of the meeting', [], 'LAN-DIS-15'],
    ],
  },
];
