import { assessHeld, readHeld } from './heldCase.ts';
import { indexEntryOf } from './indexed.ts';
import type { World } from './world.ts';

/** What going through the record needs: nothing that sends or books. */
export type Reading = Pick<World, 'caseLog' | 'packs' | 'workCalendar' | 'clock'>;

/**
 * Makes the index again from the record: every case as it stands now, nothing else. Gives how many. Stopped
 * half way, it is run again, or the program settles every case at its next start. Throws `GatewayFailure` when the record cannot be read.
 */
export async function rebuildIndex(world: Reading & Pick<World, 'index'>): Promise<number> {
  await world.index.clear();
  const references = await world.caseLog.references();
  for (const reference of references) {
    const held = await readHeld(world, reference);
    if (held !== undefined) await world.index.put(indexEntryOf(world, held, assessHeld(world, held, world.clock.now())));
  }
  return references.length;
}
