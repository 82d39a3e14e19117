import type { Fact, Person } from './fact.ts';

const fields = ['person', 'people', 'to', 'role', 'roles', 'recipients'] as const;

const words = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value.toLowerCase()];
  if (Array.isArray(value)) return value.flatMap(words);
  if (typeof value !== 'object' || value === null) return [];
  const { id, email } = value as { id?: unknown; email?: unknown };
  return [...words(id), ...words(email)];
};

/** Ids, addresses and roles a fact is about, however it names them. */
export const namedIn = (fact: Fact): readonly string[] => fields.flatMap((field) => words(fact[field]));

/** Whether one of the names is this person's: by id, by address, or by a role they hold. */
export const isNamed = (person: Person, names: readonly string[]): boolean =>
  names.includes(person.id.toLowerCase()) ||
  (person.email !== undefined && names.includes(person.email.toLowerCase())) ||
  person.roles.some((role) => names.includes(role));
