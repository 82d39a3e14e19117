import { desired } from '../../../src/domain/effects/desired.ts';
import type { Expectation } from '../../support/expectation.ts';
import { concern, no, people, Story, upTo } from '../../domain/support/dorset.ts';
import { approved, at, empty, held, ready, requested, scheduled, secondBooked, started } from './cases.ts';
import { aimRead, brief, came, found, later, limit, moment, owed, since } from '../looks.ts';

const { sam, tess, farida, quinn } = people;
const invited = at('invited');
const book = (start: string, more: object = {}) => ({ start, end: start.replace(/:\d\d:00Z$/, ':59:00Z'), ...more });

/** The manager was told on Wednesday evening; the social worker on Thursday morning. */
const toldTwice = moment(
  new Story({
    log: [
      { event: 'concern.raised', at: '2026-12-02T18:00:00Z', by: 'bea', triggers: ['missing-episode'], placement: { type: 'foster' }, exclusions: no }, // prettier-ignore
      { event: 'concern.notified', at: '2026-12-02T18:00:00Z', by: 'bea', to: 'child-team-manager' },
      { event: 'concern.notified', at: '2026-12-02T18:30:00Z', by: 'bea', to: 'placement-provider' },
      { event: 'concern.notified', at: '2026-12-03T09:12:00Z', by: 'bea', to: 'child-social-worker' },
    ],
  }),
);
const bookedLate = moment(upTo('invited').must(sam, 'scheduleMeeting', book('2026-12-05T10:00:00Z', { reason: 'Nobody before' })));
const untold = later(scheduled, '2026-12-04T14:00:00Z');
const begun = since(scheduled, { event: 'meeting.started', at: '2026-12-04T14:02:00Z', by: 'tess', number: 1 });
const underWay = later(begun, '2026-12-04T14:10:00Z');
const toldTheQaro = moment(upTo('approved').must(sam, 'notify', { role: 'reviewing-officer', how: 'by phone' }));
const unanswered = since(ready, ...Object.keys(no).map((code) => ({ event: 'fact.recorded', at: ready.now, by: 'sam', fact: `exclusions.${code}`, value: 'unknown' }))); // prettier-ignore
const answered = (risk: boolean, problems: boolean) =>
  since(
    requested,
    { event: 'fact.recorded', at: requested.now, by: 'sam', fact: 'riskFromChildConduct', value: risk },
    { event: 'fact.recorded', at: requested.now, by: 'sam', fact: 'childIdentifiedProblems', value: problems },
  );
const [behaving, troubled] = [answered(false, false), answered(true, true)];
const onlyTroubled = [answered(true, false), answered(false, true)];

/** The chair, the limit, the notice to the QARO and how the meeting runs: Dorset 2.5, 2.6, 2.10 and 2.11. */
export const meeting: readonly Expectation[] = [
  {
    clause: 'DOR-2.5-i',
    that: "has the child's team manager chair; another chair takes a reason",
    of: ({ judges }) => [
      judges(invited, sam, 'scheduleMeeting', book('2026-12-04T14:00:00Z')).facts.find(({ event }) => event === 'chair.agreed')?.['person'],
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-04T14:00:00Z'))),
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-04T14:00:00Z', { chair: 'farida' }))),
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-04T14:00:00Z', { chair: 'farida', reason: 'Tess is ill' }))),
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-04T14:00:00Z', { chair: 'sam' }))),
    ],
    is: [
      'tess',
      ['ok'],
      ['needs-reason', 'chair-not-allowed should DOR-2.5-i'],
      ['ok', 'chair-not-allowed should DOR-2.5-i'],
      ['needs-reason', 'chair-not-allowed should DOR-2.5-i'],
    ],
  },
  {
    clause: 'DOR-2.5-ii',
    that: 'has the QARO told by the social worker, from the approval to the start',
    of: ({ sees }) => [requested, approved, scheduled, underWay, toldTheQaro].map((given) => owed(sees(given), 'notify-reviewing-officer')),
    is: [
      [{ duty: 'DOR-2.5-ii must not-yet', by: ['child-social-worker'], people: ['sam'], act: 'notify' }],
      [{ duty: 'DOR-2.5-ii must open', by: ['child-social-worker'], people: ['sam'], act: 'notify' }],
      [{ duty: 'DOR-2.5-ii must open', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:00:00Z', act: 'notify' }],
      [{ duty: 'DOR-2.5-ii must late', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:02:00Z', act: 'notify' }],
      [{ duty: 'DOR-2.5-ii must done', by: ['child-social-worker'], people: ['sam'], act: 'notify' }],
    ],
  },
  {
    clause: 'DOR-2.5-ii',
    that: 'starts nothing of which the QARO was not told, and writes to them once it is booked',
    of: ({ judges, sees, policy }) => [
      came(judges(untold, tess, 'startMeeting', { exclusions: no })),
      came(judges(ready, tess, 'startMeeting', { exclusions: no })),
      desired(policy, scheduled.file, sees(scheduled), 'SM-7K2Q').flatMap((effect) => (effect.kind === 'mail' ? effect.to.id : [])),
    ],
    is: [['blocked', 'notify-missing must DOR-2.5-ii', 'prep-missing should DOR-2.10-i'], ['ok'], [quinn.id]],
  },
  {
    clause: 'DOR-2.9',
    that: 'tells those invited what the meeting is for',
    of: (tried) => aimRead(tried, scheduled),
    is: ['What it is for: The aim is quick answers that steady the home before it breaks down. It is also where professionals hold one another to account for what they share in. (Dorset 2.9)'], // prettier-ignore
  },
  {
    clause: 'DOR-2.6',
    that: 'counts from when the social worker was told, not from when the worry was raised or the manager told',
    of: ({ sees }) => limit(sees(toldTwice), 'window'),
    is: [{ limit: 'DOR-2.6 should running', from: 'concern.notified', startedAt: '2026-12-03T09:12:00Z', latest: '2026-12-05T09:12:00Z' }],
  },
  {
    clause: 'DOR-2.6',
    that: 'runs until the meeting starts, not until it is booked, and is late one second after its end',
    of: ({ sees }) => [
      ...[scheduled, begun, held, later(requested, '2026-12-05T09:12:00Z'), later(requested, '2026-12-05T09:12:01Z')].map((given) => sees(given).clocks.find(({ id }) => id === 'window')?.state), // prettier-ignore
      found(sees(bookedLate), 'window-late'),
    ],
    is: ['running', 'met', 'met', 'running', 'late', ['window-late should DOR-2.6']],
  },
  {
    clause: 'DOR-2.6',
    that: 'is kept by a start in its last minute; later takes a reason and is never refused',
    of: ({ judges }) => [
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-05T09:12:00Z'))),
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-05T09:13:00Z'))),
      came(judges(invited, sam, 'scheduleMeeting', book('2026-12-05T09:13:00Z', { reason: 'Nobody before' }))),
    ],
    is: [['ok'], ['needs-reason', 'window-late should DOR-2.6'], ['ok', 'window-late should DOR-2.6']],
  },
  {
    clause: 'DOR-2.6',
    that: 'is for the first meeting only: a review is not late by it',
    of: ({ sees, judges }) => [
      sees(secondBooked).clocks.find(({ id }) => id === 'window')?.state,
      came(judges(secondBooked, sam, 'rescheduleMeeting', book('2026-12-18T10:00:00Z', { reason: 'The school' }))).filter((each) => each.startsWith('window')), // prettier-ignore
    ],
    is: ['met', []],
  },
  {
    clause: 'DOR-2.4-i, DOR-2.4-ii',
    that: 'is asked once more at the start',
    of: ({ judges }) => [
      came(judges(ready, tess, 'startMeeting', {})),
      came(judges(ready, tess, 'startMeeting', { exclusions: { ...no, 'quality-of-care': true } })),
      came(judges(unanswered, tess, 'startMeeting', {})),
    ],
    is: [
      ['ok-with-prompt', 'precondition-unanswered consider DOR-2.4-i', 'precondition-unanswered consider DOR-2.4-ii'],
      ['referred', 'excluded forbid DOR-2.4-i'],
      ['incomplete', 'precondition-unanswered must DOR-2.4-i', 'precondition-unanswered must DOR-2.4-ii'],
    ],
  },
  {
    clause: 'DOR-2.10-i',
    that: 'builds on the first Placement Planning Meeting: the social worker brings its record before the start, or a reason',
    of: ({ sees, judges }) => [
      ...[approved, scheduled, underWay, ready].map((given) => owed(sees(given), 'prep-placement-planning-record')),
      came(judges(untold, tess, 'startMeeting', { exclusions: no, reason: 'It is lost' })).filter((each) => each.startsWith('prep')),
      found(sees(approved), 'prep-missing'),
    ],
    is: [
      [{ duty: 'DOR-2.10-i should open', by: ['child-social-worker'], people: ['sam'], act: 'recordFact' }],
      [{ duty: 'DOR-2.10-i should open', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:00:00Z', act: 'recordFact' }],
      [{ duty: 'DOR-2.10-i should late', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:02:00Z', act: 'recordFact' }],
      [{ duty: 'DOR-2.10-i should done', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:00:00Z', act: 'recordFact' }],
      ['prep-missing should DOR-2.10-i'],
      ['prep-missing should DOR-2.10-i'],
    ],
  },
  {
    clause: 'DOR-2.10-i',
    that: 'asks for that record before the first meeting, not again before a review',
    of: ({ sees }) => [sees(secondBooked).stage, owed(sees(secondBooked), 'prep-placement-planning-record')],
    is: ['scheduled', []],
  },
  {
    clause: 'DOR-2.11, DOR-2.11a, DOR-2.11b, DOR-2.11c, DOR-2.11d, DOR-2.11f, DOR-2.11h, DOR-2.11i, DOR-2.11j',
    that: 'suggests a running order of ten',
    of: ({ sees }) => sees(troubled).agenda.map(({ id, clause, strength, applies }) => `${id} ${clause} ${strength} ${applies}`),
    is: [
      'introductions DOR-2.11a may yes',
      'process DOR-2.11b may yes',
      'reason DOR-2.11c may yes',
      'strengths DOR-2.11d may yes',
      'early-life DOR-2.11e may yes',
      'child-voice DOR-2.11f may yes',
      'child-problems DOR-2.11g may yes',
      'discussion DOR-2.11h may yes',
      'plan DOR-2.11i may yes',
      'review DOR-2.11j may yes',
    ],
  },
  {
    clause: 'DOR-2.11e, DOR-2.11g',
    that: 'looks at early life and at the problems the child named only where they are there, on the agenda and in the notes',
    of: ({ sees }) =>
      [behaving, requested, ...onlyTroubled].map(
        (given) =>
        [sees(given).agenda, sees(given).sections].map((list) => list.filter(({ applies }) => applies !== 'yes').map(({ id, applies }) => `${id} ${applies}`)), // prettier-ignore
      ),
    is: [
      [
        ['early-life no', 'child-problems no'],
        ['early-life no', 'child-problems no'],
      ],
      [
        ['early-life unknown', 'child-problems unknown'],
        ['early-life unknown', 'child-problems unknown'],
      ],
      [['child-problems no'], ['child-problems no']],
      [['early-life no'], ['early-life no']],
    ],
  },
  {
    clause: 'DOR-2.11',
    that: 'carries out each step under its clause',
    of: ({ sees }) =>
      [at('concern'), requested, approved, scheduled, started, held].map((given) =>
        Object.fromEntries(sees(given).openActs.flatMap(({ act, clause }) => (clause === undefined ? [] : [[act, clause]]))),
      ),
    is: [
      { submitRequest: 'DOR-2.2', decideInvitee: 'DOR-2.7' },
      { decideRequest: 'DOR-2.3-ii', decideInvitee: 'DOR-2.7' },
      { decideInvitee: 'DOR-2.7', notify: 'DOR-2.5-ii', askTimes: 'DOR-2.7', sayTravel: 'DOR-2.7', scheduleMeeting: 'DOR-2.6' },
      {
        decideInvitee: 'DOR-2.7',
        notify: 'DOR-2.5-ii',
        askTimes: 'DOR-2.7',
        sayTravel: 'DOR-2.7',
        sendInvitations: 'DOR-2.7',
        rescheduleMeeting: 'DOR-2.6',
        startMeeting: 'DOR-2.11',
        holdMeeting: 'DOR-2.6',
      },
      { decideInvitee: 'DOR-2.7', notify: 'DOR-2.5-ii', holdMeeting: 'DOR-2.6', saveMinutes: 'DOR-2.12' },
      {
        decideInvitee: 'DOR-2.7',
        notify: 'DOR-2.5-ii',
        askTimes: 'DOR-2.7',
        sayTravel: 'DOR-2.7',
        scheduleMeeting: 'DOR-2.6',
        saveMinutes: 'DOR-2.12',
        agreeReview: 'DOR-2.11j',
      },
    ],
  },
  {
    clause: 'DOR-2.1',
    that: 'refuses under the clause of the act',
    of: ({ judges }) => [
      judges(requested, sam, 'withdrawRequest', {}).findings.map(brief),
      judges(scheduled, farida, 'startMeeting', {}).findings.map(brief),
      judges(empty, sam, 'raiseConcern', { ...concern, triggers: [] }).findings.map(brief),
    ],
    is: [['form-incomplete must DOR-2.2'], ['not-eligible must DOR-2.11'], ['form-incomplete must DOR-2.2']],
  },
];
