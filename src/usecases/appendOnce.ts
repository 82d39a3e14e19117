import type { Fact } from '../domain/case/fact.ts';
import { grown, readHeld, type HeldCase } from './heldCase.ts';
import { stamped } from './stamped.ts';
import type { World } from './world.ts';

/** A bound far above how often others write to one case at once, against a loop that never ends. */
const rounds = 500;

/**
 * Adds facts that record what happened outside, each under its `effect` key; those the log has by then are left out. Where somebody wrote
 * meanwhile they go behind what was written. Gives the case as it is then; undefined when it is gone.
 */
export async function appendOnce(world: World, held: HeldCase, facts: readonly Fact[]): Promise<HeldCase | undefined> {
  let current: HeldCase | undefined = held;
  for (let round = 0; current !== undefined && round < rounds; round++) {
    const known = new Set(current.file.log.map((fact) => fact['effect']));
    const fresh = facts.filter((fact) => !known.has(fact['effect']));
    if (fresh.length === 0) return current;
    const stampedFacts = stamped(fresh, world.clock.now());
    if ((await world.caseLog.append(current.reference, current.length, stampedFacts)) === 'appended') return grown(current, stampedFacts);
    current = await readHeld(world, held.reference);
  }
  if (current !== undefined) throw new Error('the case never stood still');
  return current;
}
