import type { Instant } from '../case/fact.ts';
import type { Duration } from './duration.ts';
import { dayNumber, dayNumbered } from './dayNumber.ts';
import { addHours, msOf } from './instant.ts';
import { addDays, addMonths, atLondon, dayOf, endOfNumbered, londonDay } from './london.ts';
import type { WorkCalendar } from './workCalendar.ts';
import type { NotCovered } from './workingDays.ts';
import { addWorkingDays, isBeyond, isNotCovered, isWorkingDay, workingDaysFrom } from './workingDays.ts';
import { addWorkingHours } from './workingHours.ts';

/** The start of the day that lies so long before the day of an instant, for working days and calendar days. */
export const daysBefore = (calendar: WorkCalendar, instant: Instant, duration: Duration): Instant | undefined => {
  const day = dayOf(instant);
  const lead = duration.unit === 'working-days' ? addWorkingDays(calendar, day, -duration.n) : addDays(day, -duration.n);
  return isNotCovered(lead) ? undefined : atLondon(lead, '00:00');
};

/** A length that counts the day it begins as its first, if that is a day of its kind: five working days from a Monday end on the Friday. */
export const countingFirstDay = (calendar: WorkCalendar, start: Instant, { n, unit }: Duration): Duration => {
  if (unit === 'weeks') return { n: n * 7 - 1, unit: 'days' };
  const counts = unit === 'days' || (unit === 'working-days' && isWorkingDay(calendar, dayOf(start)));
  return { n: counts && n > 0 ? n - 1 : n, unit };
};

/**
 * The last instant, inclusive, of a limit that runs from `start`. Hours run on the UTC line; days run from the London date of the
 * start, whatever its hour, to the end of the last day (T02). A limit that falls on a holiday stays there (T06).
 */
export const limitOf = (calendar: WorkCalendar, start: Instant, duration: Duration): Instant | NotCovered => {
  const day = londonDay(msOf(start));
  switch (duration.unit) {
    case 'hours': {
      const limit = addHours(start, duration.n);
      const last = londonDay(msOf(limit));
      return isBeyond(calendar, last) ? { notCovered: dayNumbered(last) } : limit;
    }
    case 'working-hours':
      return addWorkingHours(calendar, start, duration.n);
    case 'working-days':
      return endOf(calendar, workingDaysFrom(calendar, day, duration.n));
    case 'days':
      return endOf(calendar, day + duration.n);
    case 'weeks':
      return endOf(calendar, day + duration.n * 7);
    case 'months':
      return endOf(calendar, dayNumber(addMonths(dayNumbered(day), duration.n)));
  }
};

const endOf = (calendar: WorkCalendar, day: number): Instant | NotCovered =>
  isBeyond(calendar, day) ? { notCovered: dayNumbered(day) } : endOfNumbered(day);
