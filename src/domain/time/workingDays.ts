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
export const isWorkingDay = (calendar: WorkCalendar, day: Day): boolean => isWorkingNumber(calendar, dayNumber(day));

/** The same of a numbered day. */
export const isWorkingNumber = ({ numbers }: WorkCalendar, number: number): boolean =>
  weekdayOfNumber(number) < 6 && !hasNumber(numbers.weekdaysOff, number);

/** Whether the calendar says nothing of a numbered day. */
export const isBeyond = ({ numbers }: WorkCalendar, number: number): boolean => number < numbers.from || number > numbers.to;

/**
 * The n-th working day after a day, which itself never counts (T02); before it when n is negative.
 * `addWorkingDays(calendar, '2026-12-23', 5)` → `2027-01-04`: Christmas, the weekend, 28 December and New Year's Day do not count.
 */
export const addWorkingDays = (calendar: WorkCalendar, day: Day, n: number): Day | NotCovered => {
  const reached = workingDaysFrom(calendar, dayNumber(day), n);
  return isBeyond(calendar, reached) ? { notCovered: dayNumbered(reached) } : dayNumbered(reached);
};

/** The same of a numbered day; the first day the calendar says nothing of where it does not reach. */
export const workingDaysFrom = (calendar: WorkCalendar, number: number, n: number): number => {
  const { from, to } = calendar.numbers;
  const first = number + Math.sign(n);
  if (isBeyond(calendar, first)) return first;
  let current = number;
  // Each day off that was passed over as if it were worked asks for one more.
  for (let left = n; left !== 0;) {
    const reached = addWeekdays(current, left);
    left = Math.sign(n) * weekdaysOffBetween(calendar, current, reached);
    current = reached;
  }
  return current > to ? to + 1 : current < from ? from - 1 : current;
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

/** Whether a number is among those that are in order. */
export const hasNumber = (ordered: readonly number[], number: number): boolean => ordered[countUpTo(ordered, number) - 1] === number;

/** Those of the numbers, which are in order, that lie between two, both counted. */
export const numbersWithin = (ordered: readonly number[], first: number, last: number): readonly number[] =>
  ordered.slice(countUpTo(ordered, first - 1), countUpTo(ordered, last));

/** The last working day on or before a day. */
export const workingDayOnOrBefore = (calendar: WorkCalendar, day: Day): Day | NotCovered => {
  let current = day;
  while (isCovered(calendar, current)) {
    if (isWorkingDay(calendar, current)) return current;
    current = addDays(current, -1);
  }
  return { notCovered: current };
};
