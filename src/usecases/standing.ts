import type { Instant, Person } from '../domain/case/fact.ts';
import { fold } from '../domain/case/fold.ts';
import { readHeld, type HeldCase } from './heldCase.ts';
import { notFound } from './notFound.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A case and the part the asking person has in it now. */
export type Standing = { readonly held: HeldCase; readonly people: readonly Person[]; readonly person: Person; readonly now: Instant };

/** The person's standing in a case. Somebody without a role in it learns nothing, not even that it exists. */
export async function standingOf(world: World, personId: string, reference: string): Promise<Standing | Refusal> {
  const held = await readHeld(world, reference);
  if (held === undefined) return notFound(reference);
  const { people } = fold(held.file);
  const person = people.find((one) => one.id === personId);
  return person === undefined || person.roles.length === 0 ? notFound(reference) : { held, people, person, now: world.clock.now() };
}
