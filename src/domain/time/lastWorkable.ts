import type { Instant } from '../case/fact.ts';
import { instantOf, msOf } from './instant.ts';
import { londonDay, msAtLondon } from './london.ts';
import type { WorkCalendar } from './workCalendar.ts';
import { isBeyond, isWorkingNumber } from './workingDays.ts';

const minute = 60_000;

/**
 * Start of the last meeting of so many minutes that lies wholly in office hours, starts no later than `limit` and no earlier than
 * `from`, on a quarter of an hour; undefined when no office hour is left between them.
 */
export const lastWorkable = (calendar: WorkCalendar, from: Instant, limit: Instant, minutes = 60): Instant | undefined => {
  const { opens, closes } = calendar.numbers;
  const [earliest, latest] = [msOf(from), msOf(limit)];
  const floor = londonDay(earliest);
  for (let day = londonDay(latest); day >= floor && !isBeyond(calendar, day); day -= 1) {
    if (!isWorkingNumber(calendar, day)) continue;
    const last = Math.min(msAtLondon(day, closes) - minutes * minute, latest);
    const start = Math.floor(last / (15 * minute)) * 15 * minute;
    if (start >= Math.max(msAtLondon(day, opens), earliest)) return instantOf(start);
  }
  return undefined;
};
