import type { World } from './world.ts';

/** On start: every case in the record is queued to be brought in step with its facts, so that what a stopped program left undone is finished. Gives how many. */
export async function settle(world: World): Promise<number> {
  const references = await world.caseLog.references();
  for (const reference of references) await world.jobs.reconcileSoon(reference);
  world.log.info({ cases: references.length }, 'every case queued for settling');
  return references.length;
}
