import { dayNumber } from '../time/dayNumber.ts';
import { addDays, dayOf, isDay } from '../time/london.ts';
import type { Fact, Instant } from './fact.ts';

/**
 * What a count of days comes to at an instant: days since the last day told under a fact, or how many different days of the last so many
 * were told, today's included. Undefined while nobody told any: nothing told is not nothing happened.
 */
export const countedValue = (
  facts: ReadonlyMap<string, unknown>,
  log: readonly Fact[],
  { fact, days }: { readonly fact: string; readonly days?: number },
  now: Instant,
): number | undefined => {
  const today = dayOf(now);
  if (days === undefined) {
    const day = facts.get(fact);
    return isDay(day) && day <= today ? dayNumber(today) - dayNumber(day) : undefined;
  }
  const told = new Set([
    facts.get(fact),
    ...log.filter((each) => each.event === 'fact.recorded' && each.fact === fact).map(({ value }) => value),
  ]);
  const on = [...told].filter(isDay);
  const after = addDays(today, -days);
  return on.length === 0 ? undefined : on.filter((day) => day > after && day <= today).length;
};
