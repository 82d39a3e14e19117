import { isInstant, momentOf, msOf, tickOf } from '../time/instant.ts';
import { eventOrder } from './eventOrder.ts';
import type { Fact, Instant } from './fact.ts';

/**
 * Facts in the order in which they were learnt, whatever order they are handed over in: by when they were recorded (or happened, where
 * that is not said), then as one thing leads to another, then by what they say. A log is so the same log in any order.
 */
export const inLogOrder = (facts: readonly Fact[]): readonly Fact[] => {
  const keyed = facts.map(keyOf);
  if (keyed.every((each, index) => index === 0 || compare(keyed[index - 1] ?? each, each) <= 0)) return facts;
  return keyed.sort(compare).map(({ fact }) => fact);
};

/** When the log learnt a fact: as it says, or when it happened. */
export const learntAt = ({ recorded, at }: Fact): Instant => (isInstant(recorded) ? recorded : at);

/** The same in milliseconds, of a fact that happened at the moment given. */
export const learntMs = ({ recorded }: Fact, at: number): number => {
  const ms = momentOf(recorded);
  return Number.isNaN(ms) ? at : ms;
};

type Keyed = { readonly fact: Fact; readonly ms: number; readonly tick: number };

const keyOf = (fact: Fact): Keyed => {
  const learnt = learntAt(fact);
  return { fact, ms: msOf(learnt), tick: tickOf(learnt) };
};

const compare = (a: Keyed, b: Keyed): number =>
  a.ms - b.ms ||
  a.tick - b.tick ||
  eventOrder(a.fact.event) - eventOrder(b.fact.event) ||
  msOf(a.fact.at) - msOf(b.fact.at) ||
  byContent(a.fact, b.fact);

const byContent = (a: Fact, b: Fact): number => {
  if (a === b) return 0;
  const [left, right] = [written(a), written(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The same text for the same content, whatever the order of its keys. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
