import type { Holding } from './caseState.ts';
import type { Fact, Opening, Person } from './fact.ts';
import { asRecord, asText, textIn } from './read.ts';

type Known = { id: string; name?: string; email?: string; organisation?: string };

/** Everybody with a part in the case, with the roles they hold now, and who held what since when and why. */
export const foldPeople = (opening: Opening, log: readonly Fact[]): { people: readonly Person[]; holdings: readonly Holding[] } => {
  const known = new Map<string, Known>();
  let holdings: Holding[] = [];

  const meet = (value: unknown): string | undefined => {
    const { id, name, email, organisation } = typeof value === 'string' ? { id: value } : (asRecord(value) as Record<string, unknown>);
    const key = asText(id) ?? asText(email);
    if (key === undefined) return undefined;
    const before = known.get(key);
    const told = { name: asText(name), email: asText(email), organisation: asText(organisation) };
    known.set(key, {
      ...before,
      id: key,
      ...(told.name && { name: told.name }),
      ...(told.email && { email: told.email }),
      ...(told.organisation && { organisation: told.organisation }),
    });
    return key;
  };
  const hold = (role: string, person: string, fact?: Fact): void => {
    if (holdings.some((holding) => holding.role === role && holding.person === person && holding.until === undefined)) return;
    const reason = fact && textIn(fact, 'reason');
    holdings.push({ role, person, ...(fact && { since: fact.at, by: fact.by }), ...(reason !== undefined && { reason }) });
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
      else
        holdings = holdings.map((holding) =>
          holding.role === role && holding.person === id && holding.until === undefined ? { ...holding, until: fact.at } : holding,
        );
    }
    if (fact.event === 'concern.raised') {
      const role = textIn(fact, 'as') ?? textIn(fact, 'requesterRole');
      if (role !== undefined && meet(fact.by) !== undefined) hold(role, fact.by, fact);
      const worker = textIn(fact, 'childSocialWorker');
      if (worker !== undefined && meet(worker) !== undefined) hold('child-social-worker', worker, fact);
    }
  }
  const current = holdings.filter((holding) => holding.until === undefined);
  const rolesOf = new Map<string, string[]>();
  for (const { person, role } of current) {
    const roles = rolesOf.get(person);
    if (roles) roles.push(role);
    else rolesOf.set(person, [role]);
  }
  const people = [...known.values()].map((person) => ({ ...person, roles: rolesOf.get(person.id) ?? [] }));
  return { people, holdings };
};
