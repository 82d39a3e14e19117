import type { CaseFile, Instant } from '../case/fact.ts';
import { learntAt } from '../case/inLogOrder.ts';
import { logOf } from '../case/logOf.ts';
import { isInstant } from '../time/instant.ts';
import { sayInstant } from '../time/words.ts';
import type { ActResult, Command } from './act.ts';

/**
 * What came of a command that is already in the log, or undefined when it is new. It is judged again on the log as it was then, so
 * that the answer is the same answer, without facts to write.
 */
export const repeated = (file: CaseFile, command: Command, judge: (then: CaseFile, at: Instant) => ActResult): ActResult | undefined => {
  if (command.id === undefined) return undefined;
  const log = logOf(file);
  const first = log.findIndex((fact) => fact.command === command.id && isInstant(learntAt(fact)));
  const fact = log[first];
  if (!fact) return undefined;
  const then = learntAt(fact);
  if (fact.by === command.by.id) {
    const again = judge({ case: file.case, log: log.slice(0, first) }, then);
    if (again.facts.some((each) => each.event === fact.event)) return { ...again, facts: [] };
  }
  return {
    outcome: 'not-required',
    findings: [],
    facts: [],
    says: `This was already recorded on ${sayInstant(then)}. Nothing was written a second time.`,
  };
};
