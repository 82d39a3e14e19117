import type { Expectation, Given } from '../../support/expectation.ts';
import { aimRead, came, found, later, limit, owed, since } from '../looks.ts';
import { action, booking, everybody, fostering, manager, moments, readyToClose, sections, told, worker, written } from './cases.ts';

const {
  approved,
  answered,
  scheduled,
  held,
  drafted,
  minuted,
  overdue,
  reviewBooked,
  reviewHeld,
  actionForgotten,
  heldByAnother,
  handedOver,
  earlierWanted,
  iroAsked,
  iroAgreed,
  iroDeclined,
} = moments;
const begun = (given: Given) => later(given, '2026-12-09T14:00:00Z');
const unanswered = since(approved, { event: 'meeting.scheduled', at: approved.now, by: worker.id, number: 1, ...booking });
const newPeople = (given: Given, count: number) => since(given, told(given, 'newToFamily', count));
const notes = (saved: object) =>
  since(
    drafted,
    { event: 'minutes.drafted', at: drafted.now, by: manager.id, number: 1, sections, actions: [action], ...saved },
    { event: 'review.agreed', at: drafted.now, by: manager.id, number: 1, date: '2026-12-23' },
  );
const empty = [...written, 'invited', 'attended', 'decisions'].map((id) => notes({ sections: { ...sections, [id]: '' } }));
const nobody = {
  ...drafted,
  file: {
    ...drafted.file,
    log: drafted.file.log
      .filter(({ event }) => event !== 'invitee.decided')
      .map((fact) => (fact.event === 'meeting.held' ? { ...fact, attendance: [] } : fact)),
  },
};
const plans = [
  { actions: [] },
  ...['task', 'owner', 'due'].map((field) => ({ actions: [{ ...action, [field]: '' }] })),
  { actions: [{ ...action, intervention: 'magic' }] },
  { actions: [{ ...action, intervention: 'fgc', purpose: 'P', goal: 'G', measure: 'M' }] },
].map(notes);
const unhurried = (given: Given) => since(given, told(given, 'earlierReviewWanted', false));
const all = (ids: readonly string[], id: string) => ids.includes(id);

/** The meeting, its record, and what follows. */
export const meeting: readonly Expectation[] = [
  {
    clause: 'GAT-02-i',
    that: 'tells those invited what the meeting is for',
    of: (tried) => aimRead(tried, scheduled),
    is: [
      'What it is for: It helps workers to plan support, so that children stay where they live and relationships mend. (Gateshead 02-i)',
    ],
  },
  {
    clause: 'GAT-11-i',
    that: 'thinks beforehand who does what and when; started without, it takes a reason',
    of: ({ judges, sees }) => [
      ...[approved, unanswered, scheduled, reviewHeld].map((given) => owed(sees(given), 'who-does-what')),
      came(judges(begun(unanswered), manager, 'startMeeting', {})),
      came(judges(begun(scheduled), manager, 'startMeeting', {})),
    ],
    is: [
      [{ duty: 'GAT-11-i should not-yet', by: ['organiser'], people: ['child-social-worker'], act: 'recordFact' }],
      [
        {
          duty: 'GAT-11-i should open',
          by: ['organiser'],
          people: ['child-social-worker'],
          due: '2026-12-09T14:00:00Z',
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-i should done',
          by: ['organiser'],
          people: ['child-social-worker'],
          due: '2026-12-09T14:00:00Z',
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-i should done',
          by: ['organiser'],
          people: ['child-social-worker'],
          due: '2026-12-23T10:00:00Z',
          act: 'recordFact',
        },
      ],
      ['needs-reason', 'precondition-unanswered should GAT-11-i', 'precondition-unanswered consider GAT-11-ii'],
      ['ok'],
    ],
  },
  {
    clause: 'GAT-11-ii',
    that: 'counts how many would be new to the family, and from one on asks what each is for',
    of: ({ judges, sees }) => [
      ...[moments.requested, approved, answered, reviewHeld].map((given) => owed(sees(given), 'new-professionals')),
      ...[
        moments.requested,
        answered,
        newPeople(answered, 1),
        newPeople(reviewBooked, 2),
        since(newPeople(answered, 1), told(answered, 'duty.what-each-new-one-does', 'Play')),
      ].map((given) => owed(sees(given), 'what-each-new-one-does')),
      came(judges(approved, worker, 'scheduleMeeting', booking)).filter((each) =>
        all(['GAT-11-ii', 'GAT-06'], each.split(' ').at(-1) ?? ''),
      ),
      came(judges(begun(newPeople(scheduled, 3)), manager, 'startMeeting', {})),
      came(judges(approved, worker, 'recordFact', { fact: 'newToFamily', value: 'some' })),
    ],
    is: [
      [
        {
          duty: 'GAT-11-ii consider not-yet',
          by: ['organiser'],
          people: [],
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-ii consider open',
          by: ['organiser'],
          people: ['child-social-worker'],
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-ii consider done',
          by: ['organiser'],
          people: ['child-social-worker'],
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-ii consider done',
          by: ['organiser'],
          people: ['child-social-worker'],
          due: '2026-12-23T10:00:00Z',
          act: 'recordFact',
        },
      ],
      [],
      [],
      [
        {
          duty: 'GAT-11-ii consider open',
          by: ['organiser'],
          people: ['child-social-worker'],
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-ii consider open',
          by: ['organiser'],
          people: ['child-social-worker'],
          due: '2026-12-23T10:00:00Z',
          act: 'recordFact',
        },
      ],
      [
        {
          duty: 'GAT-11-ii consider done',
          by: ['organiser'],
          people: ['child-social-worker'],
          act: 'recordFact',
        },
      ],
      ['precondition-unanswered consider GAT-11-ii'],
      ['ok-with-prompt', 'precondition-unanswered consider GAT-11-ii'],
      ['incomplete', 'form-incomplete must GAT-01-ii'],
    ],
  },
  {
    clause: 'GAT-03, GAT-05-ii, GAT-06, GAT-11-i, GAT-11-ii, GAT-14, GAT-15',
    that: 'opens each duty with one event, wants it before another, and settles it by a word, an answer or an act',
    of: ({ policy }) =>
      policy.meetings['stability']?.duties.map(
        ({ id, after = 'at once', before = 'no event', kind, act = 'recordFact', fact = '', by = [], ...rule }) =>
          [id, after, before, rule.for, kind, act, fact, String(rule['settled-by']), by.join('+')].join(' | '),
      ),
    is: [
      'early | concern.raised | no event | first | yes-no | submitRequest |  | any | ',
      'who-is-asked | decision.hold | meeting.started | first | yes-no | recordFact |  | true | fostering-team-manager+fostering-assistant-manager+kinship-team-manager+kinship-assistant-manager+child-team-manager+child-team-other-manager',
      'who-does-what | meeting.scheduled | meeting.started | each | text | recordFact |  | any | ',
      'new-professionals | decision.hold | meeting.started | each | yes-no | recordFact | newToFamily | any | ',
      'what-each-new-one-does | decision.hold | meeting.started | each | text | recordFact |  | any | ',
      'earlier-review | meeting.held | no event | each | yes-no | recordFact | earlierReviewWanted | any | ',
      'iro-asked | meeting.held | no event | each | yes-no | recordStatutoryReview |  | any | ',
      'iro-answer | at once | no event | once | yes-no | recordStatutoryReview |  | any | ',
      'handover | at once | no event | each | yes-no | handOver | chairChanged | false | ',
      'filed | meeting.held | no event | each | yes-no | fileRecord |  | any | ',
    ],
  },
  {
    clause: 'GAT-06, GAT-07, GAT-10, GAT-16e, GAT-16g',
    that: 'leaves the decision to any one of them, ends its limit with the start, and demands no field of an action beyond its clause',
    of: ({ policy }) =>
      Object.values(policy.meetings).map(({ approval, clocks, agenda, plan }) => [
        approval?.kind ?? 'nobody',
        clocks.map(({ until }) => until),
        agenda?.clause ?? 'none',
        plan.fields.map(({ strength = 'as its clause' }) => strength),
      ]),
    is: [
      [
        'any-of',
        ['meeting.started'],
        'GAT-10',
        ['as its clause', 'as its clause', 'as its clause', 'as its clause', 'as its clause', 'as its clause', 'as its clause'],
      ],
    ],
  },
  {
    clause: 'GAT-10, GAT-11-iii',
    that: 'looks at the child, the carers, the support round both, the help that fits, and what may happen',
    of: ({ sees }) => sees(held).agenda.map(({ id, clause, strength, applies }) => `${id} ${clause} ${strength} ${applies}`),
    is: [
      'issues-child GAT-10 should yes',
      'issues-carers GAT-10 should yes',
      'network GAT-10 should yes',
      'interventions GAT-10 should yes',
      'contingency GAT-11-iii should yes',
    ],
  },
  {
    clause: 'GAT-16, GAT-16a, GAT-16b, GAT-16c, GAT-16d, GAT-16e, GAT-16g, GAT-10, GAT-11-iii',
    that: 'has a place in the record for each thing it has to show, and one for what else makes it clear',
    of: ({ sees }) => sees(held).sections.map(({ id, clause, strength, applies }) => `${id} ${clause} ${strength} ${applies}`),
    is: [
      'invited GAT-16a should yes',
      'attended GAT-16b should yes',
      'reason GAT-16c should yes',
      'parties-views GAT-16d should yes',
      'child-voice GAT-16d should yes',
      'decisions GAT-16e should yes',
      'outcome GAT-16g should yes',
      'success-child GAT-16g should yes',
      'success-carers GAT-16g should yes',
      'issues-child GAT-10 should yes',
      'issues-carers GAT-10 should yes',
      'network GAT-10 should yes',
      'contingency GAT-11-iii should yes',
      'clear GAT-16 may yes',
    ],
  },
  {
    clause: 'GAT-16a, GAT-16b, GAT-16c, GAT-16d, GAT-16e, GAT-16g, GAT-10, GAT-11-iii',
    that: 'misses what is left empty, unless the case shows it already',
    of: ({ judges, sees }) => [
      ...empty.map((given) => came(judges(given, manager, 'finaliseMinutes', {}))),
      found(sees(nobody), 'section-missing'),
    ],
    is: [
      ['needs-reason', 'section-missing should GAT-16c'],
      ['needs-reason', 'section-missing should GAT-16d'],
      ['needs-reason', 'views-missing should GAT-16d'],
      ['needs-reason', 'section-missing should GAT-16g'],
      ['needs-reason', 'section-missing should GAT-16g'],
      ['needs-reason', 'section-missing should GAT-16g'],
      ['needs-reason', 'section-missing should GAT-10'],
      ['needs-reason', 'section-missing should GAT-10'],
      ['needs-reason', 'section-missing should GAT-10'],
      ['needs-reason', 'section-missing should GAT-11-iii'],
      ['ok-with-prompt', 'section-missing may GAT-16'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['section-missing should GAT-16a', 'section-missing should GAT-16b'],
    ],
  },
  {
    clause: 'GAT-16e, GAT-16f, GAT-11-i, GAT-09, GAT-05-ii, GAT-11-ii, GAT-16g',
    that: 'has each action with its task, who and by when, and room for the help, its purpose, goal and measure',
    of: ({ sees }) => sees(held).actionFields.map(({ id, required, clause }) => [id, required, clause]),
    is: [
      ['task', true, 'GAT-16e'],
      ['owner', true, 'GAT-11-i'],
      ['due', true, 'GAT-16f'],
      ['intervention', false, 'GAT-09'],
      ['purpose', false, 'GAT-11-ii'],
      ['goal', false, 'GAT-11-ii'],
      ['measure', false, 'GAT-16g'],
    ],
  },
  {
    clause: 'GAT-05-ii, GAT-16e, GAT-16f, GAT-11-i, GAT-09',
    that: 'is not closed without an action; each is whole, and its help is from the list',
    of: ({ judges }) => plans.map((given) => came(judges(given, manager, 'finaliseMinutes', {}))),
    is: [
      ['incomplete', 'section-missing should GAT-16e', 'action-incomplete must GAT-05-ii'],
      ['incomplete', 'section-missing should GAT-16e', 'action-incomplete must GAT-05-ii'],
      ['needs-reason', 'action-incomplete should GAT-11-i'],
      ['needs-reason', 'action-incomplete should GAT-16f'],
      ['incomplete', 'action-incomplete must GAT-09'],
      ['ok'],
    ],
  },
  {
    clause: 'GAT-09, GAT-09a, GAT-09b, GAT-09c, GAT-09d, GAT-09e, GAT-09f, GAT-09g, GAT-09h, GAT-09i',
    that: 'offers nine kinds of help, each under its clause',
    of: ({ policy }) =>
      Object.values(policy.meetings).flatMap(({ plan }) => [
        plan.catalogue?.field,
        plan.catalogue?.clause,
        ...(plan.catalogue?.items ?? []).map(({ code, clause }) => `${code} ${clause}`),
      ]),
    is: [
      'intervention',
      'GAT-09',
      'fgc GAT-09a',
      'mediation GAT-09b',
      'yjs GAT-09c',
      'family-support GAT-09d',
      'missing-support GAT-09e',
      'da-young-people GAT-09f',
      'da-adults GAT-09g',
      'da-direct-children GAT-09h',
      'da-behaviour-change GAT-09i',
    ],
  },
  {
    clause: 'GAT-15',
    that: 'is filed on Mosaic after each meeting by the child’s worker, under a reference; somebody’s word is not enough',
    of: ({ judges, sees }) => [
      ...[scheduled, held, reviewHeld].map((given) => owed(sees(given), 'filed')),
      found(sees(held), 'upload-missing'),
      owed(sees(since(held, { event: 'filed.in-system-of-record', at: held.now, by: worker.id, reference: 'M-1' })), 'filed'),
      came(judges(held, worker, 'recordFact', { fact: 'duty.filed', value: true })),
      judges(held, worker, 'fileRecord', { reference: 'M-1' }).facts[0]?.event,
    ],
    is: [
      [{ duty: 'GAT-15 must not-yet', by: ['child-social-worker'], people: ['child-social-worker'], act: 'fileRecord' }],
      [{ duty: 'GAT-15 must open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'fileRecord' }],
      [{ duty: 'GAT-15 must open', by: ['child-social-worker'], people: ['child-social-worker'], act: 'fileRecord' }],
      ['upload-missing must GAT-15'],
      [{ duty: 'GAT-15 must done', by: ['child-social-worker'], people: ['child-social-worker'], act: 'fileRecord' }],
      ['incomplete', 'form-incomplete must GAT-01-ii'],
      'filed.in-system-of-record',
    ],
  },
  {
    clause: 'GAT-12-i',
    that: 'agrees a review date before the record is closed; it is for whoever chaired first',
    of: ({ judges, sees }) => [
      [scheduled, held, minuted].map((given) => owed(sees(given), 'review')),
      came(judges(drafted, manager, 'finaliseMinutes', { reason: 'No time' })),
      came(judges(held, manager, 'agreeReview', { date: 'none', reason: 'All is well' })),
    ],
    is: [
      [
        [],
        [
          {
            duty: 'GAT-12-i must open',
            by: ['first-chair'],
            people: ['child-team-manager'],
            due: '2026-12-23T23:59:59.999Z',
            act: 'agreeReview',
          },
        ],
        [
          {
            duty: 'GAT-12-i must done',
            by: ['first-chair'],
            people: ['child-team-manager'],
            due: '2026-12-23T23:59:59.999Z',
            act: 'agreeReview',
          },
        ],
      ],
      ['incomplete', 'review-missing must GAT-12-i'],
      ['incomplete', 'form-incomplete must GAT-12-ii'],
    ],
  },
  {
    // Ten working days after Wed 9 Dec 2026 is Wed 23 Dec; five more, over Christmas and New Year's Day, end on Mon 4 Jan 2027.
    clause: 'GAT-12-ii, GAT-12-iii, GAT-12-iv',
    that: 'is about ten working days after the first meeting, sooner when worried, put back once by five with a reason; later reviews are free',
    of: ({ judges, sees }) => [
      came(judges(held, manager, 'agreeReview', { date: '2026-12-16' })),
      came(judges(held, manager, 'agreeReview', { date: '2026-12-16', reason: 'We are worried' })),
      ...['2026-12-23', '2026-12-24', '2026-12-30', '2027-01-04', '2027-01-05'].map((date) =>
        came(judges(held, manager, 'agreeReview', { date })),
      ),
      came(judges(held, manager, 'agreeReview', { date: '2026-12-24', reason: 'Actions' })),
      came(judges(held, manager, 'agreeReview', { date: '2027-02-01', reason: 'Actions' })),
      came(judges(reviewHeld, manager, 'agreeReview', { date: '2027-03-01' })),
      ...['2026-12-28', '2026-12-29'].map((date) => judges(held, manager, 'agreeReview', { date }).findings[0]?.says),
      ...[scheduled, held, reviewHeld].map((given) => limit(sees(given), 'review')),
    ],
    is: [
      ['ok-with-prompt', 'record-incomplete may GAT-12-iii'],
      ['ok'],
      ['ok'],
      ['needs-reason', 'review-late should GAT-12-iv'],
      ['needs-reason', 'review-late should GAT-12-iv'],
      ['needs-reason', 'review-late should GAT-12-iv'],
      ['needs-reason', 'extension-over-limit should GAT-12-iv'],
      ['ok', 'review-late should GAT-12-iv'],
      ['ok', 'extension-over-limit should GAT-12-iv'],
      ['ok'],
      'Mon 28 Dec 2026 is after the usual day, Wed 23 Dec 2026. It may be put back once, to Mon 4 Jan 2027 at the latest. Gateshead 12-iv.',
      'Tue 29 Dec 2026 is after the usual day, Wed 23 Dec 2026. It may be put back once, to Mon 4 Jan 2027 at the latest. Read strictly, as 5 calendar days, that is Mon 28 Dec 2026. Gateshead 12-iv.',
      [{ limit: 'GAT-12-ii should waiting', from: 'meeting.held' }],
      [{ limit: 'GAT-12-ii should running', from: 'meeting.held', startedAt: '2026-12-09T14:00:00Z', latest: '2026-12-23T23:59:59.999Z' }],
      [],
    ],
  },
  {
    clause: 'GAT-17',
    that: 'leaves the actions in the hands of whoever chaired first until each is settled, and the booking of the review too',
    of: ({ sees }) => [
      ...[held, drafted, minuted, overdue, reviewHeld].map((given) => owed(sees(given), 'oversight')),
      owed(sees(minuted), 'book-review'),
      owed(sees(drafted), 'action-a1'),
    ],
    is: [
      [],
      [
        {
          duty: 'GAT-17 must open',
          by: ['first-chair'],
          people: ['child-team-manager'],
          due: '2026-12-18T23:59:59.999Z',
          act: 'updateAction',
        },
      ],
      [
        {
          duty: 'GAT-17 must open',
          by: ['first-chair'],
          people: ['child-team-manager'],
          due: '2026-12-18T23:59:59.999Z',
          act: 'updateAction',
        },
      ],
      [
        {
          duty: 'GAT-17 must late',
          by: ['first-chair'],
          people: ['child-team-manager'],
          due: '2026-12-18T23:59:59.999Z',
          act: 'updateAction',
        },
      ],
      [{ duty: 'GAT-17 must done', by: ['first-chair'], people: ['child-team-manager'], act: 'updateAction' }],
      [
        {
          duty: 'GAT-17 must open',
          by: ['first-chair'],
          people: ['child-team-manager'],
          due: '2026-12-23T23:59:59.999Z',
          act: 'scheduleMeeting',
        },
      ],
      [{ duty: 'GAT-16e should open', by: [], people: ['child-social-worker'], due: '2026-12-18T23:59:59.999Z', act: 'updateAction' }],
    ],
  },
  {
    clause: 'GAT-17',
    that: 'tells of an action past its day, and closes no later record before somebody says how it stands',
    of: ({ judges, sees }) => [
      found(sees(minuted), 'action-incomplete'),
      found(sees(overdue), 'action-incomplete'),
      ...[reviewHeld, actionForgotten].map((given) =>
        came(judges(readyToClose(unhurried(given)), manager, 'finaliseMinutes', { reason: 'As it is' })),
      ),
      came(
        judges(
          readyToClose(
            since(unhurried(actionForgotten), {
              event: 'action.updated',
              at: actionForgotten.now,
              by: worker.id,
              action: 'a1',
              status: 'delayed',
            }),
          ),
          manager,
          'finaliseMinutes',
          { reason: 'As it is' },
        ),
      ),
    ],
    is: [[], ['action-incomplete must GAT-17'], ['ok'], ['incomplete', 'action-incomplete must GAT-17'], ['ok']],
  },
  {
    clause: 'GAT-05-ii',
    that: 'stays with the first chair when another chairs, who has to say so or hand it over before the record is closed',
    of: ({ judges, sees }) => [
      ...[held, reviewHeld, heldByAnother, handedOver].map((given) => [owed(sees(given), 'handover'), owed(sees(given), 'review')]),
      found(sees(heldByAnother), 'precondition-unanswered'),
      came(judges(readyToClose(unhurried(heldByAnother)), fostering, 'finaliseMinutes', { reason: 'As it is' })),
      came(judges(readyToClose(unhurried(handedOver)), fostering, 'finaliseMinutes', { reason: 'As it is' })),
    ],
    is: [
      [
        [],
        [
          {
            duty: 'GAT-12-i must open',
            by: ['first-chair'],
            people: ['child-team-manager'],
            due: '2026-12-23T23:59:59.999Z',
            act: 'agreeReview',
          },
        ],
      ],
      [[], [{ duty: 'GAT-12-i must open', by: ['first-chair'], people: ['child-team-manager'], act: 'agreeReview' }]],
      [
        [{ duty: 'GAT-05-ii must open', by: ['first-chair'], people: ['child-team-manager'], act: 'handOver' }],
        [{ duty: 'GAT-12-i must open', by: ['first-chair'], people: ['child-team-manager'], act: 'agreeReview' }],
      ],
      [[], [{ duty: 'GAT-12-i must open', by: ['first-chair'], people: ['fostering-team-manager'], act: 'agreeReview' }]],
      ['precondition-unanswered consider GAT-14', 'precondition-unanswered must GAT-05-ii'],
      ['incomplete', 'precondition-unanswered must GAT-05-ii'],
      ['ok'],
    ],
  },
  {
    clause: 'GAT-14',
    that: 'asks at a review whether an earlier meeting or review is wanted',
    of: ({ judges, sees }) => [
      ...[held, reviewBooked, reviewHeld, earlierWanted].map((given) => owed(sees(given), 'earlier-review')),
      came(judges(readyToClose(reviewHeld), manager, 'finaliseMinutes', { reason: 'As it is' })).filter((each) => each.endsWith('GAT-14')),
    ],
    is: [
      [],
      [{ duty: 'GAT-14 consider not-yet', by: ['first-chair'], people: ['child-team-manager'], act: 'recordFact' }],
      [{ duty: 'GAT-14 consider open', by: ['first-chair'], people: ['child-team-manager'], act: 'recordFact' }],
      [{ duty: 'GAT-14 consider done', by: ['first-chair'], people: ['child-team-manager'], act: 'recordFact' }],
      ['precondition-unanswered must GAT-14'],
    ],
  },
  {
    clause: 'GAT-14',
    that: 'has the IRO asked when one is wanted, and waits for the answer',
    of: ({ judges, sees }) => [
      ...[reviewBooked, reviewHeld, earlierWanted, iroAsked, iroAgreed].map((given) => owed(sees(given), 'iro-asked')),
      ...[earlierWanted, iroAsked, iroAgreed, iroDeclined].map((given) => owed(sees(given), 'iro-answer')),
      found(sees(iroAsked), 'precondition-unanswered'),
      owed(sees(since(scheduled, told(scheduled, 'earlierReviewWanted', true))), 'iro-asked'),
      came(judges(readyToClose(earlierWanted), manager, 'finaliseMinutes', { reason: 'As it is' })).filter((each) =>
        each.endsWith('GAT-14'),
      ),
      came(judges(earlierWanted, manager, 'recordFact', { fact: 'duty.iro-answer', value: true })),
    ],
    is: [
      [],
      [],
      [{ duty: 'GAT-14 must open', by: ['first-chair'], people: ['child-team-manager'], act: 'recordStatutoryReview' }],
      [{ duty: 'GAT-14 must done', by: ['first-chair'], people: ['child-team-manager'], act: 'recordStatutoryReview' }],
      [{ duty: 'GAT-14 must done', by: ['first-chair'], people: ['child-team-manager'], act: 'recordStatutoryReview' }],
      [],
      [
        {
          duty: 'GAT-14 must open',
          by: ['reviewing-officer'],
          people: ['reviewing-officer', 'reviewing-officer-1', 'reviewing-officer-2'],
          act: 'recordStatutoryReview',
        },
      ],
      [
        {
          duty: 'GAT-14 must done',
          by: ['reviewing-officer'],
          people: ['reviewing-officer', 'reviewing-officer-1', 'reviewing-officer-2'],
          act: 'recordStatutoryReview',
        },
      ],
      [],
      ['precondition-unanswered must GAT-14'],
      [{ duty: 'GAT-14 must not-yet', by: ['first-chair'], people: ['child-team-manager'], act: 'recordStatutoryReview' }],
      ['precondition-unanswered must GAT-14'],
      ['incomplete', 'form-incomplete must GAT-01-ii'],
    ],
  },
  {
    clause: 'GAT-14',
    that: 'sets no earlier review before the IRO’s yes: asked is not enough, nor is a no',
    of: ({ judges, sees }) => [
      [iroAsked, iroAgreed, iroDeclined].map((given) =>
        came(judges(given, worker, 'recordStatutoryReview', { step: 'planned', date: '2027-01-05' })),
      ),
      judges(iroAsked, everybody.find(({ id }) => id === 'reviewing-officer') ?? worker, 'recordStatutoryReview', {
        step: 'earlier-answered',
        agreed: true,
      }).facts[0]?.['people'],
      [minuted, reviewHeld].map((given) =>
        sees(given)
          .openActs.filter(({ clause }) => clause !== undefined)
          .map(({ act, clause }) => `${act} ${clause ?? ''}`),
      ),
    ],
    is: [
      [['blocked', 'gate-closed must GAT-14'], ['ok'], ['blocked', 'gate-closed must GAT-14']],
      ['reviewing-officer', 'reviewing-officer-1', 'reviewing-officer-2'],
      [
        [
          'decideInvitee GAT-06',
          'askTimes GAT-06',
          'sayTravel GAT-06',
          'scheduleMeeting GAT-07',
          'agreeReview GAT-12-ii',
          'updateAction GAT-16e',
          'agreeOrganiser GAT-06',
          'handOver GAT-05-ii',
          'fileRecord GAT-15',
          'recordStatutoryReview GAT-14',
        ],
        [
          'decideInvitee GAT-06',
          'askTimes GAT-06',
          'sayTravel GAT-06',
          'scheduleMeeting GAT-07',
          'saveMinutes GAT-16',
          'agreeReview GAT-12-ii',
          'updateAction GAT-16e',
          'agreeOrganiser GAT-06',
          'handOver GAT-05-ii',
          'fileRecord GAT-15',
          'recordStatutoryReview GAT-14',
        ],
      ],
    ],
  },
];
