import type { Instant } from '../case/fact.ts';
import { instantOf, msOf } from './instant.ts';
import { addDays, atLondon, dayOf } from './london.ts';
import type { WorkCalendar } from './workCalendar.ts';
import { isCovered, isWorkingDay } from './workingDays.ts';

const minute = 60_000;

/**
 * Start of the last meeting of so many minutes that lies wholly in office hours, starts no later than `limit` and no earlier than
 * `from`, on a quarter of an hour; undefined when no office hour is left between them.
 */
export const lastWorkable = (calendar: WorkCalendar, from: Instant, limit: Instant, minutes = 60): Instant | undefined => {
  const floor = dayOf(from);
  for (let day = dayOf(limit); day >= floor && isCovered(calendar, day); day = addDays(day, -1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const latest = Math.min(msOf(atLondon(day, calendar.officeHours.to)) - minutes * minute, msOf(limit));
    const start = Math.floor(latest / (15 * minute)) * 15 * minute;
    if (start >= Math.max(msOf(atLondon(day, calendar.officeHours.from)), msOf(from))) return instantOf(start);
  }
  return undefined;
};
