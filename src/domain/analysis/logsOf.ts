import { effectiveLog } from '../case/effectiveLog.ts';
import type { CaseFile, Day, Fact } from '../case/fact.ts';
import { kindsIn } from '../case/kindsIn.ts';
import type { KindMarks } from '../case/kindsIn.ts';
import { asRecord, instantIn } from '../case/read.ts';
import type { Answers } from '../form/answer.ts';
import { formEvents } from '../form/completion.ts';
import type { AnalysisRule } from '../policy/analysisRules.ts';
import { isAfter } from '../time/instant.ts';
import { dayOf } from '../time/london.ts';
import type { Quarter } from './quarterOf.ts';

/** The logs of a case that fall into the quarter, each as it was last completed: one for each time the meeting was asked for (LAN-DIS-13). */
export const logsOf = (rule: AnalysisRule, marks: readonly KindMarks[], file: CaseFile, { from, to }: Quarter): readonly Answers[] => {
  const log = effectiveLog(file.log);
  const kinds = kindsIn(marks, file, log);
  const asks = marks.find(({ kind }) => kind === kinds.now)?.asks;
  const asked = log.filter(({ event }) => event === asks);
  const roundOf = ({ at }: Fact): number => Math.max(1, asked.filter((ask) => !isAfter(ask.at, at)).length);
  const events = log.filter((fact, nth) => fact.event === rule['log-date'] && [undefined, kinds.now].includes(kinds.of(fact, nth)));
  const rounds = new Map<number, Fact[]>();
  for (const fact of log.filter(({ event, form }) => formEvents.includes(event) && form === rule.of))
    rounds.set(roundOf(fact), [...(rounds.get(roundOf(fact)) ?? []), fact]);
  return [...rounds].flatMap(([round, completed]) => {
    const inRound = events.filter((fact) => asked.length < 2 || roundOf(fact) === round);
    const day = completed.map((each) => dayFor(rule, inRound, each)).find((each) => each !== undefined);
    const last = completed.at(-1);
    return last !== undefined && day !== undefined && day >= from && day <= to ? [answersIn(last)] : [];
  });
};

/** What a log says; what has nothing in it is as if it were not there. */
const answersIn = (fact: Fact): Answers =>
  Object.fromEntries(
    Object.entries(asRecord(fact['answers'])).flatMap(([field, answer]) =>
      answer === null ? [] : [[field, Array.isArray(answer) ? answer.filter((row) => row !== null) : answer]],
    ),
  ) as Answers;

/** The day by which a log is counted: its own, or that of the last such event before it. A meeting is of the day it began. */
const dayFor = (rule: AnalysisRule, events: readonly Fact[], completed: Fact): Day | undefined => {
  if (rule['log-date'] === completed.event) return dayOf(completed.at);
  const last = events
    .map((fact) => (fact.event === 'meeting.held' ? (instantIn(fact, 'startedAt') ?? fact.at) : fact.at))
    .filter((at) => !isAfter(at, completed.at))
    .reduce<string | undefined>((late, at) => (late === undefined || isAfter(at, late) ? at : late), undefined);
  return last === undefined ? undefined : dayOf(last);
};
