import type { Person } from '../case/fact.ts';
import { folkOf } from '../case/folk.ts';
import type { Scene } from './scene.ts';

/** Those who hold one of the roles now. */
export const holders = ({ state }: Scene, ...roles: readonly string[]): readonly Person[] => {
  const { byRole } = folkOf(state.people);
  let held: readonly Person[] | undefined;
  let others: Person[] | undefined;
  for (const role of roles) {
    const people = byRole.get(role);
    if (!held) held = people;
    else if (people) (others ??= []).push(...people);
  }
  if (!others) return held ?? [];
  return state.people.filter((person) => held?.includes(person) === true || others.includes(person));
};

/** The person under an id, or somebody of whom only the id is known. */
export const personOf = (scene: Scene, id: string): Person => folkOf(scene.state.people).byId.get(id) ?? { id, roles: [] };

/** The first of the people whom a name stands for: an id or an address in small letters, or a role they hold. */
export const personNamed = ({ state }: Scene, name: string): Person | undefined => {
  const { byName, byRole } = folkOf(state.people);
  const [named] = byName.get(name) ?? [];
  const [holder] = byRole.get(name) ?? [];
  return named && holder ? state.people.find((each) => each === named || each === holder) : (named ?? holder);
};
