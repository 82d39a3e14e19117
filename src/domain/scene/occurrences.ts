import type { Fact, Person } from '../case/fact.ts';
import { factsOf, happenedIn } from '../case/factsOf.ts';
import { namesOf } from '../case/folk.ts';
import { isNamed, namedIn } from '../case/named.ts';
import { tableOf } from '../tableOf.ts';
import { inOrder } from '../time/instant.ts';
import { holders } from './holders.ts';
import type { Scene } from './scene.ts';

/** Facts of an event in the order they happened, only those addressed `to` the role when one is named. */
export const occurrences = (scene: Scene, event: string, to?: string): readonly Fact[] =>
  addressedTo(scene, happened(scene.state.log, event), to);

/** Events that are one thing by two names: a decision to hold the meeting is its approval, minutes uploaded are filed. */
const otherNames = tableOf({
  'decision.hold': 'approval.granted',
  'decision.refuse': 'approval.refused',
  'minutes.uploaded': 'filed.in-system-of-record',
});

const asOne = (event: string): string => otherNames.get(event) ?? event;

/** The facts of an event under any of its names, in the order they happened. */
const happened = (log: readonly Fact[], event: string): readonly Fact[] => {
  const one = asOne(event);
  const other = otherName.get(one);
  if (other === undefined || factsOf(log, other).length === 0) return happenedIn(log, one);
  return inOrder(log.filter((fact) => fact.event === one || fact.event === other));
};

const otherName = new Map([...otherNames].map(([other, one]) => [one, other]));

const addressedTo = (scene: Scene, facts: readonly Fact[], to: string | undefined): readonly Fact[] =>
  to === undefined ? facts : facts.filter((fact) => addressed(scene, fact, to));

const addressed = (scene: Scene, fact: Fact, role: string): boolean => {
  const names = namedIn(fact);
  return names.length === 0 || names.includes(role) || holders(scene, role).some((person) => isNamed(person, names));
};

/** Facts of an event since the meeting before this one was held: what was said of that meeting says nothing of this one. */
export const occurrencesNow = (scene: Scene, event: string, to?: string): readonly Fact[] =>
  addressedTo(scene, happened(scene.lately, event), to);

/** The last fact of an event since the meeting before that names a person: by id, by address, or by a role they hold. */
export const lastTo = (scene: Scene, event: string, person: Person): Fact | undefined => {
  let told = scene.told.get(event);
  if (!told) scene.told.set(event, (told = namesIn(occurrencesNow(scene, event))));
  let last: { readonly fact: Fact; readonly nth: number } | undefined;
  for (const name of namesOf(scene.state.people, person)) {
    const found = told.get(name);
    if (found && found.nth > (last?.nth ?? -1)) last = found;
  }
  return last?.fact;
};

const namesIn = (facts: readonly Fact[]): ReadonlyMap<string, { readonly fact: Fact; readonly nth: number }> => {
  const names = new Map<string, { readonly fact: Fact; readonly nth: number }>();
  for (const [nth, fact] of facts.entries()) for (const name of namedIn(fact)) names.set(name, { fact, nth });
  return names;
};
