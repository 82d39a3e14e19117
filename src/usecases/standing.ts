import type { Instant, Person } from '../domain/case/fact.ts';
import { notBeforeRecord } from '../domain/case/recordedAfter.ts';
import { fold } from '../domain/case/fold.ts';
import { PolicyMissing } from '../policies/packsOf.ts';
import { readHeld, type HeldCase } from './heldCase.ts';
import { notFound } from './notFound.ts';
import { procedureMissing } from './procedureMissing.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A case and the part the asking person has in it now. */
export type Standing = { readonly held: HeldCase; readonly people: readonly Person[]; readonly person: Person; readonly now: Instant };

/**
 * The person's standing in a case. Somebody without a role in it learns nothing, not even that it exists. Where the file of its procedure
 * is gone, whoever has a part in it is told so, and the log too.
 */
export async function standingOf(world: World, personId: string, reference: string): Promise<Standing | Refusal> {
  try {
    const held = await readHeld(world, reference);
    return (held && standingIn(world, personId, held)) ?? notFound(reference);
  } catch (error) {
    if (!(error instanceof PolicyMissing)) throw error;
    world.log.error({ reference }, 'the procedure a case is held under is not here');
    const stored = await world.caseLog.read(reference);
    const people = stored === undefined ? [] : fold({ case: stored.opening, log: stored.log }).people;
    return people.some(({ id, roles }) => id === personId && roles.length > 0) ? procedureMissing(reference) : notFound(reference);
  }
}

/** The person's standing in a case already read; undefined without a role in it. */
export function standingIn(world: World, personId: string, held: HeldCase): Standing | undefined {
  const { people } = fold(held.file);
  const person = people.find((one) => one.id === personId);
  return person === undefined || person.roles.length === 0
    ? undefined
    : { held, people, person, now: notBeforeRecord(held.file.log, world.clock.now()) };
}
