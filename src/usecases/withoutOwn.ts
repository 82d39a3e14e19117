import type { Fact } from '../domain/case/fact.ts';
import { bookingsOf } from '../domain/effects/bookings.ts';
import { msOf } from '../domain/time/instant.ts';
import type { Availability } from './ports.ts';

/**
 * Calendars as they would be without the meeting that is booked already: it stands in all of them, and would be in its own way when it is moved.
 * One entry at exactly its times is taken for it.
 */
export function withoutOwn(calendars: readonly Availability[], log: readonly Fact[]): readonly Availability[] {
  const booked = bookingsOf(log).findLast(({ state }) => state === 'live');
  if (booked === undefined) return calendars;
  const [start, end] = [msOf(booked.start), msOf(booked.end)];
  return calendars.map((calendar) => {
    const own = calendar.busy.findIndex((entry) => msOf(entry.start) === start && msOf(entry.end) === end);
    return own < 0 ? calendar : { ...calendar, busy: calendar.busy.toSpliced(own, 1) };
  });
}
