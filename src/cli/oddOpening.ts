import { didYouMean } from '../domain/policy/near.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { own } from '../domain/policy/own.ts';

const parts = ['case', 'log', 'proposals'];

/** What to say of a case's file beside its log: parts that are not read, because of their name or their shape, and roles the procedure does not have. */
export const oddOpening = (whole: object, opening: Readonly<Record<string, unknown>>, policy?: Policy): readonly string[] => {
  const { people, placement } = opening;
  return [
    ...Object.keys(whole)
      .filter((key) => !parts.includes(key))
      .map((key) => `“${key.slice(0, 80)}” is not read${didYouMean(key, parts)}; a case has ${parts.join(', ')}`),
    ...(placement === undefined || isFields(placement)
      ? []
      : ['case.placement is an object, such as {"type": "foster"}; as it stands it is not read']),
    ...(people === undefined || Array.isArray(people) ? [] : ['case.people is a list of people; as it stands it is not read']),
    ...(Array.isArray(people) ? people.flatMap((person: unknown, nth) => oddPerson(`case.people.${String(nth)}`, person, policy)) : []),
  ].slice(0, most);
};

const oddPerson = (place: string, person: unknown, policy: Policy | undefined): readonly string[] => {
  if (!isFields(person) || typeof person['id'] !== 'string')
    return [`${place} is a person: an object with an id, and roles; as it stands it is not read`];
  const { roles } = person;
  if (roles !== undefined && !Array.isArray(roles)) return [`${place}.roles is a list of roles; as it stands it is not read`];
  if (!policy || !Array.isArray(roles)) return [];
  const known = Object.keys(policy.roles);
  return roles
    .filter((role: unknown) => typeof role !== 'string' || own(policy.roles, role) === undefined)
    .map((role: unknown) => `${place}: ${policy.id} has no role “${String(role).slice(0, 80)}”${didYouMean(String(role), known)}`);
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More lines than this help nobody. */
const most = 20;
