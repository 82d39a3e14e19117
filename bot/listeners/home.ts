import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import type { World } from '../../src/usecases/world.ts';

/** The kind of home in the council's words, and whose it is, when they are known: "Foster care (the council's own)". */
export function homeOf(world: World, { placement, policy }: Assessment): string | undefined {
  const { placementTypes, providers } = procedure(world, policy.id);
  const label = placementTypes.find(({ value }) => value === placement?.type)?.label;
  const whose = providers.find(({ value }) => value === placement?.provider)?.label;
  return label && whose ? `${label} (${whose.charAt(0).toLowerCase()}${whose.slice(1)})` : label;
}
