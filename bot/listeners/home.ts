import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import type { World } from '../../src/usecases/world.ts';

/** The kind of home in the council's words, when it is known. */
export function homeOf(world: World, { placement }: Assessment): string | undefined {
  const label = procedure(world).placementTypes.find(({ value }) => value === placement?.type)?.label;
  const whose = placement?.provider === 'in-house' ? "the council's own" : placement?.provider === 'agency' ? 'an agency' : undefined;
  return label && whose ? `${label}, ${whose}` : label;
}
