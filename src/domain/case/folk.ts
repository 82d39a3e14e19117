import { remembered } from '../remembered.ts';
import type { Person } from './fact.ts';

/** The people of a case, as they are looked for: by id, and by a role they hold. */
type Folk = { readonly byId: ReadonlyMap<string, Person>; readonly byRole: ReadonlyMap<string, readonly Person[]> };

/** People set out for looking them up; of several under one id the first. */
export const folkOf = remembered((people: readonly Person[]): Folk => {
  const byId = new Map<string, Person>();
  const byRole = new Map<string, Person[]>();
  for (const person of people) {
    if (!byId.has(person.id)) byId.set(person.id, person);
    for (const role of new Set(person.roles)) {
      const holders = byRole.get(role);
      if (holders) holders.push(person);
      else byRole.set(role, [person]);
    }
  }
  return { byId, byRole };
});

/** Every name a fact may mean a person by: id, address, and the roles they hold. */
export const namesOf = remembered(({ id, email, roles }: Person): readonly string[] => [
  id.toLowerCase(),
  ...(email === undefined ? [] : [email.toLowerCase()]),
  ...roles,
]);
