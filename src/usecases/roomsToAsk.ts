import { GatewayFailure } from './gatewayFailure.ts';
import type { CouncilRoom } from './ports.ts';
import type { World } from './world.ts';

/** So many rooms are looked into: as many as one question to the calendars takes. */
const most = 20;

/**
 * Rooms that have a seat for so many people, the smallest first, and what people should know of the choice. A council whose administrator gave
 * no leave to list its rooms has none here.
 */
export async function roomsToAsk(
  world: World,
  people: number,
): Promise<{ readonly rooms: readonly CouncilRoom[]; readonly notes: readonly string[] }> {
  const all = await world.rooms.all().catch((failure: unknown) => {
    if (failure instanceof GatewayFailure && failure.kind === 'denied') return undefined;
    throw failure;
  });
  if (all === undefined) return { rooms: [], notes: [notAllowed] };
  if (all.length === 0) return { rooms: [], notes: [none] };
  const enough = all.filter(({ seats }) => seats === undefined || seats >= people);
  const small = all.length - enough.length;
  const bySize = enough.toSorted((one, other) => (one.seats ?? Infinity) - (other.seats ?? Infinity) || (one.name < other.name ? -1 : 1));
  return {
    rooms: bySize.slice(0, most),
    notes: [
      ...(small > 0
        ? [`${String(small)} of ${String(all.length)} rooms have fewer seats than the ${String(people)} people invited, and were left out.`]
        : []),
      ...(bySize.length > most
        ? [`The ${String(most)} smallest of ${String(bySize.length)} rooms that are large enough were looked into.`]
        : []),
    ],
  };
}

const notAllowed =
  'Rooms cannot be looked up: the council’s administrator has not given Holdfast leave to list them (Place.Read.All). Times online can be offered.';
const none = 'The council keeps no calendars of rooms. Times online can be offered.';
