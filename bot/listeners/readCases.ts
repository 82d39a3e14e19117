import type { CaseView } from '../../src/api/contract.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import type { World } from '../../src/usecases/world.ts';

/** Several cases at once as one person sees them; those they no longer see are left out. */
export async function readCases(world: World, personId: string, references: readonly string[]): Promise<readonly CaseView[]> {
  const views = await Promise.all([...new Set(references)].map((reference) => readCase(world, personId, reference)));
  return views.filter((view): view is CaseView => !isRefusal(view));
}
