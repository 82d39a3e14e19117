import type { Ground } from './ground.ts';
import type { Attendee } from './slotSearch.ts';
import { standing } from './standing.ts';

/** Who could come at a time: everybody sought for is in one of the four. */
export type Standings = {
  readonly free: readonly Attendee[];
  readonly missing: readonly Attendee[];
  /** Have something pencilled in then. */
  readonly pencilled: readonly Attendee[];
  readonly notKnown: readonly Attendee[];
};

/** How everybody sought for stands to one time. */
export const standingsAt = ({ search, rows }: Ground, at: number): Standings => {
  const found = { free: [] as Attendee[], missing: [] as Attendee[], pencilled: [] as Attendee[], notKnown: [] as Attendee[] };
  for (const [place, attendee] of search.attendees.entries()) {
    if (attendee.need === 'stand-by') continue;
    const stands = rows[place]?.[at] ?? standing.unknown;
    if (stands >= standing.off) found.missing.push(attendee);
    else if (stands === standing.pencilled) found.pencilled.push(attendee);
    else if (stands === standing.unknown) found.notKnown.push(attendee);
    else found.free.push(attendee);
  }
  return found;
};
