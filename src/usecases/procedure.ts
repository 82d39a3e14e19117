import type { Procedure } from '../api/contract.ts';
import { cite, strengthOf } from '../domain/policy/cite.ts';
import { factsIn } from '../domain/policy/factsIn.ts';
import { own } from '../domain/policy/own.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { currentPolicy } from './currentPolicy.ts';
import type { World } from './world.ts';

/** A procedure, clause by clause, and what its request form asks: the one new cases are opened under, or the one named (of an older case). */
export function procedure(world: World, id: string = world.policyId): Procedure {
  const policy = currentPolicy(world.packs.ids.includes(id) ? { ...world, policyId: id } : world);
  const meeting = Object.values(policy.meetings)[0];
  return {
    id: policy.id,
    title: policy.title,
    meetingName: meeting?.name ?? policy.title,
    triggers: triggersOf(policy),
    exclusions: policy.exclusions.map(({ code, ask, clause }) => ({ code, ask, clause, cited: cite(policy, clause) })),
    placementTypes: policy.placements.kinds.map(({ type, label }) => ({ value: type, label })),
    providers: providersOf(policy),
    asks: asksOf(policy, meeting),
    requesters: requestersOf(policy, meeting),
    roles: policy.roles,
    documents: policy.documents,
    clauses: Object.entries(policy.clauses).map(([clause, { text }]) => ({
      id: clause,
      cited: cite(policy, clause),
      strength: strengthOf(policy, { clause }),
      text,
    })),
  };
}

type Meeting = Policy['meetings'][string] | undefined;

/** Who may ask; where anyone may, every role of the procedure. */
const requestersOf = (policy: Policy, meeting: Meeting): Procedure['requesters'] => {
  const by = meeting?.request.by ?? [];
  const named = by === 'anyone' ? Object.keys(policy.roles).map((role) => ({ role, clause: meeting?.request.clause ?? '' })) : by;
  return named.map(({ role, clause }) => ({ role, label: policy.roles[role] ?? role, clause }));
};

const triggersOf = (policy: Policy): Procedure['triggers'] => {
  const { any, other } = policy.triggers;
  return [
    ...any.map(({ code, label, clause }) => ({ code, label, clause, cited: cite(policy, clause) })),
    ...(other === undefined ? [] : [{ code: 'other', label: other.label, clause: other.clause, cited: cite(policy, other.clause) }]),
  ];
};

/** Whose home it may be, in the procedure's words where it asks that, and in everyday ones where it does not. */
const providersOf = (policy: Policy): Procedure['providers'] =>
  own(policy.facts, 'placement.provider')?.choices ?? [
    { value: 'in-house', label: "The council's own" },
    { value: 'agency', label: 'An agency or private provider' },
  ];

/** What a time limit of the meeting turns on and can be ticked: it is asked with the request, since the clock runs from then. */
const asksOf = (policy: Policy, meeting: Meeting): Procedure['asks'] =>
  [...new Set((meeting?.clocks ?? []).flatMap((clock) => factsIn(clock.when)))]
    .filter((fact) => !fact.startsWith('placement.'))
    .flatMap((fact) => {
      const asked = own(policy.facts, fact);
      if (asked?.kind !== 'choice' && asked?.kind !== 'yes-no') return [];
      const choices = asked.choices ?? [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ];
      return [{ fact, ask: asked.ask, kind: asked.kind, choices, clause: asked.clause, cited: cite(policy, asked.clause) }];
    });
