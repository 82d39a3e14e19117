import { isInstant } from '../time/instant.ts';
import { isDay } from '../time/london.ts';
import type { Day, Fact, Instant } from './fact.ts';

/** Reads a fact's data without trusting it: what has the wrong shape is as if it were not there. */
export const textIn = (fact: Fact, field: string): string | undefined => asText(fact[field]);
export const instantIn = (fact: Fact, field: string): Instant | undefined => (isInstant(fact[field]) ? fact[field] : undefined);
export const dayIn = (fact: Fact, field: string): Day | undefined => (isDay(fact[field]) ? fact[field] : undefined);
export const textsIn = (fact: Fact, field: string): readonly string[] => {
  const value = fact[field];
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
};
export const numberIn = (fact: Fact, field: string): number | undefined => {
  const value = fact[field];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1000 ? value : undefined;
};
export const asText = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
