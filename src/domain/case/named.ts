import type { Fact, Person } from './fact.ts';

/** Ids, addresses and roles a fact is about, however it names them. */
export const namedIn = (fact: Fact): readonly string[] => {
  let names = words(fact['person']);
  names = also(names, fact['people']);
  names = also(names, fact['to']);
  names = also(names, fact['role']);
  names = also(names, fact['roles']);
  return also(names, fact['recipients']);
};

/** Ids and addresses in one field of a fact. */
export const words = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value.toLowerCase()];
  if (Array.isArray(value)) return value.flatMap(words);
  if (typeof value !== 'object' || value === null) return none;
  const { id, email } = value as { id?: unknown; email?: unknown };
  return also(words(id), email);
};

/** Names and those in one more field. */
const also = (names: readonly string[], value: unknown): readonly string[] => {
  if (value === undefined) return names;
  return names.length === 0 ? words(value) : [...names, ...words(value)];
};

const none: readonly string[] = Object.freeze([]);

/** Whether one of the names is this person's: by id, by address, or by a role they hold. */
export const isNamed = (person: Person, names: readonly string[]): boolean =>
  names.includes(person.id.toLowerCase()) ||
  (person.email !== undefined && names.includes(person.email.toLowerCase())) ||
  person.roles.some((role) => names.includes(role));
