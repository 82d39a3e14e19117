import { msOf } from '../time/instant.ts';
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

/** Who is free, busy or away, pencilled in elsewhere, or not known at the time. A firm entry outweighs a pencilled one. */
export const standing = (attendees: readonly Attendee[], slot: Slot): Standing => {
  const found = { free: [] as Attendee[], missing: [] as Attendee[], tentative: [] as Attendee[], notKnown: [] as Attendee[] };
  for (const attendee of attendees) {
    const entries = attendee.busy.filter(({ start, end }) => msOf(start) < slot.end && msOf(end) > slot.start);
    if (entries.some(({ status }) => status !== 'tentative')) found.missing.push(attendee);
    else if (!attendee.known) found.notKnown.push(attendee);
    else if (entries.length > 0) found.tentative.push(attendee);
    else found.free.push(attendee);
  }
  return { ...slot, ...found };
};
