import type { Instant } from '../case/fact.ts';
import { addHours, isAfter } from '../time/instant.ts';
import { isOfficeTime, lastOfficeHours, nextOfficeTime } from '../time/officeTime.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';

/**
 * When somebody is told what falls at `moment`: then, in office hours; else when people are next at work. A limit that would be past by
 * then is told in the last office hour before, unless it was not owed yet: then at the moment itself.
 */
export const tellingTime = (calendar: WorkCalendar, moment: Instant, opened?: Instant, due?: Instant): Instant => {
  if (isOfficeTime(calendar, moment)) return moment;
  const next = nextOfficeTime(calendar, moment);
  if (due === undefined || (next !== undefined && !isAfter(next, due))) return next ?? moment;
  const last = lastOfficeHours(calendar, moment);
  if (last === undefined || (opened !== undefined && !isAfter(last.closes, opened))) return moment;
  const hourBefore = addHours(last.closes, -1);
  return opened !== undefined && isAfter(opened, hourBefore) ? opened : hourBefore;
};
