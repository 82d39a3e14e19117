import { useCallback } from 'react';
import { useDesk } from '../frame/desk.ts';
import type { Person } from '../standin/shapes.ts';
import { usePolled, type Polled } from '../standin/usePolled.ts';
import { addDays, instantOfLondon } from '../time/londonTime.ts';
import type { CalendarEvent } from './eventShape.ts';
import { readEvents } from './readEvents.ts';

const lookEveryMs = 6_000;
const midnight = (day: string): number => instantOfLondon({ day, time: '00:00' });

/** The events of the week that begins on this Monday, kept current while shown. */
export function useWeek(person: Person, monday: string, shown: boolean): Polled<readonly CalendarEvent[]> {
  const { sessions } = useDesk();
  const load = useCallback(
    async (signal: AbortSignal) => ({
      monday,
      events: await readEvents(sessions, person, midnight(monday), midnight(addDays(monday, 7)), signal),
    }),
    [sessions, person, monday],
  );
  const { value, ...rest } = usePolled(load, shown, lookEveryMs);
  // Another week is not empty, it is not read yet.
  return { ...rest, ...(value?.monday === monday && { value: value.events }) };
}
