import type { CouncilRoom, Rooms } from '../usecases/ports.ts';
import type { Graph } from './client.ts';
import { withQuery } from './path.ts';
import { place } from './wire.ts';

/** Rooms alone, never their calendars (graph/api/place-list). */
export const permissions = { delegated: ['Place.Read.All'], application: ['Place.Read.All'] } as const;

/** Rooms come and go in months; whoever looks for a time and books it must not wait for the list twice. */
const keepMs = 60 * 60_000;
const $select = 'id,displayName,emailAddress,building,capacity';

/** The council's rooms, read page by page and kept for an hour. `now` in milliseconds. */
export function createRooms(graph: Graph, now: () => number): Rooms {
  let kept: { readonly until: number; readonly rooms: Promise<readonly CouncilRoom[]> } | undefined;
  const read = async (): Promise<readonly CouncilRoom[]> => {
    const found = await graph.all(withQuery('/places/microsoft.graph.room', { $select, $top: 100 }), place);
    return found.flatMap(
      ({ emailAddress, displayName, building, capacity }) =>
      emailAddress === undefined
        ? []
        : [{ email: emailAddress, name: displayName ?? emailAddress, ...(building && { building }), ...(capacity ? { seats: capacity } : {}) }], // prettier-ignore
    );
  };
  return {
    all() {
      if (kept === undefined || kept.until <= now()) {
        const asked = { until: now() + keepMs, rooms: read() };
        kept = asked;
        // What could not be read is asked for again.
        asked.rooms.catch(() => {
          if (kept === asked) kept = undefined;
        });
      }
      return kept.rooms;
    },
  };
}
