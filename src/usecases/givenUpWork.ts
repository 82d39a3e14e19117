import type { GivenUpView, TriedAgain } from '../api/contract.ts';
import { sayInstant } from '../domain/time/words.ts';
import type { Effect } from '../domain/effects/effect.ts';
import { fewAtOnce } from './fewAtOnce.ts';
import { assessHeld, readHeld } from './heldCase.ts';
import { notFound } from './notFound.ts';
import type { GivenUp } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { toDo } from './toDo.ts';
import { wayOnFor } from './wayOn.ts';
import type { World } from './world.ts';

/** Whether this person looks after Holdfast: nobody by a part in a case, only by the setting ADMINISTRATORS. */
export const isAdministrator = (world: World, personId: string): boolean => world.administrators?.has(personId) === true;

/**
 * The work outside that was given up after a day of tries, for whoever looks after Holdfast: by reference, with what of it is still to be done
 * and why it failed. Says nothing of the people or the child of a case.
 */
export async function givenUpWork(world: World, personId: string): Promise<GivenUpView | Refusal> {
  if (!isAdministrator(world, personId)) return notForYou;
  const given = await world.jobs.givenUp();
  const items = await fewAtOnce(given, 5, async ({ reference, since, because }) => ({
    reference,
    since,
    sinceText: sayInstant(since),
    what: await left(world, reference),
    why: whyGivenUp(because),
  }));
  return { items };
}

/** Asks once more for the work of a case that was given up. */
export async function tryGivenUpAgain(world: World, personId: string, reference: string): Promise<TriedAgain | Refusal> {
  if (!isAdministrator(world, personId)) return notFound(reference);
  const given: readonly GivenUp[] = await world.jobs.givenUp();
  if (!given.some((one) => one.reference === reference)) return { says: `Nothing is given up in ${reference} any more.` };
  await world.jobs.reconcileSoon(reference);
  world.log.info({ reference, by: personId }, 'work that was given up is asked for again');
  return { says: `${reference} is tried again now. If it fails for another day, it comes back to this page.` };
}

/** Why, in words, and what can be done about it. */
export const whyGivenUp = (because: string | undefined): string =>
  wayOnFor(because ?? '')?.replace(/(?:\. Nothing is to be done: it|[;.] [iI]t) is tried again\./, '. Then try it again.') ??
  'Something in Holdfast itself failed. Look at its log for this reference, then try it again.';

/** What is still to be done outside, kind by kind, without anybody's name; empty where the record cannot be read either. */
async function left(world: World, reference: string): Promise<readonly string[]> {
  const held = await readHeld(world, reference).catch(() => undefined);
  if (held === undefined) return [];
  const effects = toDo(held, assessHeld(world, held, world.clock.now()));
  return effects.length === 0 ? ['The lists in SharePoint'] : [...new Set(effects.map(kindOf))];
}

function kindOf(effect: Effect): string {
  switch (effect.kind) {
    case 'calendar':
      return 'The calendar entry of the meeting and its invitations';
    case 'restore':
      return 'Putting the calendar entry back to its time';
    case 'cancel':
      return 'Taking the old calendar entry away';
    case 'mail':
      return effect.documents.length > 0 ? 'Documents by mail' : 'A letter by mail';
    case 'card':
      return 'A card in Teams';
  }
}

const notForYou: Refusal = {
  refused: 'not-allowed',
  says: 'This page is for whoever looks after Holdfast.',
  wayOn: 'Who that is stands in its setting ADMINISTRATORS.',
};
