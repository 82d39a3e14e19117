import { keep } from '../keptWith.ts';
import { inOrder } from '../time/instant.ts';
import type { Fact } from './fact.ts';

/** The facts of one event in a log, in the order of the log. Every rule that asks looks in the same index. */
export const factsOf = (log: readonly Fact[], event: string): readonly Fact[] => byEvent(log).told.get(event) ?? none;

/** The last fact in a log of any of some events. */
export const lastOf = (log: readonly Fact[], events: readonly string[]): Fact | undefined => {
  const { told } = byEvent(log);
  let last: Fact | undefined;
  for (const event of events) {
    const fact = told.get(event)?.at(-1);
    if (fact && (!last || log.lastIndexOf(fact) > log.lastIndexOf(last))) last = fact;
  }
  return last;
};

/** The facts of one event in the order in which they happened. */
export const happenedIn = (log: readonly Fact[], event: string): readonly Fact[] => {
  const { told, happened } = byEvent(log);
  const known = happened.get(event);
  if (known) return known;
  const facts = inOrder(told.get(event) ?? none);
  happened.set(event, facts);
  return facts;
};

const none: readonly Fact[] = Object.freeze([]);

/** The facts of a log by event; in the order they happened as they are asked for. */
type ByEvent = { readonly told: ReadonlyMap<string, readonly Fact[]>; readonly happened: Map<string, readonly Fact[]> };

const index = Symbol('facts by event');

const byEvent = (log: readonly Fact[] & { readonly [index]?: ByEvent }): ByEvent => log[index] ?? keep(log, index, indexed(log));

const indexed = (log: readonly Fact[]): ByEvent => {
  const told = new Map<string, Fact[]>();
  for (const fact of log) {
    const list = told.get(fact.event);
    if (list) list.push(fact);
    else told.set(fact.event, [fact]);
  }
  return { told, happened: new Map<string, readonly Fact[]>() };
};
