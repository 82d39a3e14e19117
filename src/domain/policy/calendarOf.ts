import { workCalendarOf, type WorkCalendar } from '../time/workCalendar.ts';
import type { Policy } from './policy.ts';

/** The working days of the council whose procedure it is: the calendar's, without the days on which it is closed. */
export const calendarOf = (policy: Pick<Policy, 'closures'>, calendar: WorkCalendar): WorkCalendar =>
  policy.closures.every((day) => calendar.closures.has(day))
    ? calendar
    : workCalendarOf({ ...calendar, closures: new Set([...calendar.closures, ...policy.closures]) });
