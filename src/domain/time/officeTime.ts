import type { Day, Instant } from '../case/fact.ts';
import { isAfter } from './instant.ts';
import { addDays, atLondon, dayOf } from './london.ts';
import type { WorkCalendar } from './workCalendar.ts';
import { isCovered, isWorkingDay } from './workingDays.ts';

type Hours = { readonly opens: Instant; readonly closes: Instant };

const hoursOf = (calendar: WorkCalendar, day: Day): Hours => ({
  opens: atLondon(day, calendar.officeHours.from),
  closes: atLondon(day, calendar.officeHours.to),
});

const works = (calendar: WorkCalendar, day: Day): boolean => isCovered(calendar, day) && isWorkingDay(calendar, day);

/** Whether people are at work at that instant: office hours of a working day, the closing time not among them. */
export const isOfficeTime = (calendar: WorkCalendar, instant: Instant): boolean => {
  const { opens, closes } = hoursOf(calendar, dayOf(instant));
  return works(calendar, dayOf(instant)) && !isAfter(opens, instant) && isAfter(closes, instant);
};

/** When people are next at work: the instant itself in office hours. Undefined where the calendar does not reach that far. */
export const nextOfficeTime = (calendar: WorkCalendar, instant: Instant): Instant | undefined => {
  if (isOfficeTime(calendar, instant)) return instant;
  for (let day = dayOf(instant); isCovered(calendar, day); day = addDays(day, 1)) {
    const { opens } = hoursOf(calendar, day);
    if (works(calendar, day) && isAfter(opens, instant)) return opens;
  }
  return undefined;
};

/** The office hours that closed last before an instant. Undefined where the calendar does not reach back that far. */
export const lastOfficeHours = (calendar: WorkCalendar, instant: Instant): Hours | undefined => {
  for (let day = dayOf(instant); isCovered(calendar, day); day = addDays(day, -1)) {
    const hours = hoursOf(calendar, day);
    if (works(calendar, day) && !isAfter(hours.closes, instant)) return hours;
  }
  return undefined;
};
