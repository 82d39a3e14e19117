import type { World } from './world.ts';

/**
 * Every case in the record is queued to be brought in step with its facts, so that what a stopped program, or a queue that failed, left
 * undone is finished: on start and every now and then. Gives how many. Throws `GatewayFailure` when the record cannot be read.
 */
export async function settle(world: World): Promise<number> {
  const references = await world.caseLog.references();
  for (const reference of references) await world.jobs.reconcileSoon(reference);
  world.log.info({ cases: references.length }, 'every case queued for settling');
  return references.length;
}
