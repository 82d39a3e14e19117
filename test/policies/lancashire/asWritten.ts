import type { Fact } from '../../../src/domain/case/fact.ts';
import type { Duty } from '../../../src/domain/assess/assessment.ts';
import { fact } from '../../domain/support/packStory.ts';
import type { Expectation, Given } from '../../support/expectation.ts';
import { brief, came, found, owed, since } from '../looks.ts';
import { manager, who, worker } from './cases.ts';

/** A case as somebody writes it down who knows the procedure and the words for its events alone: a few people, a few facts, no act done. */
const told = (now: string, placement: object, ...log: readonly Fact[]): Given => ({
  file: {
    case: {
      placement,
      people: ['child-social-worker', 'child-team-manager', 'fostering-team-manager', 'foster-carer', 'supervising-social-worker', 'reviewing-officer', 'uninvolved-reviewing-officer', 'practice-development-manager', 'duty-quality-review-manager', 'former-carer'].map(who), // prettier-ignore
    },
    log,
  },
  now,
});
const foster = { type: 'foster', provider: 'in-house' };
const lasting = { ...foster, lastingHome: true, ending: 'unplanned', endedOn: '2026-11-02' };
const by = (id: string) => ({ by: id });

const requested = [
  fact('concern.raised', '2026-12-03T09:12:00Z', { ...by(worker.id), triggers: ['carer-difficulty'] }),
  fact('request.submitted', '2026-12-03T09:20:00Z', by(worker.id)),
];
const refused = (data: object, ...since: readonly Fact[]): Given =>
  told(
    '2026-12-04T10:00:00Z',
    foster,
    ...requested,
    fact('approval.refused', '2026-12-03T10:00:00Z', { ...by(manager.id), ...data }),
    ...since,
  );
const instead = { reason: 'Care planning has not been tried', alternatives: ['Respite', 'A care planning meeting'] };

const asked = fact('disruption.requested', '2026-11-04T09:00:00Z', by(worker.id));
const booked = fact('meeting.scheduled', '2026-11-05T09:00:00Z', { ...by(worker.id), start: '2026-12-02T10:00:00Z', end: '2026-12-02T12:00:00Z', chair: 'uninvolved-reviewing-officer' }); // prettier-ignore
const held = fact('meeting.held', '2026-12-02T12:00:00Z', { ...by('uninvolved-reviewing-officer'), startedAt: '2026-12-02T10:00:00Z', attendance: ['practice-development-manager'] }); // prettier-ignore
const logged = fact('learning-log.completed', '2026-12-03T09:00:00Z', by('practice-development-manager'));
const disrupted = (now: string, ...log: readonly Fact[]): Given => told(now, lasting, asked, ...log);

const report = (offered: unknown): Fact =>
  fact('report.completed', '2026-11-10T09:00:00Z', {
    ...by(worker.id),
    form: 'lan-report-child-sw',
    document: 'disruption-report-child-sw',
    answers: { attending: { attends: false, 'chair-offered': offered } },
  });

const states = (all: readonly Duty[], ...ids: readonly string[]) => all.filter(({ id }) => ids.includes(id)).map(({ id, clause, strength, state, due }) => [id, clause, strength, state, due ?? '-'].join(' ')); // prettier-ignore

/** What is expected of cases told by their events alone. */
export const asWritten: readonly Expectation[] = [
  {
    clause: 'LAN-SSM-32',
    that: 'keeps after a no what was agreed instead: each owed by the social worker, until it is said to be done',
    of: (tried) => {
      const done = fact('fact.recorded', '2026-12-04T09:00:00Z', { ...by(worker.id), fact: 'instead.1', value: true });
      return [refused(instead), refused(instead, done)].map((given) => {
        const seen = tried.sees(given);
        return [
          seen.stage,
          owed(seen, 'instead-1'),
          owed(seen, 'instead-2'),
          seen.questions
            .filter((question) => question.fact.startsWith('instead.'))
            .map((question) => `${question.fact} ${question.clause}`),
          seen.findings.map(brief),
          seen.duties.filter(({ state }) => state === 'open' || state === 'late').map(({ id }) => id),
          tried.judges(given, worker, 'recordFact', { fact: 'instead.1', value: false }).outcome,
        ];
      });
    },
    is: [
      [
        'refused',
        [{ duty: 'LAN-SSM-32 must open', by: ['child-social-worker'], people: [worker.id], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-32 must open', by: ['child-social-worker'], people: [worker.id], act: 'recordFact' }],
        ['instead.1 LAN-SSM-32', 'instead.2 LAN-SSM-32'],
        [],
        ['instead-1', 'instead-2'],
        'ok',
      ],
      [
        'refused',
        [{ duty: 'LAN-SSM-32 must done', by: ['child-social-worker'], people: [worker.id], act: 'recordFact' }],
        [{ duty: 'LAN-SSM-32 must open', by: ['child-social-worker'], people: [worker.id], act: 'recordFact' }],
        ['instead.2 LAN-SSM-32'],
        [],
        ['instead-2'],
        'ok',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-32',
    that: 'says of a no on record what it leaves out',
    of: ({ sees }) =>
      [{}, { reason: 'Too early' }, { alternatives: ['Respite'] }, instead].map((data) =>
        sees(refused(data)).findings.map(({ code, strength, clause, about }) => [code, strength, clause, about?.field].join(' ')),
      ),
    is: [
      ['refusal-incomplete must LAN-SSM-32 reason', 'refusal-incomplete must LAN-SSM-32 alternatives'],
      ['refusal-incomplete must LAN-SSM-32 alternatives'],
      ['refusal-incomplete must LAN-SSM-32 reason'],
      [],
    ],
  },
  {
    clause: 'LAN-DIS-01, LAN-DIS-02',
    that: 'opens a case with the ended home itself: the window runs and the request is owed, unless nobody has to meet about such an ending',
    of: ({ sees }) =>
      [lasting, { ...lasting, ending: 'planned' }, { ...lasting, lastingHome: false }, { ...foster, endedOn: '2026-11-02' }].map(
        (placement) => {
          const seen = sees(told('2026-11-04T09:00:00Z', placement));
          return [
            seen.meetingKind,
            seen.stage,
            seen.clocks.map(({ id, state }) => `${id} ${state}`)[0],
            seen.duties.filter(({ id }) => id === 'request').map(({ clause, act, due }) => [clause, act, due].join(' ')),
          ];
        },
      ),
    is: [
      ['disruption', 'concern', 'window running', ['LAN-DIS-18 requestDisruption 2026-12-14T23:59:59.999Z']],
      ['stability', 'concern', 'issue waiting', ['LAN-SSM-12 submitRequest ']],
      ['stability', 'concern', 'issue waiting', ['LAN-SSM-12 submitRequest ']],
      ['disruption', 'concern', 'window running', ['LAN-DIS-18 requestDisruption 2026-12-14T23:59:59.999Z']],
    ],
  },
  {
    clause: 'LAN-DIS-01',
    that: 'takes the ended home for a reason to raise, and says from when to when the meeting can be',
    of: (tried) => {
      const raised = (triggers: readonly string[]) =>
        tried.judges(told('2026-11-04T09:00:00Z', lasting), worker, 'raiseConcern', {
          triggers,
          notifiedAt: '2026-11-03T09:00:00Z',
          placement: foster,
          exclusions: { 'replaces-planning': false, 'new-home-required': false },
        });
      return [['home-ended'], ['home-ended', 'carer-difficulty']].map((triggers) => {
        const { outcome, facts, details } = raised(triggers);
        return [outcome, facts.map(({ event, kind }) => `${event} ${String(kind)}`), details];
      });
    },
    is: [
      ['ok', ['concern.raised disruption', 'concern.notified disruption'], { latest: '2026-12-14T23:59:59.999Z' }],
      ['ok', ['concern.raised stability', 'concern.notified stability'], undefined],
    ],
  },
  {
    clause: 'LAN-DIS-04',
    that: 'counts a request from when it was received, and hears both managers whatever word they use',
    of: ({ sees }) => {
      const received = (at: string, ...since: readonly Fact[]): Given =>
        told('2026-12-17T09:00:00Z', lasting, fact('request.received', at), ...since);
      const said = (id: string, data: object): Fact => fact('late.discussion', '2026-12-16T09:00:00Z', { ...by(id), ...data });
      return [
        received('2026-12-14T23:59:00Z'),
        received('2026-12-15T00:00:00Z'),
        received(
          '2026-12-15T00:00:00Z',
          said('child-team-manager', { agreed: true }),
          said('duty-quality-review-manager', { proceed: true }),
        ),
      ].map((given) => {
        const seen = sees(given);
        return [
          seen.meetingKind,
          found(seen, 'late-discussion-needed', 'window-late'),
          states(seen.duties, 'late-child-team-manager', 'late-duty-quality-review-manager'),
        ];
      });
    },
    is: [
      [
        'disruption',
        ['late-discussion-needed must LAN-DIS-04'],
        ['late-child-team-manager LAN-DIS-04 must open -', 'late-duty-quality-review-manager LAN-DIS-04 must open -'],
      ],
      [
        'disruption',
        ['late-discussion-needed must LAN-DIS-04'],
        ['late-child-team-manager LAN-DIS-04 must open -', 'late-duty-quality-review-manager LAN-DIS-04 must open -'],
      ],
      [
        'disruption',
        ['window-late consider LAN-DIS-04'],
        ['late-child-team-manager LAN-DIS-04 must done -', 'late-duty-quality-review-manager LAN-DIS-04 must done -'],
      ],
    ],
  },
  {
    clause: 'LAN-DIS-13, LAN-DIS-14, LAN-DIS-15, LAN-DIS-16',
    that: 'owes the report by the end of the month in which the meeting’s quarter is shown, and takes what happened for done',
    of: ({ sees }) => {
      const quarter = ['gathered', 'themes', 'presented', 'countywide'];
      const generated = fact('analysis.generated', '2027-01-08T09:00:00Z', by('practice-development-manager'));
      const presented = fact('analysis.presented', '2027-01-20T09:00:00Z', by('practice-development-manager'));
      return [
        disrupted('2026-12-04T09:00:00Z', booked, held, logged),
        disrupted('2027-02-01T00:00:00Z', booked, held, logged),
        disrupted('2027-02-01T00:00:00Z', booked, held, logged, generated, presented),
      ].map((given) => states(sees(given).duties, ...quarter));
    },
    is: [
      [
        'gathered LAN-DIS-13 must open 2027-01-31T23:59:59.999Z',
        'themes LAN-DIS-14 must open 2027-01-31T23:59:59.999Z',
        'presented LAN-DIS-15 must open 2027-01-31T23:59:59.999Z',
        'countywide LAN-DIS-16 must open -',
      ],
      [
        'gathered LAN-DIS-13 must late 2027-01-31T23:59:59.999Z',
        'themes LAN-DIS-14 must late 2027-01-31T23:59:59.999Z',
        'presented LAN-DIS-15 must late 2027-01-31T23:59:59.999Z',
        'countywide LAN-DIS-16 must open -',
      ],
      [
        'gathered LAN-DIS-13 must done 2027-01-31T23:59:59.999Z',
        'themes LAN-DIS-14 must late 2027-01-31T23:59:59.999Z',
        'presented LAN-DIS-15 must done 2027-01-31T23:59:59.999Z',
        'countywide LAN-DIS-16 must open -',
      ],
    ],
  },
  {
    clause: 'LAN-DIS-35',
    that: 'has the Looked After Review convened by recording it: a word alone will not do, and one held before the home ended is none',
    of: (tried) => {
      const convened = (at: string): Fact => fact('looked-after-review.convened', at, { ...by(worker.id), date: `${at.slice(0, 8)}28` });
      const word = fact('fact.recorded', '2026-11-05T09:00:00Z', { ...by(worker.id), fact: 'duty.looked-after-review', value: true });
      return [
        ...[
          disrupted('2026-11-06T09:00:00Z'),
          disrupted('2026-11-06T09:00:00Z', word),
          disrupted('2026-11-06T09:00:00Z', convened('2026-09-01T09:00:00Z')),
          disrupted('2026-11-06T09:00:00Z', convened('2026-10-30T09:00:00Z'), fact('looked-after-review.held', '2026-10-30T10:00:00Z')),
          disrupted('2026-11-06T09:00:00Z', convened('2026-11-05T09:00:00Z')),
        ].map((given) => states(tried.sees(given).duties, 'looked-after-review')),
        came(tried.judges(disrupted('2026-11-06T09:00:00Z'), worker, 'recordStatutoryReview', { step: 'planned', date: '2026-11-27' })),
      ];
    },
    is: [
      ['looked-after-review LAN-DIS-35 should open -'],
      ['looked-after-review LAN-DIS-35 should open -'],
      ['looked-after-review LAN-DIS-35 should open -'],
      ['looked-after-review LAN-DIS-35 should open -'],
      ['looked-after-review LAN-DIS-35 should done -'],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-DIS-37',
    that: 'is filed once its own record is: what was filed before the meeting was something else',
    of: ({ sees }) =>
      ['2026-11-20T09:00:00Z', '2026-12-03T09:00:00Z'].map((at) =>
        states(
          sees(disrupted('2026-12-04T09:00:00Z', booked, held, fact('filed.in-system-of-record', at, { reference: 'DOC-1' }))).duties,
          'filed',
        ),
      ),
    is: [['filed LAN-DIS-37 should open -'], ['filed LAN-DIS-37 should done -']],
  },
  {
    clause: 'LAN-RCS-25',
    that: 'has the chair offer the child a talk where the report says that nobody did, before the meeting starts',
    of: (tried) => {
      const now = '2026-11-12T09:00:00Z';
      const offered = fact('fact.recorded', now, { ...by('uninvolved-reviewing-officer'), fact: 'duty.chair-offer', value: true });
      return [
        disrupted(now, booked),
        disrupted(now, booked, report(true)),
        disrupted(now, booked, report(false)),
        disrupted(now, booked, report(false), offered),
      ].map((given) => [
        owed(tried.sees(given), 'chair-offer'),
        tried
          .judges({ ...given, now: '2026-12-02T10:00:00Z' }, who('uninvolved-reviewing-officer'), 'startMeeting', {})
          .findings.map(brief)
          .filter((each) => each.endsWith('RCS-25')),
      ]);
    },
    is: [
      [[], []],
      [[], []],
      [
        [
          {
            duty: 'LAN-RCS-25 should open',
            by: ['chair'],
            people: ['uninvolved-reviewing-officer'],
            due: '2026-12-02T10:00:00Z',
            act: 'recordFact',
          },
        ],
        ['precondition-unanswered should LAN-RCS-25'],
      ],
      [
        [
          {
            duty: 'LAN-RCS-25 should done',
            by: ['chair'],
            people: ['uninvolved-reviewing-officer'],
            due: '2026-12-02T10:00:00Z',
            act: 'recordFact',
          },
        ],
        [],
      ],
    ],
  },
  {
    clause: 'LAN-SSM-05, LAN-SSM-09',
    that: 'takes a plain yes for a good match',
    of: ({ sees }) =>
      ['yes', true, 'no', false, 'not-assessed'].map((goodMatch) => [
        goodMatch,
        sees(
          since(
            told('2026-12-03T10:00:00Z', foster, ...requested),
            fact('fact.recorded', '2026-12-03T09:30:00Z', { fact: 'goodMatch', value: goodMatch }),
          ),
        )
          .findings.filter(({ about }) => about?.fact === 'goodMatch' || about?.field === 'good-match')
          .map(brief),
      ]),
    is: [
      ['yes', []],
      [true, []],
      ['no', ['precondition-unanswered should LAN-SSM-05']],
      [false, ['precondition-unanswered should LAN-SSM-05']],
      ['not-assessed', ['precondition-unanswered should LAN-SSM-05']],
    ],
  },
  {
    clause: 'LAN-SSM-31, LAN-SSM-33',
    that: 'says to anybody else who asks or books by which clause it is not theirs',
    of: (tried) => {
      const supervisor = who('supervising-social-worker');
      const approved = told('2026-12-03T11:00:00Z', foster, ...requested, fact('approval.granted', '2026-12-03T10:00:00Z', by(manager.id)));
      return [
        came(tried.judges(told('2026-12-03T10:00:00Z', foster, requested[0] as Fact), supervisor, 'submitRequest', {})),
        came(
          tried.judges(approved, who('foster-carer'), 'scheduleMeeting', { start: '2026-12-08T14:00:00Z', end: '2026-12-08T15:00:00Z' }),
        ),
      ];
    },
    is: [
      ['blocked', 'not-eligible must LAN-SSM-31'],
      ['blocked', 'not-eligible must LAN-SSM-33'],
    ],
  },
  {
    clause: 'LAN-DIS-21',
    that: 'is booked by the child’s social worker, not the supervising one',
    of: (tried) =>
      came(
        tried.judges(disrupted('2026-11-05T09:00:00Z'), who('supervising-social-worker'), 'scheduleMeeting', {
          start: '2026-12-02T10:00:00Z',
          end: '2026-12-02T12:00:00Z',
        }),
      ),
    is: ['blocked', 'not-eligible must LAN-DIS-21'],
  },
  {
    clause: 'LAN-SSM-14',
    that: 'counts an agreement on the chair that came before the booking, for that chair alone',
    of: (tried) => {
      const agreed = fact('chair.agreed', '2026-12-03T10:30:00Z', {
        ...by(manager.id),
        person: manager.id,
        agreedBy: [manager.id, 'fostering-team-manager'],
        whyThisChair: 'It is the child’s side',
      });
      const given = told(
        '2026-12-03T11:00:00Z',
        foster,
        ...requested,
        fact('approval.granted', '2026-12-03T10:00:00Z', by(manager.id)),
        agreed,
      );
      return [{}, { chair: manager.id }, { chair: 'fostering-team-manager' }].map((data) => {
        const { findings } = tried.judges(given, manager, 'scheduleMeeting', {
          start: '2026-12-08T14:00:00Z',
          end: '2026-12-08T15:00:00Z',
          ...data,
        });
        return findings.filter(({ code }) => code.startsWith('chair')).map(brief);
      });
    },
    is: [[], [], ['chair-agreement-missing should LAN-SSM-14', 'chair-attestation-missing may LAN-SSM-14']],
  },
  {
    clause: 'LAN-SSM-33',
    that: 'can still have the talk with the other manager put on record after the meeting',
    of: (tried) => {
      const given = told(
        '2026-12-09T09:00:00Z',
        foster,
        ...requested,
        fact('approval.granted', '2026-12-03T10:00:00Z', by(manager.id)),
        fact('meeting.scheduled', '2026-12-03T11:00:00Z', {
          ...by(manager.id),
          start: '2026-12-08T14:00:00Z',
          end: '2026-12-08T15:00:00Z',
        }),
        fact('meeting.held', '2026-12-08T15:00:00Z', { ...by(manager.id), attendance: [manager.id, 'fostering-team-manager'] }),
      );
      const talk = { role: 'fostering-team-manager', view: 'Tuesday at two', at: '2026-12-03T10:30:00Z' };
      const { outcome, facts } = tried.judges(given, manager, 'consult', talk);
      return [
        outcome,
        states(tried.sees(given).duties, 'liaison-fostering'),
        states(tried.sees(since(given, ...facts)).duties, 'liaison-fostering'),
      ];
    },
    is: [
      'ok',
      ['liaison-fostering LAN-SSM-33 must late 2026-12-03T11:00:00Z'],
      ['liaison-fostering LAN-SSM-33 must done 2026-12-03T11:00:00Z'],
    ],
  },
  {
    clause: 'LAN-SSM-05, LAN-DIS-02',
    that: 'says for which homes each meeting is, and of a connected carer’s home where it is named and where not',
    of: ({ sees }) =>
      [foster, { ...foster, type: 'connected' }].flatMap((placement) =>
        [told('2026-12-03T10:00:00Z', placement, ...requested), told('2026-12-03T10:00:00Z', { ...placement, endedOn: '2026-11-02' })].map(
          (given) => {
            const { texts } = sees(given);
            return texts
              .filter(({ clause }) => clause === 'LAN-SSM-05' || clause === 'LAN-DIS-02')
              .map(({ clause, text }) => `${clause} ${text.includes('not for this one') ? 'taken in' : 'named'}`);
          },
        ),
      ),
    is: [['LAN-SSM-05 named'], ['LAN-DIS-02 named'], ['LAN-DIS-02 taken in'], ['LAN-DIS-02 named']],
  },
  {
    clause: 'LAN-DIS-01',
    that: 'asks what nobody knows of the ended home',
    of: ({ sees }) =>
      sees(
        told(
          '2026-11-04T09:00:00Z',
          foster,
          fact('concern.raised', '2026-11-04T08:00:00Z', { ...by(worker.id), triggers: ['home-ended'] }),
        ),
      )
        .questions.filter(({ fact: name }) => name.startsWith('placement.'))
        .map(({ fact: name, clause }) => `${name} ${clause}`),
    is: ['placement.lastingHome LAN-DIS-01', 'placement.ending LAN-DIS-01', 'placement.endedOn LAN-DIS-02'],
  },
];
