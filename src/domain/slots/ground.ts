import { gridOf, touching, type Grid } from './grid.ts';
import { minuteDown, minuteUp } from './minutes.ts';
import { placesOf } from './places.ts';
import { seatingsOf, unfilled, type Seating } from './seating.ts';
import type { SlotSearch } from './slotSearch.ts';
import { standing, standingOf } from './standing.ts';

/** A search worked out for every beginning of the grid: what the rules say of it, how everybody stands to it, and whether it can be held. */
export type Ground = {
  readonly search: SlotSearch;
  readonly grid: Grid;
  /** Bits of `rule`. */
  readonly places: Uint8Array;
  /** One row of `standing` for each attendee, in their order. */
  readonly rows: readonly Uint8Array[];
  /** Places in the list of those without whom no time is offered. */
  readonly required: readonly number[];
  readonly seatings: readonly Seating[];
  /** 1 where no room is free. */
  readonly noRoom: Uint8Array | undefined;
  /** 1 where somebody required cannot come, a seat cannot be filled, or no room is free. */
  readonly blocked: Uint8Array;
};

/** Works a search out: minutes as whole numbers, one byte for each person and quarter of an hour. */
export const groundOf = (search: SlotSearch): Ground => {
  const grid = gridOf(search);
  const places = placesOf(search, grid);
  const { attendees } = search;
  const rows = attendees.map((attendee) => standingOf(attendee, grid, places));
  const required = attendees.flatMap(({ need }, place) => (need === 'required' ? [place] : []));
  const seatings = seatingsOf(search.groups ?? [], new Map(attendees.map(({ id }, place) => [id, place])));
  const noRoom = search.rooms && roomless(search.rooms, grid);
  const blocked = noRoom === undefined ? new Uint8Array(grid.count) : Uint8Array.from(noRoom);
  for (const place of required) {
    const row = rows[place] ?? blocked;
    for (let at = 0; at < grid.count; at++) if ((row[at] ?? 0) >= standing.off) blocked[at] = 1;
  }
  for (const seating of seatings) {
    const empty = unfilled(seating, rows, standing.off, grid.count);
    for (let at = 0; at < grid.count; at++) if (empty[at] === 1) blocked[at] = 1;
  }
  return { search, grid, places, rows, required, seatings, noRoom, blocked };
};

const roomless = (rooms: NonNullable<SlotSearch['rooms']>, grid: Grid): Uint8Array => {
  const none = new Uint8Array(grid.count).fill(1);
  for (const { known, busy } of rooms) {
    if (!known) continue;
    const taken = new Uint8Array(grid.count);
    for (const { start, end } of busy) {
      const [low, high] = touching(grid, minuteDown(start), minuteUp(end));
      taken.fill(1, low, Math.max(low, high));
    }
    for (let at = 0; at < grid.count; at++) if (taken[at] === 0) none[at] = 0;
  }
  return none;
};
