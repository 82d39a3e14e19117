import { timeNeeds } from '../../../src/domain/assess/limits/timeNeeds.ts';
import { desired } from '../../../src/domain/effects/desired.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';
import { fact, holderOf } from '../../domain/support/packStory.ts';
import type { Expectation, Given } from '../../support/expectation.ts';
import { came, found, later, moment, since } from '../looks.ts';
import { asked as requested, booked, booking, clocks, decided, duties, everyone, held, listed, minuted, present, say, told, worker } from './cases.ts'; // prettier-ignore

const inCourt = moment(booked({ facts: { urgency: 'planned', proceedingsOngoing: true } }));
const met = moment(held());
const noOfficer = moment(minuted({ without: ['reviewing-officer'] }));
const atHome = moment(
  listed({
    answers: {
      'duty.soon': true,
      'duty.tell-who': 'Sam',
      'duty.tell-when': 'Friday',
      'duty.tell-how': 'At home',
      'duty.advocate-asked': 'declined',
      'duty.venue': 'placement',
    },
  }),
);
const at = (place: string): Given => since(atHome, fact('fact.recorded', atHome.now, { fact: 'duty.venue', value: place }));
const staysAway = (views: string): Given =>
  moment(
    say(
      decided({ facts: { urgency: 'planned', englishNotFirstLanguage: true }, also: [holderOf('child')] }).must(worker, 'decideInvitee', {
        seat: 'child',
        person: 'child',
        decision: 'leave-out',
        reason: 'He is ill',
      }),
      { 'duty.child-views': views },
    ),
  );
const asked = staysAway('gathered');
const notAsked = staysAway('not-fitting');

/** What people meet of rules that the other cases leave in the dark. */
export const whatFollows: readonly Expectation[] = [
  {
    clause: 'SNM-3.5-i, SNM-3.6, SNM-4.6-iv',
    that: 'writes to IRO, solicitor and guardian of a meeting during proceedings, and never by itself to somebody with parental responsibility',
    of: ({ policy, sees }) =>
      desired(policy, inCourt.file, sees(inCourt), 'SM-7K2Q').flatMap((effect) => (effect.kind === 'mail' ? [effect.to.id] : [])),
    is: ['reviewing-officer', 'la-solicitor', 'childrens-guardian'],
  },
  {
    clause: 'SNM-7.2, SNM-4.2-i, SNM-7.4',
    that: 'wants an urgent meeting within 48 hours when it turns urgent after a meeting was held, which no earlier one can have met',
    of: ({ policy, sees, judges }) => {
      const turned = since(
        later(met, '2026-12-10T09:00:00Z'),
        fact('fact.recorded', '2026-12-10T09:00:00Z', { fact: 'urgency', value: 'urgent' }),
      );
      const books = (start: string, end: string) => came(judges(turned, worker, 'scheduleMeeting', { start, end, chair: 'team-manager' }));
      const second = judges(turned, worker, 'scheduleMeeting', { start: '2026-12-11T10:00:00Z', end: '2026-12-11T11:00:00Z', chair: 'team-manager', reason: 'As it is' }); // prettier-ignore
      const start = fact('meeting.started', '2026-12-11T10:00:00Z', {});
      const over = fact('meeting.held', '2026-12-11T11:00:00Z', { attendance: present(...everyone), chair: 'team-manager' });
      const again = since(later(since(turned, ...second.facts), '2026-12-11T12:00:00Z'), start, over);
      return [
        clocks(sees(turned)).filter((each) => each.startsWith('urgent')),
        duties(sees(turned), 'book'),
        ['2026-12-12T09:00:00Z', '2026-12-12T09:01:00Z'].map((at) =>
          books(at, '2026-12-12T11:00:00Z').filter((each) => each.startsWith('window')),
        ),
        timeNeeds(policy, turned.file, readWorkCalendar(), turned.now).limits,
        clocks(sees(again)).filter((each) => each.startsWith('urgent')),
        duties(sees(again), 'book'),
      ];
    },
    is: [
      ['urgent: SNM-7.2 should running, from concern.notified 2026-12-10T09:00:00Z to 2026-12-12T09:00:00Z'],
      ['book: SNM-7.2 should open, child-social-worker (child-social-worker), due 2026-12-12T09:00:00Z, scheduleMeeting'],
      [[], ['window-late should SNM-7.2']],
      [
        { clause: 'Stability Network Meetings 7.2', latest: '2026-12-12T09:00:00Z' },
        { clause: 'Stability Network Meetings 7.4', latest: '2027-01-01T23:59:59.999Z' },
      ],
      ['urgent: SNM-7.2 should met, from concern.notified 2026-12-10T09:00:00Z to 2026-12-12T09:00:00Z, met 2026-12-11T10:00:00Z'],
      [],
    ],
  },
  {
    clause: 'SNM-6.3-ii',
    that: 'wants a neutral place rather than the placement; online is one',
    of: ({ sees, judges }) =>
      [atHome, at('neutral'), at('online')].map((given) => [
        ...sees(given)
          .duties.filter(({ id }) => id === 'venue-neutral')
          .map(({ state }) => state),
        ...came(judges(given, worker, 'scheduleMeeting', booking)).filter((each) => each.endsWith('6.3-ii')),
      ]),
    is: [['open', 'precondition-unanswered should SNM-6.3-ii'], [], []],
  },
  {
    clause: 'SNM-3.4-i',
    that: 'lets anybody tell of a worry, whatever their part',
    of: ({ judges }) =>
      ['education-representative', 'foster-carer', 'placement-management'].map((role) =>
        came(
          judges({ file: { ...met.file, log: [] }, now: told }, holderOf(role), 'raiseConcern', {
            triggers: ['missing'],
            notifiedAt: told,
            placement: { type: 'foster' },
          }),
        ),
      ),
    is: [['ok'], ['ok'], ['ok']],
  },
  {
    clause: 'SNM-9.4',
    that: 'misses the IRO where nobody is named as one',
    of: ({ sees }) => found(sees(noOfficer), 'circulation-incomplete'),
    is: ['circulation-incomplete should SNM-9.4'],
  },
  {
    clause: 'SNM-9.3-ii, SNM-9.4',
    that: 'says once of papers that went in part who has not had them, the IRO by the clause that names the IRO',
    of: ({ sees }) =>
      [['team-manager'], ['team-manager', 'foster-carer', 'child-social-worker', 'supervising-social-worker', 'placement-management']].map(
        (to) =>
          sees(
            moment(minuted().must(worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand', to, reason: 'First these' })),
          )
            .findings.filter(({ code }) => code === 'circulation-incomplete')
            .map(({ clause, says, wayOn }) => [clause, says, wayOn]),
      ),
    is: [
      [
        [
          'SNM-9.3-ii',
          'The child-social-worker, The foster-carer, The supervising-social-worker, The placement-management and The reviewing-officer have not had the minutes yet. What goes to the IRO (Independent Reviewing Officer) goes by Stability Network Meetings 9.4. Stability Network Meetings 9.3-ii.',
          'Send it to each of them.',
        ],
      ],
      [['SNM-9.4', 'The reviewing-officer has not had the minutes yet. Stability Network Meetings 9.4.', 'Send it to them too.']],
    ],
  },
  {
    clause: 'SNM-3.3l-ii',
    that: 'accepts no notice that never came, even after a meeting',
    of: ({ judges }) => came(judges(met, worker, 'acceptNotice', {})),
    is: ['blocked', 'gate-closed forbid SNM-3.3l-ii'],
  },
  {
    clause: 'SNM-7.2, SNM-7.6, SNM-4.2-i',
    that: 'wants no further urgent meeting once they have ended, nor because it is not known any more',
    of: ({ sees }) => {
      const says = (value: unknown, at: string) => fact('fact.recorded', at, { fact: 'urgency', value });
      const ends = fact('cease.decided', '2026-12-04T15:10:00Z', { because: 'stable', joint: true });
      const urgentOf = (...facts: ReturnType<typeof fact>[]) =>
        clocks(sees(since(later(met, '2026-12-14T09:00:00Z'), ...facts))).filter((each) => each.startsWith('urgent'));
      return [
        urgentOf(ends, says('urgent', '2026-12-10T09:00:00Z')),
        urgentOf(says('unknown', '2026-12-10T09:00:00Z')),
        urgentOf(says('unknown', '2026-12-10T09:00:00Z'), says('planned', '2026-12-10T10:00:00Z')),
      ];
    },
    is: [
      ['urgent: SNM-7.2 should met, from concern.notified 2026-12-10T09:00:00Z to 2026-12-12T09:00:00Z, met 2026-12-04T14:00:00Z'],
      ['urgent: SNM-7.2 should met, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z, met 2026-12-04T14:00:00Z'],
      [],
    ],
  },
  {
    clause: 'SNM-3.3l-ii',
    that: 'holds an acceptance to the notice it answered, not to one that came later, and says that it was done',
    of: ({ sees }) => {
      const notice = (at: string) => fact('notice.received', at, {});
      const accept = (at: string) => fact('notice.accepted', at, {});
      const seen = (...facts: ReturnType<typeof fact>[]) =>
        sees(since(later(met, '2026-12-10T09:00:00Z'), ...facts)).findings.flatMap(({ code, says, wayOn }) => (code === 'gate-closed' ? [says, wayOn] : [])); // prettier-ignore
      return [
        seen(notice('2026-12-03T10:00:00Z'), accept('2026-12-07T10:00:00Z'), notice('2026-12-09T10:00:00Z')),
        seen(
          notice('2026-12-03T10:00:00Z'),
          accept('2026-12-03T11:00:00Z'),
          notice('2026-12-03T12:00:00Z'),
          accept('2026-12-07T10:00:00Z'),
        ),
        seen(notice('2026-12-07T10:00:00Z'), accept('2026-12-07T11:00:00Z')),
      ];
    },
    is: [
      [],
      [
        'The notice was accepted Thu 3 Dec 2026, 11:00, and no meeting had been held since Thu 3 Dec 2026, 10:00. The only excuse would have been: serious safeguarding issues, in the words of a manager. Stability Network Meetings 3.3l-ii.',
        undefined,
      ],
      [
        'The notice was accepted Mon 7 Dec 2026, 11:00, and no meeting had been held since Mon 7 Dec 2026, 10:00. The only excuse would have been: serious safeguarding issues, in the words of a manager. Stability Network Meetings 3.3l-ii.',
        'Hold the meeting as soon as possible.',
      ],
    ],
  },
  {
    clause: 'SNM-3.2-ii',
    that: 'asks once for the kind of home on which it hangs with whom the decision is talked over',
    of: ({ judges }) => {
      const open = moment(requested({ facts: { urgency: 'planned' } }));
      const homeless = {
        ...open,
        file: { ...open.file, log: open.file.log.map(({ placement: _, ...rest }) => rest) },
      };
      return came(judges(homeless, worker, 'decideRequest', { decision: 'approve', reason: 'He is slipping' }));
    },
    is: [
      'incomplete',
      'record-incomplete must SNM-3.2-ii',
      'precondition-unanswered must SNM-3.2-ii',
      'precondition-unanswered consider SNM-3.3k',
    ],
  },
  {
    clause: 'SNM-5.3-i',
    that: 'wants an interpreter for a child who stays away but is asked, and for none who is not asked',
    of: ({ sees }) => [asked, notAsked].map((given) => found(sees(given), 'interpreter-missing')),
    is: [['interpreter-missing must SNM-5.3-i'], []],
  },
];
