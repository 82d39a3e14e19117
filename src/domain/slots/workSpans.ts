import type { Instant } from '../case/fact.ts';
import { addDays, atLondon, dayOf, weekdayOf } from '../time/london.ts';
import type { Span } from './slotSearch.ts';

/** When somebody works in a usual week: weekdays from 1 for Monday to 7 for Sunday, London wall-clock times. */
export type WorkingWeek = { readonly days: readonly number[]; readonly from: string; readonly to: string };

/** The hours somebody works between two instants, day by day. */
export const workSpans = ({ days, from, to }: WorkingWeek, first: Instant, last: Instant): readonly Span[] => {
  const spans: Span[] = [];
  for (let day = dayOf(first); day <= dayOf(last); day = addDays(day, 1))
    if (days.includes(weekdayOf(day))) spans.push({ start: atLondon(day, from), end: atLondon(day, to) });
  return spans;
};
