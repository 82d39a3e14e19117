import type { Day, Instant } from '../case/fact.ts';
import { addDays, clockChangeOn, dayOf } from './london.ts';
import { sayDay, sayInstant, sayList } from './words.ts';
import type { WorkCalendar } from './workCalendar.ts';
import { dayOff, isCovered } from './workingDays.ts';
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
  const [first, last] = [dayOf(start), dayOf(limit)];
  const days = daysFrom(first, last).filter((day) => isCovered(calendar, day));
  const holidays = days.filter((day) => calendar.holidays.has(day));
  const warnings: string[] = [];
  if (holidays.length) {
    const named = holidays.map((day) => `${sayDay(day)} (${calendar.holidays.get(day) ?? ''})`);
    const [more, one, it] =
      holidays.length > 1 ? ['s', 'They do not count as working days', 'them'] : ['', 'It does not count as a working day', 'it'];
    const then = { hours: `The hours run on through ${it}`, work: one, days: `The days are counted all the same` }[counts];
    warnings.push(`Bank holiday${more} inside the limit: ${sayList(named)}. ${then}.`);
  }
  if (countsHours && days.some((day) => dayOff(calendar, day)?.startsWith('a S')))
    warnings.push('The limit runs over a weekend, and the hours run on through it.');
  const closed = days.filter((day) => calendar.closures.has(day));
  if (closed.length) warnings.push(`The council is closed on ${sayList(closed.map(sayDay))}.`);
  for (const day of countsHours ? days : []) {
    const change = clockChangeOn(day);
    if (change)
      warnings.push(
        `The clocks go ${change > 0 ? 'forward' : 'back'} on ${sayDay(day)}: the limit counts real hours, so the time of day moves by one.`,
      );
  }
  const off = isCovered(calendar, last) ? dayOff(calendar, last) : undefined;
  if (off && !countsHours) warnings.push(`The limit falls on ${sayDay(last)}, ${off}. It is not moved.`);
  if (countsHours) {
    const slot = lastWorkable(calendar, start, limit);
    if (!slot) warnings.push('There is no office hour left before the limit: meet out of hours, or record why the meeting is late.');
    else if (dayOf(slot) !== last) warnings.push(`The last office-hours start before the limit is ${sayInstant(slot)}.`);
  }
  return warnings;
};

const daysFrom = (first: Day, last: Day): Day[] => {
  const days: Day[] = [];
  for (let day = first; day <= last && days.length < 400; day = addDays(day, 1)) days.push(day);
  return days;
};
