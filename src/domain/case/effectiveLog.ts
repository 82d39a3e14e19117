import { isInstant } from '../time/instant.ts';
import type { Fact } from './fact.ts';

/**
 * The facts that count: with an event, a person and an instant, and not corrected since. A fact corrects the earlier ones of its
 * event whose command, or whose instant, its `corrects` names.
 */
export const effectiveLog = (log: unknown): readonly Fact[] => {
  const facts = (Array.isArray(log) ? log : []).filter(isFact);
  return facts.filter((fact, index) => !facts.some((later, at) => at > index && corrects(later, fact)));
};

const isFact = (value: unknown): value is Fact => {
  if (typeof value !== 'object' || value === null) return false;
  const { event, at, by } = value as Partial<Fact>;
  return typeof event === 'string' && typeof by === 'string' && isInstant(at);
};

const corrects = (later: Fact, earlier: Fact): boolean =>
  typeof later.corrects === 'string' &&
  later.event === earlier.event &&
  (later.corrects === earlier.command || later.corrects === earlier.at);
