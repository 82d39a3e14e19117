import type { Expectation, Given } from '../../support/expectation.ts';
import { twins, brief, came, found, later, limit, moment, owed, since } from '../looks.ts';
import { Story } from '../../domain/support/story.ts';
import { concern, everybody, gateshead, manager, moments, stranger, told, upTo, worker } from './cases.ts';

const { empty, requested, approved, answered } = moments;
const causes = ['feelings', 'behaviour', 'circumstances', 'relationship'];
const homes = ['foster', 'residential', 'connected', 'supported-lodgings'];
const yes = { decision: 'approve', exclusions: concern.exclusions };
const excluded = since(requested, told(requested, 'exclusions.replaces-review', true));
const raised = { event: 'concern.raised', at: empty.now, by: worker.id, triggers: ['behaviour'] };
const unanswered = since(empty, raised);
const allCauses = moment(
  new Story({ policy: gateshead, opening: { people: everybody } }).must(worker, 'raiseConcern', { ...concern, triggers: causes }),
);
const refused = moment(upTo('requested').must(manager, 'decideRequest', { decision: 'refuse', reason: 'Not now' }));
const spare = twins('child-social-worker', 'child-team-manager');

const unsettled: Given = {
  ...approved,
  file: { ...approved.file, log: approved.file.log.filter(({ event }) => event !== 'organiser.agreed') },
};

/** The worry, the request and the decision. */
export const request: readonly Expectation[] = [
  {
    clause: 'GAT-01-ii, GAT-02-ii',
    that: 'takes each cause alone, from anybody, and nothing that is no cause',
    of: ({ judges }) =>
      [...causes, 'weather', 'other'].map((cause) => came(judges(empty, stranger, 'raiseConcern', { ...concern, triggers: [cause] }))),
    is: [
      ['ok'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['incomplete', 'form-incomplete must GAT-01-ii'],
      ['incomplete', 'form-incomplete must GAT-01-ii'],
    ],
  },
  {
    clause: 'GAT-01-ii, GAT-02-ii',
    that: 'keeps each cause under its clause',
    of: ({ sees }) => sees(allCauses).triggers.map(({ code, clause }) => `${code} ${clause}`),
    is: ['feelings GAT-01-ii', 'behaviour GAT-01-ii', 'circumstances GAT-01-ii', 'relationship GAT-02-ii'],
  },
  {
    clause: 'GAT-02-iii',
    that: 'covers foster care, children’s homes and connected carers, each under its clause, and no other home',
    of: ({ judges, sees }) => [
      homes.map((type) => came(judges(empty, worker, 'raiseConcern', { ...concern, placement: { type } }))),
      homes.slice(0, 3).map((type) => sees(moment(upTo('concern', { type }))).texts.map(({ clause }) => clause)),
    ],
    is: [
      [['ok'], ['ok'], ['ok'], ['incomplete', 'form-incomplete must GAT-02-iii']],
      [
        ['GAT-04', 'GAT-02-iii', 'GAT-01-i', 'GAT-02-i', 'GAT-03', 'GAT-04'],
        ['GAT-04', 'GAT-02-iii', 'GAT-01-i', 'GAT-02-i', 'GAT-03', 'GAT-04'],
        ['GAT-04', 'GAT-02-iii', 'GAT-01-i', 'GAT-02-i', 'GAT-03', 'GAT-04'],
      ],
    ],
  },
  {
    clause: 'GAT-01-ii',
    that: 'lets anybody ask, and leaves it with the child’s social worker until somebody does',
    of: ({ judges, sees }) => [
      everybody.slice(0, 23).filter((by) => came(judges(moments.concern, by, 'submitRequest', {}))[0] !== 'ok').length,
      owed(sees(moments.concern), 'request'),
      judges(empty, worker, 'raiseConcern', concern).facts.map((fact) => [fact.event, fact['to'] ?? 'nobody']),
    ],
    is: [
      0,
      [{ duty: 'GAT-01-ii should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'submitRequest' }],
      [
        ['concern.raised', 'nobody'],
        ['concern.notified', 'child-social-worker'],
      ],
    ],
  },
  {
    clause: 'GAT-03',
    that: 'has the worker ask at the first stage: open from the worry on, settled by the asking',
    of: ({ sees }) => [
      found(sees(moments.concern), 'precondition-unanswered'),
      ...[moments.concern, requested, moments.reviewBooked].map((given) => owed(sees(given), 'early')),
    ],
    is: [
      ['precondition-unanswered should GAT-03'],
      [{ duty: 'GAT-03 should open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'submitRequest' }],
      [{ duty: 'GAT-03 should done', by: ['child-social-worker'], people: ['child-social-worker'], act: 'submitRequest' }],
      [],
    ],
  },
  {
    clause: 'GAT-01-i, GAT-02-i, GAT-03, GAT-04, GAT-11-ii',
    that: 'shows what it is for while the worry is weighed, and thought for the family while it is prepared',
    of: ({ sees }) =>
      Object.values(moments)
        .slice(0, 7)
        .map((given) => sees(given).texts.map(({ clause }) => clause)),
    is: [
      ['GAT-04', 'GAT-01-i', 'GAT-02-i', 'GAT-03', 'GAT-04'],
      ['GAT-04', 'GAT-02-iii', 'GAT-01-i', 'GAT-02-i', 'GAT-03', 'GAT-04'],
      ['GAT-04', 'GAT-02-iii', 'GAT-01-i', 'GAT-02-i', 'GAT-03', 'GAT-04'],
      ['GAT-04', 'GAT-02-iii', 'GAT-02-i', 'GAT-11-ii'],
      ['GAT-04', 'GAT-02-iii', 'GAT-02-i', 'GAT-11-ii'],
      ['GAT-04', 'GAT-02-iii', 'GAT-02-i', 'GAT-11-ii'],
      ['GAT-04', 'GAT-02-iii'],
    ],
  },
  {
    clause: 'GAT-13',
    that: 'stands in for no review: asked at the request and again at the decision',
    of: ({ judges, sees }) => [
      came(judges(moments.concern, worker, 'submitRequest', { exclusions: { 'replaces-review': true } })),
      came(judges(unanswered, worker, 'submitRequest', {})),
      came(judges(requested, manager, 'decideRequest', { decision: 'approve', organiser: worker.id })),
      came(judges(requested, manager, 'decideRequest', { ...yes, organiser: worker.id, exclusions: { 'replaces-review': true } })),
      [sees(excluded).stage, ...sees(excluded).findings.map(brief)],
      came(judges(moments.scheduled, manager, 'startMeeting', { at: moments.scheduled.now })),
    ],
    is: [
      ['referred', 'excluded forbid GAT-13'],
      ['incomplete', 'precondition-unanswered must GAT-13'],
      ['ok-with-prompt', 'precondition-unanswered consider GAT-13'],
      ['referred', 'excluded forbid GAT-13'],
      ['referred', 'excluded forbid GAT-13'],
      ['ok'],
    ],
  },
  {
    clause: 'GAT-06',
    that: 'is decided by any one of those who may chair or work with the family, and by nobody else',
    of: ({ judges, sees }) => [
      everybody
        .filter((by) => came(judges(requested, by, 'decideRequest', { ...yes, organiser: worker.id }))[0] === 'ok')
        .map(({ id }) => id),
      owed(sees(requested), 'decide'),
      came(judges(requested, stranger, 'decideRequest', yes)),
      came(judges(requested, worker, 'assignRole', { role: 'child-team-manager', person: { id: spare[0]?.id, name: 'Another' } })),
    ],
    is: [
      [
        'home-manager',
        'child-social-worker',
        'child-team-manager',
        'child-team-other-manager',
        'supervising-social-worker',
        'fostering-team-manager',
        'fostering-assistant-manager',
        'kinship-worker',
        'kinship-team-manager',
        'kinship-assistant-manager',
      ],
      [
        {
          duty: 'GAT-06 must open',
          by: [
            'child-team-manager',
            'child-team-other-manager',
            'fostering-team-manager',
            'fostering-assistant-manager',
            'kinship-team-manager',
            'kinship-assistant-manager',
            'child-social-worker',
            'supervising-social-worker',
            'kinship-worker',
            'home-manager',
          ],
          people: [
            'home-manager',
            'child-social-worker',
            'child-team-manager',
            'child-team-other-manager',
            'supervising-social-worker',
            'fostering-team-manager',
            'fostering-assistant-manager',
            'kinship-worker',
            'kinship-team-manager',
            'kinship-assistant-manager',
          ],
          act: 'decideRequest',
        },
      ],
      ['blocked', 'approver-not-allowed must GAT-06'],
      ['ok'],
    ],
  },
  {
    clause: 'GAT-06',
    that: 'settles with the decision who arranges it: the chair, the child’s worker or the fostering worker',
    of: ({ judges, sees }) => [
      came(judges(requested, manager, 'decideRequest', yes)),
      everybody
        .filter(({ id }) => came(judges(requested, manager, 'decideRequest', { ...yes, organiser: id }))[0] === 'ok')
        .map(({ id }) => id),
      found(sees(approved), 'organiser-missing'),
      found(sees(since(requested, { event: 'approval.granted', at: requested.now, by: manager.id })), 'organiser-missing'),
      owed(sees(approved), 'invite'),
      owed(sees(approved), 'book'),
    ],
    is: [
      ['incomplete', 'organiser-missing must GAT-06'],
      [
        'child-social-worker',
        'child-team-manager',
        'child-team-other-manager',
        'supervising-social-worker',
        'fostering-team-manager',
        'fostering-assistant-manager',
        'kinship-team-manager',
        'kinship-assistant-manager',
      ],
      [],
      ['organiser-missing must GAT-06'],
      [
        {
          duty: 'GAT-06 must open',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-10T23:59:59.999Z',
          act: 'decideInvitee',
        },
      ],
      [
        {
          duty: 'GAT-07 should open',
          by: ['child-social-worker'],
          people: ['child-social-worker'],
          due: '2026-12-10T23:59:59.999Z',
          act: 'scheduleMeeting',
        },
      ],
    ],
  },
  {
    clause: 'GAT-06',
    that: 'takes the agreement on the organiser, or the word of whoever may chair, as settling who is invited to the first meeting',
    of: ({ judges, sees }) => [
      ...[
        requested,
        approved,
        unsettled,
        ...[true, false].map((answer) => since(unsettled, told(unsettled, 'duty.who-is-asked', answer))),
      ].map((given) => owed(sees(given), 'who-is-asked')),
      ...[moments.held, moments.reviewHeld].map((given) => owed(sees(given), 'who-is-asked')),
      ...[approved, unsettled].map((given) =>
        sees(given)
          .findings.map(brief)
          .filter((each) => each.endsWith('GAT-06')),
      ),
      everybody
        .filter((by) => came(judges(approved, by, 'recordFact', { fact: 'duty.who-is-asked', value: true }))[0] === 'ok')
        .map(({ id }) => id),
      came(judges(approved, worker, 'recordFact', { fact: 'duty.who-is-asked', value: true })),
    ],
    is: [
      [{ duty: 'GAT-06 must not-yet', by: ['organiser'], people: [], act: 'recordFact' }],
      [{ duty: 'GAT-06 must done', by: ['organiser'], people: ['child-social-worker'], act: 'recordFact' }],
      [{ duty: 'GAT-06 must open', by: ['organiser'], people: [], act: 'recordFact' }],
      [{ duty: 'GAT-06 must done', by: ['organiser'], people: [], act: 'recordFact' }],
      [{ duty: 'GAT-06 must open', by: ['organiser'], people: [], act: 'recordFact' }],
      // Settled once, when it was decided to meet: a review is arranged by whoever keeps the reviews.
      [{ duty: 'GAT-06 must done', by: ['organiser'], people: ['child-social-worker'], due: '2026-12-09T14:00:00Z', act: 'recordFact' }],
      [],
      [],
      ['organiser-missing must GAT-06', 'precondition-unanswered must GAT-06'],
      ['child-team-manager', 'fostering-team-manager', 'kinship-team-manager'],
      ['blocked', 'not-eligible must GAT-06'],
    ],
  },
  {
    clause: 'GAT-07',
    that: 'counts five working days from the decision to the first meeting; a later one takes a reason, a review none',
    of: ({ judges, sees }) => [
      ...[requested, approved, moments.held, moments.reviewBooked].map((given) => limit(sees(given), 'window')),
      ...['2026-12-10', '2026-12-11'].map((day) =>
        came(
          judges(answered, worker, 'scheduleMeeting', {
            start: `${day}T14:00:00Z`,
            end: `${day}T15:00:00Z`,
            chair: manager.id,
            whyThisChair: 'Knows them',
          }),
        ).filter((each) => !each.includes('GAT-08')),
      ),
      found(sees(later(answered, '2026-12-11T09:00:00Z')), 'window-late'),
    ],
    is: [
      [{ limit: 'GAT-07 should waiting', from: 'decision.hold' }],
      [{ limit: 'GAT-07 should running', from: 'decision.hold', startedAt: '2026-12-03T09:30:00Z', latest: '2026-12-10T23:59:59.999Z' }],
      [{ limit: 'GAT-07 should met', from: 'decision.hold', startedAt: '2026-12-03T09:30:00Z', latest: '2026-12-10T23:59:59.999Z' }],
      [{ limit: 'GAT-07 should met', from: 'decision.hold', startedAt: '2026-12-03T09:30:00Z', latest: '2026-12-10T23:59:59.999Z' }],
      ['ok-with-prompt'],
      ['needs-reason', 'window-late should GAT-07'],
      ['window-late should GAT-07'],
    ],
  },
  {
    clause: 'GAT-gap',
    that: 'does not demand a reason for a no, and says nothing of what follows',
    of: ({ judges, sees }) => [
      came(judges(requested, manager, 'decideRequest', { decision: 'refuse' })),
      sees(refused).findings.map(brief),
    ],
    is: [['ok-with-prompt', 'refusal-incomplete may GAT-gap'], ['not-specified inform GAT-gap']],
  },
  {
    clause: 'GAT-08b, GAT-08c, GAT-08i, GAT-13, GAT-14, GAT-11-ii',
    that: 'asks what nobody has said, each under its clause, with what may be answered',
    of: ({ sees }) =>
      [empty, unanswered, approved, moments.scheduled, moments.held, moments.reviewHeld].map((given) =>
        sees(given).questions.map(({ fact, kind, clause, choices: among }) =>
          [fact, kind, clause, ...(among ?? []).map(({ value }) => value)].join(' '),
        ),
      ),
    is: [
      [
        'exclusions.replaces-review yes-no GAT-13',
        'placement.type choice GAT-08c foster residential connected',
        'placement.provider choice GAT-08b in-house agency private',
        'youthJusticeRelevant yes-no GAT-08i',
        'newToFamily number GAT-11-ii',
      ],
      [
        'exclusions.replaces-review yes-no GAT-13',
        'placement.type choice GAT-08c foster residential connected',
        'placement.provider choice GAT-08b in-house agency private',
        'youthJusticeRelevant yes-no GAT-08i',
        'newToFamily number GAT-11-ii',
      ],
      ['youthJusticeRelevant yes-no GAT-08i', 'newToFamily number GAT-11-ii'],
      ['youthJusticeRelevant yes-no GAT-08i'],
      ['youthJusticeRelevant yes-no GAT-08i'],
      ['youthJusticeRelevant yes-no GAT-08i', 'earlierReviewWanted yes-no GAT-14'],
    ],
  },
];
