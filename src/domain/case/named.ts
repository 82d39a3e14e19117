import type { Fact, Person } from './fact.ts';

const gather = (value: unknown, names: string[]): void => {
  if (value === undefined) return;
  if (typeof value === 'string') names.push(value.toLowerCase());
  else if (Array.isArray(value)) for (const each of value) gather(each, names);
  else if (typeof value === 'object' && value !== null) {
    const { id, email } = value as { id?: unknown; email?: unknown };
    gather(id, names);
    gather(email, names);
  }
};

/** Ids, addresses and roles a fact is about, however it names them. */
export const namedIn = (fact: Fact): readonly string[] => {
  const names: string[] = [];
  gather(fact['person'], names);
  gather(fact['people'], names);
  gather(fact['to'], names);
  gather(fact['role'], names);
  gather(fact['roles'], names);
  gather(fact['recipients'], names);
  return names;
};

/** Ids and addresses in one field of a fact. */
export const words = (value: unknown): readonly string[] => {
  const names: string[] = [];
  gather(value, names);
  return names;
};

/** Whether one of the names is this person's: by id, by address, or by a role they hold. */
export const isNamed = (person: Person, names: readonly string[]): boolean =>
  names.includes(person.id.toLowerCase()) ||
  (person.email !== undefined && names.includes(person.email.toLowerCase())) ||
  person.roles.some((role) => names.includes(role));
