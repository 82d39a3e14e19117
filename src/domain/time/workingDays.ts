import type { Day } from '../case/fact.ts';
import { addDays, weekdayOf } from './london.ts';
import type { WorkCalendar } from './workCalendar.ts';

/** The calendar says nothing of this day, so nothing may be computed across it. */
export type NotCovered = { readonly notCovered: Day };

/** Whether an answer is "the calendar does not reach that far". */
export const isNotCovered = (answer: unknown): answer is NotCovered =>
  typeof answer === 'object' && answer !== null && 'notCovered' in answer;

/** Whether the calendar knows the day. */
export const isCovered = (calendar: WorkCalendar, day: Day): boolean => day >= calendar.from && day <= calendar.to;

/** Why nobody works that day, or undefined for a working day. Only for days the calendar covers. */
export const dayOff = (calendar: WorkCalendar, day: Day): string | undefined => {
  const weekday = weekdayOf(day);
  return (
    calendar.holidays.get(day) ??
    (calendar.closures.has(day) ? 'the council is closed' : weekday === 6 ? 'a Saturday' : weekday === 7 ? 'a Sunday' : undefined)
  );
};

/** Whether people work that day. Only for days the calendar covers. */
export const isWorkingDay = (calendar: WorkCalendar, day: Day): boolean => dayOff(calendar, day) === undefined;

/**
 * The n-th working day after a day, which itself never counts (T02); before it when n is negative.
 * `addWorkingDays(calendar, '2026-12-23', 5)` → `2027-01-04`: Christmas, the weekend, 28 December and New Year's Day do not count.
 */
export const addWorkingDays = (calendar: WorkCalendar, day: Day, n: number): Day | NotCovered => {
  const step = n < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(n); left > 0;) {
    current = addDays(current, step);
    if (!isCovered(calendar, current)) return { notCovered: current };
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return isCovered(calendar, current) ? current : { notCovered: current };
};

/** The last working day on or before a day. */
export const workingDayOnOrBefore = (calendar: WorkCalendar, day: Day): Day | NotCovered => {
  let current = day;
  while (isCovered(calendar, current)) {
    if (isWorkingDay(calendar, current)) return current;
    current = addDays(current, -1);
  }
  return { notCovered: current };
};
