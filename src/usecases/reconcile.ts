import type { Assessment } from '../domain/assess/assessment.ts';
import { recordedAfter } from '../domain/case/recordedAfter.ts';
import type { Effect } from '../domain/effects/effect.ts';
import { PolicyMissing } from '../policies/packsOf.ts';
import { carryOut } from './carryOut.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, grown, readHeld, type HeldCase } from './heldCase.ts';
import { showCase } from './showCase.ts';
import { stamped } from './stamped.ts';
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

/** Carries an effect out and records it; when somebody wrote meanwhile, on the case as it is then. */
async function doAndRecord(world: World, held: HeldCase, assessment: Assessment, effect: Effect): Promise<HeldCase | undefined> {
  const now = world.clock.now();
  const facts = stamped(await carryOut(world, held, assessment, effect, now), recordedAfter(held.file.log, now));
  if (facts.length === 0) throw new Error('an effect that leaves no fact would be carried out for ever');
  let current = held;
  for (let round = 0; round < steps; round++) {
    if ((await world.caseLog.append(held.reference, current.length, facts)) === 'appended') return grown(current, facts);
    const reread = await readHeld(world, held.reference);
    if (reread === undefined || reread.file.log.some((fact) => fact['effect'] === effect.key)) return reread;
    current = reread;
  }
  throw new Error('the case never stood still');
}
