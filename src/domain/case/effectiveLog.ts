import { isInstant } from '../time/instant.ts';
import type { Fact } from './fact.ts';

/**
 * The facts that count: with an event, a person and an instant, and not corrected since. A fact corrects the earlier ones of its
 * event whose command, or whose instant, its `corrects` names.
 */
export const effectiveLog = (log: unknown): readonly Fact[] => {
  const corrected = new Set<string>();
  const kept: Fact[] = [];
  for (const fact of (Array.isArray(log) ? log : []).filter(isFact).reverse()) {
    if (!corrected.has(`${fact.event} ${fact.at}`) && !(fact.command !== undefined && corrected.has(`${fact.event} ${fact.command}`)))
      kept.push(fact);
    if (typeof fact.corrects === 'string') corrected.add(`${fact.event} ${fact.corrects}`);
  }
  return kept.reverse();
};

const isFact = (value: unknown): value is Fact => {
  if (typeof value !== 'object' || value === null) return false;
  const { event, at, by } = value as Partial<Fact>;
  return typeof event === 'string' && typeof by === 'string' && isInstant(at);
};
