import type { Fact } from '../../src/domain/case/fact.ts';
import { identifyChild } from '../../src/usecases/identifyChild.ts';
import { perform } from '../../src/usecases/perform.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { canary, commandOf, referenceOf } from './journey.ts';
import { memoryWorld, runJobs, type MemoryWorld } from './memoryWorld.ts';
import { people } from './people.ts';

const { sam, farida } = people;

/** A world of Lancashire's procedure with one case, whose child is known and whose home has ended: the request form is wanted. */
export async function homeEnded(): Promise<MemoryWorld> {
  const world: MemoryWorld = { ...memoryWorld(), policyId: 'lancashire' };
  const concern = { triggers: ['carer-difficulty'], notifiedAt: world.clock.now(), placement: { type: 'foster', provider: 'in-house' }, exclusions: { 'replaces-planning': false } }; // prettier-ignore
  const raised = await raiseConcern(world, sam.id, concern, commandOf('raiseConcern'));
  if (isRefusal(raised) || raised.outcome.startsWith('i')) throw new Error(JSON.stringify(raised));
  const reference = referenceOf(world);
  await identifyChild(world, sam.id, reference, canary);
  await perform(
    world,
    sam.id,
    reference,
    'assignRole',
    { role: 'supervising-social-worker', person: { id: farida.id } },
    commandOf('assign'),
  );
  await writes(world, { event: 'placement.ended', at: world.clock.now(), by: sam.id });
  await runJobs(world);
  return world;
}

/** Writes a fact that no act of the tab writes yet. */
async function writes(world: MemoryWorld, ...facts: readonly Fact[]): Promise<void> {
  const reference = referenceOf(world);
  const stored = await world.caseLog.read(reference);
  await world.caseLog.append(reference, stored?.length ?? 0, facts);
}
