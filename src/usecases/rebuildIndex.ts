import { fold } from '../domain/case/fold.ts';
import { assessHeld, readHeld } from './heldCase.ts';
import { indexEntryOf } from './indexed.ts';
import type { IndexEntry } from './ports.ts';
import { unreadableBecause } from './unreadableBecause.ts';
import type { World } from './world.ts';

/** What going through the record needs: nothing that sends or books. */
export type Reading = Pick<World, 'caseLog' | 'packs' | 'workCalendar' | 'clock'>;

/** `cases` are in the index now; of those `unreadable` no more is known than who has a part in them, or not even that. */
export type Rebuilt = { readonly cases: number; readonly unreadable: readonly Unreadable[] };
type Unreadable = { readonly reference: string; readonly because: 'procedure-missing' | 'record-spoilt' };

/**
 * Makes the index again from the record: every case as it stands now, nothing else. A case that cannot be read keeps nobody from the others. Stopped
 * half way, it is run again, or the program settles every case at its next start. Throws `GatewayFailure` when the record cannot be reached.
 */
export async function rebuildIndex(world: Reading & Pick<World, 'index'>): Promise<Rebuilt> {
  await world.index.clear();
  const references = await world.caseLog.references();
  const unreadable: Unreadable[] = [];
  let cases = 0;
  for (const reference of references) {
    const entry = await entryOf(world, reference);
    if (entry !== undefined && 'because' in entry) unreadable.push(entry);
    const indexed = entry !== undefined && 'because' in entry ? await partsIn(world, entry) : entry;
    if (indexed === undefined) continue;
    await world.index.put(indexed);
    cases++;
  }
  return { cases, unreadable };
}

async function entryOf(world: Reading, reference: string): Promise<IndexEntry | Unreadable | undefined> {
  try {
    const held = await readHeld(world, reference);
    return held && indexEntryOf(world, held, assessHeld(world, held, world.clock.now()));
  } catch (failure) {
    const because = unreadableBecause(failure);
    if (because === undefined) throw failure;
    return { reference, because };
  }
}

/** Who has a part in a case whose procedure is not here, so that they are told so. Nothing of one whose record is spoilt. */
async function partsIn(world: Reading, { reference, because }: Unreadable): Promise<IndexEntry | undefined> {
  const stored = because === 'procedure-missing' ? await world.caseLog.read(reference) : undefined;
  if (stored === undefined) return undefined;
  const { people } = fold({ case: stored.opening, log: stored.log });
  const parts = people.filter(({ roles }) => roles.length > 0).map(({ id }) => id);
  return { reference, stage: because, people: parts, length: stored.length };
}
