import { msOf } from '../time/instant.ts';
import type { Interval } from './interval.ts';
import type { Slot } from './slot.ts';
import type { Attendee } from './slotSearch.ts';

/** A possible time and how everybody stands to it. */
export type Standing = Slot & {
  readonly free: readonly Attendee[];
  readonly missing: readonly Attendee[];
  /** Have something pencilled in then. */
  readonly tentative: readonly Attendee[];
  readonly notKnown: readonly Attendee[];
};

/**
 * How the attendees stand to a time: free, busy or away, pencilled in elsewhere, or not known. A firm entry outweighs a pencilled one.
 * Reads every calendar once; the function it gives is asked for each time in turn.
 */
export const standingOf = (attendees: readonly Attendee[]): ((slot: Slot) => Standing) => {
  const calendars = attendees.map((attendee) => ({
    attendee,
    entries: attendee.busy.map(({ start, end, status }) => ({ start: msOf(start), end: msOf(end), firm: status !== 'tentative' })),
  }));
  return (slot) => {
    const found = { free: [] as Attendee[], missing: [] as Attendee[], tentative: [] as Attendee[], notKnown: [] as Attendee[] };
    for (const { attendee, entries } of calendars) {
      const then = entries.filter((entry) => overlaps(entry, slot));
      if (then.some(({ firm }) => firm)) found.missing.push(attendee);
      else if (!attendee.known) found.notKnown.push(attendee);
      else if (then.length > 0) found.tentative.push(attendee);
      else found.free.push(attendee);
    }
    return { ...slot, ...found };
  };
};

const overlaps = (one: Interval, other: Interval): boolean => one.start < other.end && one.end > other.start;
