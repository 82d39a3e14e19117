import type { Collection } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';
import { noResource } from './problem.ts';

type WorkingHours = { readonly days: readonly string[]; readonly from: string; readonly to: string };
/** Somebody with an account in the practice tenant. `mail` is in lower case and is the user principal name too. */
export type PersonDoc = {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly manager?: string | undefined;
  readonly zone: string;
  readonly hours: WorkingHours;
  /** Ids of those who may write in this person's calendar. */
  readonly delegates?: readonly string[] | undefined;
};
/** Somebody with a mailbox elsewhere and no account here. */
export type OutsideDoc = { readonly mail: string; readonly name: string };

export const peopleOf = (tenant: Tenant): Collection<PersonDoc> => tenant.store.collection<PersonDoc>('people');
export const outsideOf = (tenant: Tenant): Collection<OutsideDoc> => tenant.store.collection<OutsideDoc>('outside');

/** A person by id, user principal name or address. */
export function findPerson(tenant: Tenant, key: string): PersonDoc | undefined {
  const wanted = key.toLowerCase();
  return (
    peopleOf(tenant).get(wanted) ??
    peopleOf(tenant)
      .all()
      .find((person) => person.mail === wanted)
  );
}

/** The same, refusing (404) when there is nobody. */
export function needPerson(tenant: Tenant, key: string): PersonDoc {
  const person = findPerson(tenant, key);
  if (!person) throw noResource(key);
  return person;
}
