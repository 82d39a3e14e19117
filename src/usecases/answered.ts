import type { ActResult } from '../domain/acts/act.ts';
import { assessHeld, type HeldCase } from './heldCase.ts';
import type { Performed } from './performed.ts';
import type { World } from './world.ts';

/** The answer to a person: what came of the act, a sentence of ours after the procedure's own, and the case as it stands now. */
export function answered(world: World, held: HeldCase, result: ActResult, note?: string): Performed {
  const { outcome, findings, says, details } = result;
  return {
    reference: held.reference,
    outcome,
    findings,
    says: note === undefined ? says : `${says} ${note}`,
    ...(details === undefined ? {} : { details }),
    assessment: assessHeld(world, held, world.clock.now()),
  };
}
