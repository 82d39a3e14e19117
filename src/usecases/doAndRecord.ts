import type { Assessment } from '../domain/assess/assessment.ts';
import { recordedAfter } from '../domain/case/recordedAfter.ts';
import type { Effect } from '../domain/effects/effect.ts';
import { carryOut } from './carryOut.ts';
import { grown, readHeld, type HeldCase } from './heldCase.ts';
import { stamped } from './stamped.ts';
import type { World } from './world.ts';

/** A bound far above how often others write to one case at once, against a loop that never ends. */
const steps = 500;

/**
 * Carries an effect out and records it; when somebody wrote meanwhile, on the case as it is then. `first` where nobody can have tried it
 * before, because the fact that calls for it was written just now.
 */
export async function doAndRecord(
  world: World,
  held: HeldCase,
  assessment: Assessment,
  effect: Effect,
  first = false,
): Promise<HeldCase | undefined> {
  const now = world.clock.now();
  const facts = stamped(await carryOut(world, held, assessment, effect, now, first), recordedAfter(held.file.log, now));
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
