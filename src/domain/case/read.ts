import { isInstant } from '../time/instant.ts';
import { isDay } from '../time/london.ts';
import type { Day, Fact, Instant } from './fact.ts';

/** Reads a fact's data without trusting it: what has the wrong shape is as if it were not there. */
export const textIn = (fact: Fact, field: string): string | undefined => asText(fact[field]);
export const instantIn = (fact: Fact, field: string): Instant | undefined => {
  const value = fact[field];
  return isInstant(value) ? value : undefined;
};
export const dayIn = (fact: Fact, field: string): Day | undefined => {
  const value = fact[field];
  return isDay(value) ? value : undefined;
};
export const textsIn = (fact: Fact, field: string): readonly string[] => {
  const value = fact[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
};
export const numberIn = (fact: Fact, field: string): number | undefined => {
  const value = fact[field];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1000 ? value : undefined;
};
export const asText = (value: unknown): string | undefined => (typeof value === 'string' && !isBlank(value) ? value : undefined);
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : nothing);
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing: Readonly<Record<string, unknown>> = Object.freeze({});

/** Whether there is nothing to read in a text. Nearly all begin with a letter, and need not be looked through. */
const isBlank = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return !(first > blank && first < lastOfAscii) && text.trim() === '';
};
const [blank, lastOfAscii] = [0x20, 0x7f] as const;
