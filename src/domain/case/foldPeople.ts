import type { Holding } from './caseState.ts';
import type { Fact, Instant, Opening, Person } from './fact.ts';
import { asRecord, asText, textIn } from './read.ts';
import type { Writable } from '../writable.ts';

/** Somebody while the log is read: their roles are written last, once all is known. */
type Draft = Writable<Person>;
type Met = { readonly person: Draft; readonly roles: string[] };

/** Everybody with a part in the case, with the roles they hold now, and who held what since when and why. */
export const foldPeople = (opening: Opening, log: readonly Fact[]): { people: readonly Person[]; holdings: readonly Holding[] } => {
  const known = new Map<string, Met>();
  let holdings: Holding[] = [];

  const meet = (value: unknown): Met | undefined => {
    const told = typeof value === 'string' ? { id: value } : asRecord(value);
    const id = asText(told.id) ?? asText(told.email);
    if (id === undefined) return undefined;
    const before = known.get(id);
    const met = before ?? { person: { id } as Draft, roles: [] };
    learn(met.person, told);
    if (!before) known.set(id, met);
    return met;
  };
  const hold = (role: string, { person: { id }, roles }: Met, fact?: Fact): void => {
    if (roles.includes(role)) return;
    roles.push(role);
    holdings.push(fact ? heldBy(fact, role, id) : { role, person: id });
  };
  const end = (role: string, { person: { id }, roles }: Met, until: Instant): void => {
    if (!roles.includes(role)) return;
    roles.splice(roles.indexOf(role), 1);
    const ends = (each: Holding): boolean => each.role === role && each.person === id && each.until === undefined;
    holdings = holdings.map((each) => (ends(each) ? { ...each, until } : each));
  };

  for (const told of Array.isArray(opening.people) ? (opening.people as unknown[]) : []) {
    const met = meet(told);
    const { roles } = asRecord(told);
    if (met && Array.isArray(roles)) for (const role of roles) if (typeof role === 'string') hold(role, met);
  }
  for (const fact of log) {
    const { event } = fact;
    if (event === 'role.assigned' || event === 'role.ended') {
      const met = meet(fact.person);
      const role = textIn(fact, 'role');
      if (!met || role === undefined) continue;
      if (event === 'role.assigned') hold(role, met, fact);
      else end(role, met, fact.at);
    } else if (event === 'concern.raised') {
      const role = textIn(fact, 'as') ?? textIn(fact, 'requesterRole');
      const raiser = role === undefined ? undefined : meet(fact.by);
      if (raiser && role !== undefined) hold(role, raiser, fact);
      const worker = meet(textIn(fact, 'childSocialWorker'));
      if (worker) hold('child-social-worker', worker, fact);
    }
  }
  const people = [...known.values()].map(({ person, roles }) => {
    person.roles = roles;
    return person;
  });
  return { people, holdings };
};

/** Writes down what is told of somebody: what is not told stays as it was. */
const learn = (person: Draft, told: { readonly name?: unknown; readonly email?: unknown; readonly organisation?: unknown }): void => {
  const name = asText(told.name);
  const email = asText(told.email);
  const organisation = asText(told.organisation);
  if (name !== undefined) person.name = name;
  if (email !== undefined) person.email = email;
  if (organisation !== undefined) person.organisation = organisation;
};

const heldBy = (fact: Fact, role: string, person: string): Holding => {
  const reason = textIn(fact, 'reason');
  return { role, person, since: fact.at, by: fact.by, ...(reason !== undefined && { reason }) };
};
