import type { Fact } from '../domain/case/fact.ts';
import { doAndRecord } from './doAndRecord.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, type HeldCase } from './heldCase.ts';
import { toDo } from './toDo.ts';
import type { World } from './world.ts';

/**
 * Puts a meeting into the calendars as soon as its time is written, while whoever booked it waits: what follows reads the case again first,
 * which takes longer. Nobody waits while Microsoft 365 asks to be left alone. Gives the case as it is then. Whatever fails here is left to `reconcile`, which comes after in any case.
 */
export async function bookAtOnce(world: World, held: HeldCase, written: readonly Fact[]): Promise<HeldCase> {
  if (!written.some(({ event }) => event === 'meeting.scheduled') || world.slow?.() === true) return held;
  const assessment = assessHeld(world, held, world.clock.now());
  const effect = toDo(held, assessment).find(({ kind }) => kind === 'calendar');
  if (effect === undefined) return held;
  try {
    return (await doAndRecord(world, held, assessment, effect, true)) ?? held;
  } catch (failure) {
    world.log.warn({ reference: held.reference, effect: effect.kind, kind: failureKind(failure) }, 'a meeting was not booked at once');
    return held;
  }
}
