import type { Instant } from '../domain/case/fact.ts';
import type { Span } from '../domain/slots/slotSearch.ts';
import { addDays, atLondon, dayOf } from '../domain/time/london.ts';
import type { WorkCalendar } from '../domain/time/workCalendar.ts';
import { isCovered, isWorkingDay } from '../domain/time/workingDays.ts';

/** Office hours of every working day from the day of one instant to the day of another, as far as the calendar is known. */
export function officeHoursBetween(calendar: WorkCalendar, from: Instant, until: Instant): readonly Span[] {
  const spans: Span[] = [];
  const last = dayOf(until);
  for (let day = dayOf(from); day <= last && isCovered(calendar, day); day = addDays(day, 1))
    if (isWorkingDay(calendar, day))
      spans.push({ start: atLondon(day, calendar.officeHours.from), end: atLondon(day, calendar.officeHours.to) });
  return spans;
}
