import type { Expectation } from '../../support/expectation.ts';
import { people, upTo } from '../../domain/support/dorset.ts';
import { at, drafted, held, minuted, secondBooked, started } from './cases.ts';
import { came, found, later, limit, moment, owed, since } from '../looks.ts';

const { sam, tess } = people;
const sections = [
  'reason',
  'strengths',
  'early-life',
  'child-voice',
  'child-problems',
  'discussion',
  'existing-supports',
  'further-supports',
];
const action = { id: 'a1', task: 'Respite weekend', owner: 'farida', due: '2026-12-10', status: 'open' };
const all = Object.fromEntries(sections.map((id) => [id, 'Said']));

/** The notes as saved, both conditional headings asked for, and a review agreed. */
const notes = (saved: object) =>
  since(
    at('held'),
    { event: 'fact.recorded', at: held.now, by: 'sam', fact: 'riskFromChildConduct', value: true },
    { event: 'fact.recorded', at: held.now, by: 'sam', fact: 'childIdentifiedProblems', value: true },
    { event: 'minutes.drafted', at: held.now, by: 'sam', number: 1, sections: all, actions: [action], supportedByAll: true, ...saved },
    { event: 'review.agreed', at: held.now, by: 'tess', number: 1, date: '2026-12-18' },
  );
const whole = notes({});
const without = sections.map((id) => notes({ sections: { ...all, [id]: '' } }));
const plans = [
  { actions: [] },
  { actions: [{ ...action, owner: '' }] },
  { actions: [{ id: 'a1', task: 'Respite weekend', owner: 'farida', status: 'open' }] },
  { supportedByAll: undefined },
  { supportedByAll: false },
  { supportedByAll: false, dissent: 'Carla wants more help' },
].map(notes);

const present = ['sam', 'tess', 'outside:1'];
const sent = (documents: readonly string[], to: readonly string[]) => ({ event: 'minutes.circulated', at: '2026-12-07T10:00:00Z', by: 'system', number: 1, documents, to }); // prettier-ignore
const both = ['meeting-notes', 'action-plan'];
const gone = (...facts: readonly ReturnType<typeof sent>[]) => later(since(minuted, ...facts), '2026-12-07T12:00:00Z');
const late = later(minuted, '2026-12-12T00:00:00Z');
const mailed = { documents: both };
const secondHeld = moment(
  upTo('minuted')
    .must(sam, 'circulateMinutes', { documents: both })
    .must(sam, 'scheduleMeeting', { start: '2026-12-17T14:00:00Z', end: '2026-12-17T15:00:00Z' })
    .at('2026-12-17T15:30:00Z')
    .must(tess, 'holdMeeting', {
      startedAt: '2026-12-17T14:00:00Z',
      endedAt: '2026-12-17T15:00:00Z',
      attendance: present.map((person) => ({ person, present: true })),
    }),
);

/** Notes, plan, review and who gets what: Dorset 2.10 to 2.12. */
export const after: readonly Expectation[] = [
  {
    clause: 'DOR-2.11c, DOR-2.11d, DOR-2.11e, DOR-2.11f, DOR-2.11g, DOR-2.11h, DOR-2.10-i, DOR-2.10-ii',
    that: 'has the notes follow eight headings',
    of: ({ sees }) => sees(whole).sections.map(({ id, clause, strength, applies }) => `${id} ${clause} ${strength} ${applies}`),
    is: [
      'reason DOR-2.11c may yes',
      'strengths DOR-2.11d may yes',
      'early-life DOR-2.11e may yes',
      'child-voice DOR-2.11f may yes',
      'child-problems DOR-2.11g may yes',
      'discussion DOR-2.11h may yes',
      'existing-supports DOR-2.10-i should yes',
      'further-supports DOR-2.10-ii must yes',
    ],
  },
  {
    clause: 'DOR-2.10-i, DOR-2.10-ii',
    that: 'misses each heading left empty: further supports stop the notes, supports agreed before want a reason, the rest prompt',
    of: ({ judges }) => [whole, ...without].map((given) => came(judges(given, tess, 'finaliseMinutes', {}))),
    is: [
      ['ok'],
      ['ok-with-prompt', 'section-missing may DOR-2.11c'],
      ['ok-with-prompt', 'section-missing may DOR-2.11d'],
      ['ok-with-prompt', 'section-missing may DOR-2.11e'],
      ['ok-with-prompt', 'section-missing may DOR-2.11f'],
      ['ok-with-prompt', 'section-missing may DOR-2.11g'],
      ['ok-with-prompt', 'section-missing may DOR-2.11h'],
      ['needs-reason', 'section-missing should DOR-2.10-i'],
      ['incomplete', 'section-missing must DOR-2.10-ii'],
    ],
  },
  {
    clause: 'DOR-2.11i',
    that: 'has each action with its task and who does it, and room for when and for what cuts the risk at once',
    of: ({ sees }) => sees(held).actionFields.map(({ id, required, clause }) => [id, required, clause]),
    is: [
      ['task', true, 'DOR-2.11i'],
      ['owner', true, 'DOR-2.11i'],
      ['due', false, 'DOR-2.11i'],
      ['immediate', false, 'DOR-2.11i'],
    ],
  },
  {
    clause: 'DOR-2.11i, DOR-2.12',
    that: 'asks what a plan lacks: actions, their owner, whether everybody supports it, who does not and why',
    of: ({ judges }) => plans.map((given) => came(judges(given, tess, 'finaliseMinutes', {}))),
    is: [
      ['needs-reason', 'action-incomplete should DOR-2.12'],
      ['needs-reason', 'action-incomplete should DOR-2.11i'],
      ['ok'],
      ['ok-with-prompt', 'action-incomplete may DOR-2.11i'],
      ['ok-with-prompt', 'action-incomplete may DOR-2.11i'],
      ['ok'],
    ],
  },
  {
    clause: 'DOR-2.11i',
    that: 'makes each agreed action a duty of whoever took it on',
    of: ({ sees }) => owed(sees(drafted), 'action-a1'),
    is: [{ duty: 'DOR-2.11i should open', by: [], people: ['farida'], due: '2026-12-10T23:59:59.999Z', act: 'updateAction' }],
  },
  {
    clause: 'DOR-2.11j',
    that: 'counts ten working days from the meeting to its review, after each meeting',
    of: ({ sees }) => [started, held, secondHeld].map((given) => limit(sees(given), 'review')),
    is: [
      [{ limit: 'DOR-2.11j should waiting', from: 'meeting.held' }],
      [{ limit: 'DOR-2.11j should running', from: 'meeting.held', startedAt: '2026-12-04T14:00:00Z', latest: '2026-12-18T23:59:59.999Z' }],
      [{ limit: 'DOR-2.11j should running', from: 'meeting.held', startedAt: '2026-12-17T14:00:00Z', latest: '2027-01-05T23:59:59.999Z' }],
    ],
  },
  {
    clause: 'DOR-2.11j',
    that: 'leaves the date to the team manager; none is missed, and a later one takes a reason',
    of: ({ sees, judges }) => [
      owed(sees(held), 'review'),
      found(sees(held), 'review-missing'),
      came(judges(held, tess, 'agreeReview', { date: '2026-12-18' })),
      came(judges(held, tess, 'agreeReview', { date: '2026-12-19' })),
      came(judges(held, tess, 'agreeReview', { date: '2026-12-21', reason: 'The school is closed' })),
      came(judges(held, tess, 'agreeReview', { date: '2026-12-04' })),
      came(judges(held, tess, 'agreeReview', { date: 'none', reason: 'All is well' })),
    ],
    is: [
      [
        {
          duty: 'DOR-2.11j should open',
          by: ['child-team-manager'],
          people: ['tess'],
          due: '2026-12-18T23:59:59.999Z',
          act: 'agreeReview',
        },
      ],
      ['review-missing should DOR-2.11j'],
      ['ok'],
      ['needs-reason', 'review-late should DOR-2.11j'],
      ['ok', 'review-late should DOR-2.11j'],
      ['incomplete', 'form-incomplete must DOR-2.11j'],
      ['incomplete', 'form-incomplete must DOR-2.11j'],
    ],
  },
  {
    clause: 'DOR-2.11j',
    that: 'has the agreed review booked by the social worker',
    of: ({ sees }) => owed(sees(minuted), 'book-review'),
    is: [
      {
        duty: 'DOR-2.11j should open',
        by: ['child-social-worker'],
        people: ['sam'],
        due: '2026-12-18T23:59:59.999Z',
        act: 'scheduleMeeting',
      },
    ],
  },
  {
    clause: 'DOR-2.12',
    that: 'counts five working days from the meeting until the last paper reached the last attendee',
    of: ({ sees }) => [started, held, gone(sent(['meeting-notes'], present)), gone(sent(both, present))].map((given) => limit(sees(given), 'circulation')), // prettier-ignore
    is: [
      [{ limit: 'DOR-2.12 should waiting', from: 'meeting.held' }],
      [{ limit: 'DOR-2.12 should running', from: 'meeting.held', startedAt: '2026-12-04T14:00:00Z', latest: '2026-12-11T23:59:59.999Z' }],
      [{ limit: 'DOR-2.12 should running', from: 'meeting.held', startedAt: '2026-12-04T14:00:00Z', latest: '2026-12-11T23:59:59.999Z' }],
      [{ limit: 'DOR-2.12 should met', from: 'meeting.held', startedAt: '2026-12-04T14:00:00Z', latest: '2026-12-11T23:59:59.999Z' }],
    ],
  },
  {
    clause: 'DOR-2.12',
    that: 'has the social worker send both papers to everybody who attended; one without the other is half',
    of: ({ sees }) => [
      owed(sees(minuted), 'circulate'),
      ...[gone(sent(both, present)), gone(sent(['meeting-notes'], present)), gone(sent(['action-plan'], present)), gone(sent(both, ['sam', 'tess']))].map((given) => [sees(given).stage, ...found(sees(given), 'circulation-incomplete')]), // prettier-ignore
    ],
    is: [
      [
        {
          duty: 'DOR-2.12 should open',
          by: ['child-social-worker'],
          people: ['sam'],
          due: '2026-12-11T23:59:59.999Z',
          act: 'circulateMinutes',
        },
      ],
      ['circulated'],
      ['minuted', 'circulation-incomplete should DOR-2.12'],
      ['minuted', 'circulation-incomplete should DOR-2.12'],
      ['minuted', 'circulation-incomplete should DOR-2.12'],
    ],
  },
  {
    clause: 'DOR-2.12',
    that: 'sends to nobody else without a reason, sends nothing else, and late only with a reason',
    of: ({ judges, sees }) => [
      came(judges(minuted, sam, 'circulateMinutes', mailed)),
      came(judges(minuted, sam, 'circulateMinutes', { ...mailed, to: [...present, 'owen'] })),
      came(judges(minuted, sam, 'circulateMinutes', { documents: ['meeting-notes'] })),
      came(judges(minuted, sam, 'circulateMinutes', { documents: [...both, 'placement-planning-record'] })),
      came(judges(late, sam, 'circulateMinutes', mailed)),
      found(sees(late), 'circulation-overdue'),
    ],
    is: [
      ['ok'],
      ['needs-reason', 'confidential-leak should DOR-2.12'],
      ['needs-reason', 'circulation-incomplete should DOR-2.12'],
      ['incomplete', 'form-incomplete must DOR-2.12'],
      ['needs-reason', 'circulation-overdue should DOR-2.12'],
      ['circulation-overdue should DOR-2.12'],
    ],
  },
  {
    clause: 'DOR-2.12',
    that: 'keeps the papers of a review apart from those of the meeting before',
    of: ({ sees }) => [sees(secondBooked).meeting?.number, found(sees(secondBooked), 'circulation-incomplete')],
    is: [2, []],
  },
];
