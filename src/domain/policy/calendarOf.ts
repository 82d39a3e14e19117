import { remembered } from '../remembered.ts';
import { workCalendarOf, type WorkCalendar } from '../time/workCalendar.ts';
import type { Policy } from './policy.ts';

/** The working days of the council whose procedure it is: the calendar's, without the days on which it is closed. */
export const calendarOf = ({ closures }: Pick<Policy, 'closures'>, calendar: WorkCalendar): WorkCalendar =>
  closures.every((day) => calendar.closures.has(day)) ? calendar : without(closures)(calendar);

const without = remembered((closures: Policy['closures']) =>
  remembered((calendar: WorkCalendar) => workCalendarOf({ ...calendar, closures: new Set([...calendar.closures, ...closures]) })),
);
