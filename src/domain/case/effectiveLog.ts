import { isInstant } from '../time/instant.ts';
import type { Fact } from './fact.ts';
import { inLogOrder } from './inLogOrder.ts';

/**
 * The facts that count, in the order in which they were learnt: with an event, a person and an instant, and not corrected. A fact
 * corrects the earlier ones of its event whose command, or whose instant, its `corrects` names; one that does not say when it was
 * recorded may stand anywhere.
 */
export const effectiveLog = (log: unknown): readonly Fact[] => {
  const facts = inLogOrder((Array.isArray(log) ? (log as readonly unknown[]) : []).filter(isFact));
  if (!facts.some((fact) => fact.corrects !== undefined)) return facts;
  const corrections = facts.map((fact, index) => ({ fact, index })).filter(({ fact }) => typeof fact.corrects === 'string');
  return facts.filter(
    (fact, index) =>
      !corrections.some(
        (by) => by.fact !== fact && names(by.fact, fact) && (by.index > index || (by.fact.recorded === undefined && !names(fact, by.fact))),
      ),
  );
};

const names = (correction: Fact, fact: Fact): boolean =>
  typeof correction.corrects === 'string' &&
  correction.event === fact.event &&
  (correction.corrects === fact.at || (fact.command !== undefined && correction.corrects === fact.command));

const isFact = (value: unknown): value is Fact => {
  if (typeof value !== 'object' || value === null) return false;
  const { event, at, by } = value as Partial<Fact>;
  return typeof event === 'string' && typeof by === 'string' && isInstant(at);
};
