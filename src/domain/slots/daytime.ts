import { instantOf, msOf } from '../time/instant.ts';
import { addDays, atLondon, dayOf } from '../time/london.ts';
import type { Interval } from './interval.ts';

/** The hours in which people can be asked to meet at need, 08:00 to 20:00 in London on every day of the week the stretch touches. */
export const daytime = ({ start, end }: Interval): readonly Interval[] => {
  const last = dayOf(instantOf(end));
  const hours: Interval[] = [];
  for (let day = dayOf(instantOf(start)); day <= last; day = addDays(day, 1))
    hours.push({ start: msOf(atLondon(day, '08:00')), end: msOf(atLondon(day, '20:00')) });
  return hours;
};
