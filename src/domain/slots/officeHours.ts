import type { Instant } from '../case/fact.ts';
import { addDays, atLondon, dayOf } from '../time/london.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import { isCovered, isWorkingDay } from '../time/workingDays.ts';
import type { Span } from './slotSearch.ts';

/** The office hours of every working day between two instants; none for days the calendar does not cover, since nobody knows whether they are free. */
export const officeHours = (calendar: WorkCalendar, from: Instant, to: Instant): readonly Span[] => {
  const spans: Span[] = [];
  for (let day = dayOf(from); day <= dayOf(to) && isCovered(calendar, day); day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day))
      spans.push({ start: atLondon(day, calendar.officeHours.from), end: atLondon(day, calendar.officeHours.to) });
  }
  return spans;
};
