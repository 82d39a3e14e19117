import type { MeetingRules } from '../../../src/domain/policy/meetingRules.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import type { Expectation } from '../../support/expectation.ts';
import { beginLines, filledWords, reminderLines } from '../askedLines.ts';
import { approvalLines, ceaseLines, chairLines, gateLine, quorumLines, tellLine } from '../decisionLines.ts';
import { actionLines, broughtLine, guidanceLine, namedLines, recordLines, reviewLine } from '../keptLines.ts';
import { circulationLines, clockLine, dutyLine, factLines, seatLine, shownLine } from '../ruleLines.ts';
import { whereWords } from '../whereWords.ts';
import { ruleLinesOf } from './ruleLinesOf.ts';

type Said = { readonly clause: string; readonly that: string; readonly of: (rules: MeetingRules, policy: Policy) => unknown };

const said: Readonly<Record<keyof typeof ruleLinesOf, Said>> = {
  duties: {
    clause:
      'SNM-1.4, SNM-1.6-i, SNM-1.6-ii, SNM-3.1, SNM-3.3k, SNM-3.3l-i, SNM-4.2-i, SNM-4.6-iii, SNM-5.2-i, SNM-5.3-i, SNM-5.3-ii, SNM-5.3-iii, SNM-5.4-i, SNM-5.4-ii, SNM-5.4-iii, SNM-5.5, SNM-5.6, SNM-5.7-i, SNM-6.3-i, SNM-6.3-ii, SNM-7.1, SNM-7.8-i, SNM-7.9, SNM-9.2, SNM-9.3-i',
    that: 'keeps to whose each duty is, how often, from when, until when and by which act, and where it is owed',
    of: ({ duties }) => duties.map((duty) => dutyLine(duty) + whereWords(duty.when)),
  },
  seats: {
    clause: 'SNM-4.3, SNM-4.3b, SNM-4.3c, SNM-4.3h, SNM-4.4, SNM-4.5, SNM-4.6-i, SNM-4.6-ii, SNM-5.2-ii, SNM-5.7-i, SNM-5.7-ii',
    that: 'asks each of several only where there are several, weighs nobody, and says what leaving out takes',
    of: ({ invite }) => invite.map((seat) => seatLine(seat) + whereWords(seat.when) + filledWords(seat)),
  },
  clocks: {
    clause: 'SNM-7.2, SNM-7.3, SNM-7.4, SNM-3.3l-i',
    that: 'keeps each limit to what it runs from and what meets it',
    of: ({ clocks }) => clocks.map((clock) => clockLine(clock) + whereWords(clock.when)),
  },
  approval: {
    clause: 'SNM-3.2-i, SNM-3.2-ii, SNM-3.2-iii',
    that: 'has the social worker decide after talking with those who belong to the home',
    of: ({ approval }) => approval && approvalLines(approval),
  },
  chair: { clause: 'SNM-8.1-i, SNM-8.1-ii, SNM-8.1-iii', that: 'says who chairs, who may as well, and who not', of: chairLines },
  quorum: {
    clause: 'SNM-4.2-ii',
    that: 'says who has to be at an urgent meeting, and whose seat may be spared where',
    of: ({ quorum }) => quorum && quorumLines(quorum),
  },
  gates: { clause: 'SNM-3.3l-ii', that: 'lets the notice wait, and says whose word excuses it', of: ({ gates }) => gates.map(gateLine) },
  cease: {
    clause: 'SNM-7.5, SNM-7.6, SNM-7.7',
    that: 'ends and begins again by certain roles',
    of: ({ cease }) => cease && ceaseLines(cease),
  },
  told: {
    clause: 'SNM-3.5-i, SNM-3.5-ii, SNM-3.6, SNM-4.6-iv',
    that: 'says who is told of what by when, and who may record why not',
    of: ({ notify }) => notify.map(tellLine),
  },
  brought: {
    clause: 'SNM-6.1-i, SNM-6.1-ii',
    that: 'has either paper brought to the first meeting',
    of: ({ preparation }) => preparation.map(broughtLine),
  },
  record: {
    clause: 'SNM-9.1, SNM-9.2, SNM-4.6-iii, SNM-5.2-ii',
    that: 'binds each part of the minutes as its clause does',
    of: recordLines,
  },
  actions: { clause: 'SNM-1.2, SNM-1.5-ii, SNM-1.5-iii, SNM-7.8-ii', that: 'says what each action tells', of: actionLines },
  review: { clause: 'SNM-7.4', that: 'wants a date for the next meeting every time', of: ({ review }) => review && reviewLine(review) },
  circulation: {
    clause: 'SNM-9.3-ii, SNM-9.4',
    that: 'sends the minutes to all who came, and to the IRO in any case',
    of: ({ circulation }) => circulationLines(circulation),
  },
  guidance: {
    clause: 'SNM-7.9, SNM-1.6-ii',
    that: 'shows the other procedure and the meetings held where there was a disruption',
    of: ({ guidance }) => guidance.map(guidanceLine),
  },
  names: {
    clause: 'SNM-1.4, SNM-3.4-i, SNM-3.4-ii',
    that: 'knows its papers and homes, and who does which act; anybody may tell of a worry',
    of: (_, policy) => namedLines(policy),
  },
  begins: {
    clause: 'SNM-3.4-i, SNM-3.4-ii, SNM-4.1, SNM-4.3',
    that: 'is arranged by the social worker, wanted by anybody, and forgets none of four',
    of: beginLines,
  },
  aim: {
    clause: 'SNM-6.2',
    that: 'tells those invited what the meeting is for',
    of: ({ aim }) => aim,
  },
  shown: {
    clause: 'SNM-1.1, SNM-1.2, SNM-1.3, SNM-1.5-i, SNM-2.1, SNM-2.2, SNM-2.2a, SNM-2.2b, SNM-2.2c, SNM-2.2d, SNM-5.1, SNM-6.2',
    that: 'gives its purposes to be read when they matter',
    of: ({ shown }) => shown.map(shownLine),
  },
  reminders: {
    clause: 'SNM-9.2, SNM-3.2-ii',
    that: 'reminds by what no clause gives a number for',
    of: (_, policy) => reminderLines(policy),
  },
  facts: {
    clause: 'SNM-3.3h, SNM-4.2-i, SNM-5.3-i, SNM-8.1-ii',
    that: 'asks what it turns on in the way it can be answered',
    of: (_, policy) => factLines(policy),
  },
};

/** Each rule of the procedure in a line of its own: cases do not tell every event, clause or strength from its neighbour. */
export const byClause: readonly Expectation[] = Object.entries(said).map(([part, { clause, that, of }]) => ({
  clause,
  that,
  of: ({ policy }) => policy.meetings['stability'] && of(policy.meetings['stability'], policy),
  is: ruleLinesOf[part as keyof typeof ruleLinesOf],
}));
