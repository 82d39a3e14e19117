import { remembered } from '../remembered.ts';
import type { Person } from './fact.ts';

/** The people of a case, as they are looked for: by id, by id or address in small letters, and by a role they hold. */
type Folk = {
  readonly byId: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byRole: ReadonlyMap<string, readonly Person[]>;
};

/** People set out for looking them up; of several under one id the first. */
export const folkOf = remembered((people: readonly Person[]): Folk => {
  const byId = new Map<string, Person>();
  const [byName, byRole] = [new Map<string, Person[]>(), new Map<string, Person[]>()];
  const add = (under: Map<string, Person[]>, key: string, person: Person): void => {
    const found = under.get(key);
    if (found) found.push(person);
    else under.set(key, [person]);
  };
  for (const person of people) {
    if (!byId.has(person.id)) byId.set(person.id, person);
    for (const name of new Set([person.id, person.email ?? person.id].map((each) => each.toLowerCase()))) add(byName, name, person);
    for (const role of new Set(person.roles)) add(byRole, role, person);
  }
  return { byId, byName, byRole };
});

/** Every name a fact may mean a person by: id, address, and the roles they hold. */
export const namesOf = remembered(({ id, email, roles }: Person): readonly string[] => [
  id.toLowerCase(),
  ...(email === undefined ? [] : [email.toLowerCase()]),
  ...roles,
]);
