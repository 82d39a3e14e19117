import type { Day } from '../case/fact.ts';
import { dayNumber, dayNumbered, weekdayOfNumber } from './dayNumber.ts';
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
  const { from, to } = calendar.numbers;
  let current = dayNumber(day);
  const first = current + Math.sign(n);
  if (first < from || first > to) return { notCovered: dayNumbered(first) };
  // Each day off that was passed over as if it were worked asks for one more.
  for (let left = n; left !== 0;) {
    const reached = addWeekdays(current, left);
    left = Math.sign(n) * weekdaysOffBetween(calendar, current, reached);
    current = reached;
  }
  if (current > to) return { notCovered: dayNumbered(to + 1) };
  return current < from ? { notCovered: dayNumbered(from - 1) } : dayNumbered(current);
};

/** So many days from Monday to Friday later or earlier; a weekend is where its last or next weekday is. */
const addWeekdays = (number: number, n: number): number => {
  const weekday = weekdayOfNumber(number);
  const from = weekday < 6 ? number : n > 0 ? number - (weekday - 5) : number + (8 - weekday);
  const within = weekday < 6 ? weekday : n > 0 ? 5 : 1;
  const rest = n % 5;
  const overWeekend = within + rest > 5 ? 2 : within + rest < 1 ? -2 : 0;
  return from + Math.trunc(n / 5) * 7 + rest + overWeekend;
};

/** How many weekdays nobody works between two days, the first not counted. */
const weekdaysOffBetween = ({ numbers }: WorkCalendar, a: number, b: number): number => {
  const upTo = (number: number): number => countUpTo(numbers.weekdaysOff, number);
  return a < b ? upTo(b) - upTo(a) : upTo(a - 1) - upTo(b - 1);
};

/** How many of the numbers, which are in order, are no greater than a limit. */
const countUpTo = (ordered: readonly number[], limit: number): number => {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
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
