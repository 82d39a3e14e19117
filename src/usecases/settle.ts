import type { Stage } from '../domain/assess/assessment.ts';
import { fewAtOnce } from './fewAtOnce.ts';
import { assessHeld, readHeld } from './heldCase.ts';
import { toDo } from './toDo.ts';
import { unreadableBecause } from './unreadableBecause.ts';
import type { World } from './world.ts';

/** Stages at which nothing more is to come unless somebody acts, who then queues the case. */
const ended: readonly Stage[] = ['refused', 'referred', 'withdrawn', 'ceased'];

/**
 * Every open case in the record is queued to be brought in step with its facts, so that what a stopped program, or a queue that failed,
 * left undone is finished: on start and every now and then. Of cases that have ended `thorough` looks at each and queues those with
 * something outstanding; without it they are passed over. Gives how many were queued. Throws `GatewayFailure` when the record cannot be read.
 */
export async function settle(world: World, { thorough = true }: { readonly thorough?: boolean } = {}): Promise<number> {
  const references = await world.caseLog.references();
  const over = new Set(await world.index.atStage(...ended));
  const left = thorough ? new Set(await withWork(world, references.filter((reference) => over.has(reference)))) : new Set(); // prettier-ignore
  const queued = references.filter((reference) => !over.has(reference) || left.has(reference));
  for (const reference of queued) await world.jobs.reconcileSoon(reference);
  world.log.info({ cases: references.length, queued: queued.length }, 'cases queued for settling');
  return queued.length;
}

/** Cases with an effect that is not carried out, or that the index shows as they no longer are. */
async function withWork(world: World, references: readonly string[]): Promise<readonly string[]> {
  const found = await fewAtOnce(references, 5, async (reference) => {
    try {
      const held = await readHeld(world, reference);
      if (held === undefined) return false;
      const assessment = assessHeld(world, held, world.clock.now());
      return !ended.includes(assessment.stage) || toDo(held, assessment).length > 0;
    } catch (failure) {
      // One that cannot be read is left to its job, which says so.
      if (unreadableBecause(failure) === undefined) throw failure;
      return true;
    }
  });
  return references.filter((_, at) => found[at]);
}
