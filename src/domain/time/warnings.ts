import type { Instant } from '../case/fact.ts';
import { dayNumbered, weekdayOfNumber } from './dayNumber.ts';
import { msOf } from './instant.ts';
import { clockChangeOn, londonDay } from './london.ts';
import { sayDay, sayInstant, sayList } from './words.ts';
import type { WorkCalendar } from './workCalendar.ts';
import { dayOff, hasNumber, isBeyond, numbersWithin } from './workingDays.ts';
import { lastWorkable } from './lastWorkable.ts';

/**
 * The traps between a start and its limit, each a sentence: days off, a clock change, no office hour left, a limit on a day off. What
 * `counts` are hours of the clock, days of work (or their hours), or days of the calendar.
 */
export const warningsOf = (
  calendar: WorkCalendar,
  start: Instant,
  limit: Instant,
  counts: 'hours' | 'work' | 'days',
): readonly string[] => {
  const countsHours = counts === 'hours';
  const { numbers } = calendar;
  const [first, last] = [londonDay(msOf(start)), londonDay(msOf(limit))];
  const from = Math.max(first, numbers.from);
  const to = Math.min(last, numbers.to, first + mostDays - 1);
  const warnings: string[] = [];
  const holidays = numbersWithin(numbers.holidays, from, to).map(dayNumbered);
  if (holidays.length) {
    const named = holidays.map((day) => `${sayDay(day)} (${calendar.holidays.get(day) ?? ''})`);
    const [more, one, it] =
      holidays.length > 1 ? ['s', 'They do not count as working days', 'them'] : ['', 'It does not count as a working day', 'it'];
    const then = { hours: `The hours run on through ${it}`, work: one, days: `The days are counted all the same` }[counts];
    warnings.push(`Bank holiday${more} inside the limit: ${sayList(named)}. ${then}.`);
  }
  if (countsHours && hasWeekend(calendar, from, to)) warnings.push('The limit runs over a weekend, and the hours run on through it.');
  const closed = numbersWithin(numbers.closures, from, to).map(dayNumbered);
  if (closed.length) warnings.push(`The council is closed on ${sayList(closed.map(sayDay))}.`);
  for (let day = from; countsHours && day <= to; day += 1) {
    const change = clockChangeOn(day);
    if (change)
      warnings.push(
        `The clocks go ${change > 0 ? 'forward' : 'back'} on ${sayDay(dayNumbered(day))}: the limit counts real hours, so the time of day moves by one.`,
      );
  }
  if (countsHours) {
    const slot = lastWorkable(calendar, start, limit);
    if (!slot) warnings.push('There is no office hour left before the limit: meet out of hours, or record why the meeting is late.');
    else if (londonDay(msOf(slot)) !== last) warnings.push(`The last office-hours start before the limit is ${sayInstant(slot)}.`);
  } else if (!isBeyond(calendar, last)) {
    const day = dayNumbered(last);
    const off = dayOff(calendar, day);
    if (off) warnings.push(`The limit falls on ${sayDay(day)}, ${off}. It is not moved.`);
  }
  return warnings;
};

const mostDays = 400;

/** Whether one of the days is a Saturday or Sunday that is no day off by another name. */
const hasWeekend = ({ numbers }: WorkCalendar, from: number, to: number): boolean => {
  for (let day = from; day <= to; day += 1)
    if (weekdayOfNumber(day) > 5 && !hasNumber(numbers.holidays, day) && !hasNumber(numbers.closures, day)) return true;
  return false;
};
