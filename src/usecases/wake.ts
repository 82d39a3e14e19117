import type { World } from './world.ts';

/**
 * Cases whose next reminder or limit has come are queued to be looked at, though nobody touched them. Gives how many. May run in several
 * instances and at any pace: a case is queued once, and a clock that jumped forwards is caught up with at once.
 */
export async function wake(world: World): Promise<number> {
  const references = await world.index.wakingBy(world.clock.now());
  for (const reference of references) await world.jobs.reconcileSoon(reference);
  return references.length;
}
