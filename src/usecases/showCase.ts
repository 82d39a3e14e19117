import { desired } from '../domain/effects/desired.ts';
import { rowsOf } from '../domain/record/rows.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, type HeldCase } from './heldCase.ts';
import { indexEntryOf } from './indexed.ts';
import type { World } from './world.ts';

/** Shows the case as it is in the lists, on the cards already sent and in the index, each even when another fails. Gives the failures. */
export async function showCase(world: World, held: HeldCase): Promise<readonly unknown[]> {
  const { reference } = held;
  const assessment = assessHeld(world, held, world.clock.now());
  const failures: unknown[] = [];
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      failures.push(failure);
      world.log.warn({ reference, kind: failureKind(failure) }, what);
    }
  };
  await attempt('lists not updated', () => world.lists.show(reference, rowsOf(reference, assessment)));
  await attempt('cards not refreshed', () => refreshCards(world, held, assessment));
  await attempt('index not updated', () => world.index.put(indexEntryOf(held, assessment)));
  return failures;
}

/** Cards already sent are shown again as the case is now, so that no old button stays live. */
async function refreshCards(world: World, { policy, file, reference }: HeldCase, assessment: Assessment): Promise<void> {
  const sent = new Set(file.log.map((fact) => fact['effect']));
  const link = world.tabLink(`case/${reference}`);
  for (const effect of desired(policy, file, assessment, reference))
    if (effect.kind === 'card' && sent.has(effect.key))
      await world.notifier.refresh(reference, effect.key, (personId) =>
        world.cardFor(effect.card, { reference, assessment, personId, link }),
      );
}
