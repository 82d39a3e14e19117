import type { Effect } from '../domain/effects/effect.ts';
import { PolicyMissing } from '../policies/packsOf.ts';
import { doAndRecord } from './doAndRecord.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, readHeld, type HeldCase } from './heldCase.ts';
import { showCase } from './showCase.ts';
import { toDo } from './toDo.ts';
import type { World } from './world.ts';

/** One effect, one append: a bound far above what any case calls for, against a loop that never ends. */
const steps = 500;

/**
 * Brings the outside in step with the facts of a case: every effect they call for is carried out and recorded, then lists, cards and
 * index show the case as it is. May be stopped anywhere and run again, and may run twice at once: ports find what was done under a key.
 * One effect failing does not stop the others; the first failure is thrown at the end, so that the job is tried again.
 */
export async function reconcile(world: World, reference: string): Promise<void> {
  const held = await readable(world, reference);
  if (held !== undefined) await bringInStep(world, held);
}

/** Undefined also for a case whose procedure is not here: no further try brings it back, and every settling asks again. */
async function readable(world: World, reference: string): Promise<HeldCase | undefined> {
  try {
    return await readHeld(world, reference);
  } catch (failure) {
    if (!(failure instanceof PolicyMissing)) throw failure;
    world.log.error({ reference }, 'the procedure a case is held under is not here; nothing is done for it until its file is back');
    return undefined;
  }
}

async function bringInStep(world: World, first: HeldCase): Promise<void> {
  const { reference } = first;
  const failures: unknown[] = [];
  const failed = new Set<string>();
  let held: HeldCase | undefined = first;
  for (let step = 0; held !== undefined && step < steps; step++) {
    const assessment = assessHeld(world, held, world.clock.now());
    const effect: Effect | undefined = toDo(held, assessment).find(({ key }) => !failed.has(key));
    if (effect === undefined) {
      failures.push(...(await showCase(world, held, assessment)));
      const now = await readHeld(world, reference);
      if (now === undefined || now.length === held.length) break;
      held = now;
      continue;
    }
    try {
      held = await doAndRecord(world, held, assessment, effect);
    } catch (failure) {
      failed.add(effect.key);
      failures.push(failure);
      world.log.warn({ reference, effect: effect.kind, kind: failureKind(failure) }, 'an effect was not carried out');
    }
  }
  if (failures.length > 0) throw failures[0];
}
