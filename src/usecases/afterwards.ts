import type { Assessment } from '../domain/assess/assessment.ts';
import { failureKind } from './failureKind.ts';
import { indexEntryOf } from './indexed.ts';
import type { HeldCase } from './heldCase.ts';
import type { World } from './world.ts';

/**
 * What follows a written fact: the index is brought up to date and the outside is asked to follow. Both can be made again from the
 * record, so a failure here is logged and never takes the act back: `settle` finds the case again.
 */
export async function afterwards(world: World, held: HeldCase, assessment: Assessment): Promise<void> {
  await quietly(world, held.reference, 'index not updated', () => world.index.put(indexEntryOf(world, held, assessment)));
  await quietly(world, held.reference, 'reconcile not queued', () => world.jobs.reconcileSoon(held.reference));
}

async function quietly(world: World, reference: string, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    world.log.error({ reference, kind: failureKind(failure) }, what);
  }
}
