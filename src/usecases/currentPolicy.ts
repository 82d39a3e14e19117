import type { Policy } from '../domain/policy/policy.ts';
import { policyOfCase } from '../policies/packsOf.ts';
import type { World } from './world.ts';

/** The procedure new cases are opened under: the version in force today. Throws `PolicyMissing` when there is none. */
export function currentPolicy(world: Pick<World, 'packs' | 'policyId' | 'clock'>): Policy {
  return policyOfCase(world.packs, world.policyId, { case: {}, log: [] }, world.clock.now());
}
