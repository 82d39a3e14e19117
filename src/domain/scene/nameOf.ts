import type { Person } from '../case/fact.ts';
import { roleLabel, theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import { sayList } from '../time/words.ts';
import { holders } from './holders.ts';
import type { Scene } from './scene.ts';

/** A person's name as colleagues say it inside a sentence, or who they are in the case when no name is known: "the young person". */
export const nameOf = (scene: Scene, person: Person): string => {
  const said = scene.names.get(person);
  if (said !== undefined) return said;
  const name = sayName(scene.policy, person);
  scene.names.set(person, name);
  return name;
};

const sayName = (policy: Policy, { id, name, roles }: Person): string => {
  const role = [roles[0], id].find((each) => each !== undefined && own(policy.roles, each) !== undefined);
  const unnamed = name === undefined || (role !== undefined && name === roleLabel(policy, role));
  return unnamed ? (role === undefined ? id || 'somebody' : theRoles(policy, [role])) : name;
};

/** Those who hold one of the roles by their names, or the roles where nobody does. */
export const whoHolds = (scene: Scene, roles: readonly string[]): string => {
  const names = holders(scene, ...roles).flatMap((person) => person.name ?? []);
  return names.length ? sayList(names, 'or') : theRoles(scene.policy, roles);
};
