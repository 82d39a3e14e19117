import type { Instant } from '../case/fact.ts';
import { addDays, atLondon, dayOf } from '../time/london.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import { isCovered, isWorkingDay } from '../time/workingDays.ts';
import type { Span } from './slotSearch.ts';

/** A usual school day in England. Terms differ from school to school and are not known: these hours are avoided, never forbidden. */
const school = { from: '08:45', to: '15:15' };

/** The hours in which a child is likely to be at school between two instants: Monday to Friday, not on bank holidays. */
export const schoolHours = (calendar: WorkCalendar, from: Instant, to: Instant): readonly Span[] => {
  const spans: Span[] = [];
  for (let day = dayOf(from); day <= dayOf(to) && isCovered(calendar, day); day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) spans.push({ start: atLondon(day, school.from), end: atLondon(day, school.to) });
  return spans;
};
