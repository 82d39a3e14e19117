import type { Policy } from '../domain/policy/policy.ts';
import type { World } from './world.ts';

/** The procedure new cases are opened under. Throws when the world names one that is not among the packs. */
export function currentPolicy(world: World): Policy {
  const policy = world.packs.get(world.policyId);
  if (policy === undefined) throw new Error(`"${world.policyId}" is not among the procedures`);
  return policy;
}
