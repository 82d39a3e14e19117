import type { Instant } from '../case/fact.ts';
import { instantOf, msOf } from './instant.ts';
import { addDays, atLondon, dayOf } from './london.ts';
import type { WorkCalendar } from './workCalendar.ts';
import type { NotCovered } from './workingDays.ts';
import { isCovered, isWorkingDay } from './workingDays.ts';

/** The instant by which so many office hours have passed since `start`. */
export const addWorkingHours = (calendar: WorkCalendar, start: Instant, hours: number): Instant | NotCovered => {
  let left = hours * 3_600_000;
  for (let day = dayOf(start); isCovered(calendar, day); day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const from = Math.max(msOf(start), msOf(atLondon(day, calendar.officeHours.from)));
    const open = msOf(atLondon(day, calendar.officeHours.to)) - from;
    if (open <= 0) continue;
    if (left <= open) return instantOf(from + left);
    left -= open;
  }
  return { notCovered: addDays(calendar.to, 1) };
};
