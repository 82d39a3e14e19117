import { remembered } from '../remembered.ts';
import type { Fact } from './fact.ts';

/** The facts of one event in a log, in the order of the log. Every rule that asks looks in the same index. */
export const factsOf = (log: readonly Fact[], event: string): readonly Fact[] => byEvent(log).get(event) ?? none;

const none: readonly Fact[] = Object.freeze([]);

/** The facts of a log by event. */
export const byEvent = remembered((log: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const facts = new Map<string, Fact[]>();
  for (const fact of log) {
    const list = facts.get(fact.event);
    if (list) list.push(fact);
    else facts.set(fact.event, [fact]);
  }
  return facts;
});
