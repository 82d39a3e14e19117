import { remembered } from '../remembered.ts';
import type { Person } from './fact.ts';

/** The people of a case, as they are looked for: by id, by id or address in small letters, and by a role they hold. */
type Folk = {
  readonly byId: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byRole: ReadonlyMap<string, readonly Person[]>;
  readonly names: ReadonlyMap<Person, readonly string[]>;
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
  const names = new Map<Person, readonly string[]>();
  for (const person of people) {
    if (!byId.has(person.id)) byId.set(person.id, person);
    const { id, email, roles } = person;
    const own = addressesOf(id, email);
    for (const name of own) add(byName, name, person);
    for (const [nth, role] of roles.entries()) if (roles.indexOf(role) === nth) add(byRole, role, person);
    names.set(person, [...own, ...roles]);
  }
  return { byId, byName, byRole, names };
});

/** Every name a fact may mean a person by: id, address, and the roles they hold. */
export const namesOf = (people: readonly Person[], person: Person): readonly string[] =>
  folkOf(people).names.get(person) ?? [...addressesOf(person.id, person.email), ...person.roles];

const addressesOf = (id: string, email: string | undefined): readonly string[] => {
  const [mine, address] = [id.toLowerCase(), email?.toLowerCase()];
  return address === undefined || address === mine ? [mine] : [mine, address];
};
