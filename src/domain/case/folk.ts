import { keep } from '../keptWith.ts';
import type { Person } from './fact.ts';

/** The people of a case, as they are looked for: by id, by id or address in small letters, and by a role they hold. */
type Folk = {
  readonly byId: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byRole: ReadonlyMap<string, readonly Person[]>;
  /** What people go by, by their id: filled as it is asked for. */
  readonly names: Map<string, readonly string[]>;
};

const folk = Symbol('folk');

/** People set out for looking them up; of several under one id the first. */
export const folkOf = (people: readonly Person[] & { readonly [folk]?: Folk }): Folk => people[folk] ?? keep(people, folk, setOut(people));

const setOut = (people: readonly Person[]): Folk => {
  const byId = new Map<string, Person>();
  const [byName, byRole] = [new Map<string, Person[]>(), new Map<string, Person[]>()];
  const add = (under: Map<string, Person[]>, key: string, person: Person): void => {
    const found = under.get(key);
    if (found) found.push(person);
    else under.set(key, [person]);
  };
  for (const person of people) {
    if (!byId.has(person.id)) byId.set(person.id, person);
    const { id, email, roles } = person;
    for (const name of addressesOf(id, email)) add(byName, name, person);
    roles.forEach((role, nth) => {
      if (roles.indexOf(role) === nth) add(byRole, role, person);
    });
  }
  return { byId, byName, byRole, names: new Map() };
};

/** Every name a fact may mean a person by: id, address, and the roles they hold. */
export const namesOf = (people: readonly Person[], person: Person): readonly string[] => {
  const { byId, names } = folkOf(people);
  if (byId.get(person.id) !== person) return namesIn(person);
  const known = names.get(person.id);
  if (known) return known;
  const own = namesIn(person);
  names.set(person.id, own);
  return own;
};

const namesIn = ({ id, email, roles }: Person): readonly string[] => [...addressesOf(id, email), ...roles];

const addressesOf = (id: string, email: string | undefined): readonly string[] => {
  const [mine, address] = [id.toLowerCase(), email?.toLowerCase()];
  return address === undefined || address === mine ? [mine] : [mine, address];
};
