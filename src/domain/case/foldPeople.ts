import type { Holding } from './caseState.ts';
import type { Fact, Instant, Opening, Person } from './fact.ts';
import { asRecord, asText, textIn } from './read.ts';

/** Somebody while the log is read: their roles are written last, once all is known. */
type Draft = { -readonly [Field in keyof Person]: Person[Field] };

/** Everybody with a part in the case, with the roles they hold now, and who held what since when and why. */
export const foldPeople = (opening: Opening, log: readonly Fact[]): { people: readonly Person[]; holdings: readonly Holding[] } => {
  const known = new Map<string, Draft>();
  const rolesOf = new Map<string, readonly string[]>();
  let holdings: Holding[] = [];

  const meet = (value: unknown): string | undefined => {
    const told = typeof value === 'string' ? { id: value } : asRecord(value);
    const id = asText(told.id) ?? asText(told.email);
    if (id === undefined) return undefined;
    const person = known.get(id);
    if (person) learn(person, told);
    else known.set(id, learn({ id } as Draft, told));
    return id;
  };
  const hold = (role: string, person: string, fact?: Fact): void => {
    const roles = rolesOf.get(person);
    if (roles?.includes(role)) return;
    rolesOf.set(person, roles ? [...roles, role] : [role]);
    holdings.push(fact ? heldBy(fact, role, person) : { role, person });
  };
  const end = (role: string, person: string, until: Instant): void => {
    const roles = rolesOf.get(person);
    if (!roles?.includes(role)) return;
    rolesOf.set(
      person,
      roles.filter((each) => each !== role),
    );
    const ends = (each: Holding): boolean => each.role === role && each.person === person && each.until === undefined;
    holdings = holdings.map((each) => (ends(each) ? { ...each, until } : each));
  };

  for (const person of Array.isArray(opening.people) ? (opening.people as unknown[]) : []) {
    const id = meet(person);
    const { roles } = asRecord(person);
    if (id !== undefined && Array.isArray(roles)) for (const role of roles) if (typeof role === 'string') hold(role, id);
  }
  for (const fact of log) {
    if (fact.event === 'role.assigned' || fact.event === 'role.ended') {
      const id = meet(fact.person);
      const role = textIn(fact, 'role');
      if (id === undefined || role === undefined) continue;
      if (fact.event === 'role.assigned') hold(role, id, fact);
      else end(role, id, fact.at);
    }
    if (fact.event === 'concern.raised') {
      const role = textIn(fact, 'as') ?? textIn(fact, 'requesterRole');
      if (role !== undefined && meet(fact.by) !== undefined) hold(role, fact.by, fact);
      const worker = textIn(fact, 'childSocialWorker');
      if (worker !== undefined && meet(worker) !== undefined) hold('child-social-worker', worker, fact);
    }
  }
  const people = [...known.values()];
  for (const person of people) person.roles = rolesOf.get(person.id) ?? [];
  return { people, holdings };
};

/** Writes down what is told of somebody: what is not told stays as it was. */
const learn = (person: Draft, told: { readonly name?: unknown; readonly email?: unknown; readonly organisation?: unknown }): Draft => {
  const name = asText(told.name);
  const email = asText(told.email);
  const organisation = asText(told.organisation);
  if (name !== undefined) person.name = name;
  if (email !== undefined) person.email = email;
  if (organisation !== undefined) person.organisation = organisation;
  return person;
};

const heldBy = (fact: Fact, role: string, person: string): Holding => {
  const reason = textIn(fact, 'reason');
  return { role, person, since: fact.at, by: fact.by, ...(reason !== undefined && { reason }) };
};
