import type { Assessment } from '../domain/assess/assessment.ts';
import type { Instant, Person } from '../domain/case/fact.ts';
import { assessHeld, readHeld, type HeldCase } from './heldCase.ts';
import { notFound } from './notFound.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A case, where it stands, and the part the asking person has in it. */
export type Standing = { readonly held: HeldCase; readonly assessment: Assessment; readonly person: Person; readonly now: Instant };

/** The person's standing in a case. Somebody without a role in it learns nothing, not even that it exists. */
export async function standingOf(world: World, personId: string, reference: string): Promise<Standing | Refusal> {
  const held = await readHeld(world, reference);
  if (held === undefined) return notFound(reference);
  const now = world.clock.now();
  const assessment = assessHeld(world, held, now);
  const person = assessment.people.find((one) => one.id === personId);
  return person === undefined || person.roles.length === 0 ? notFound(reference) : { held, assessment, person, now };
}
