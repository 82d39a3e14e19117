import type { Procedure } from '../api/contract.ts';
import { strengthOf } from '../domain/policy/cite.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { currentPolicy } from './currentPolicy.ts';
import type { World } from './world.ts';

/** The procedure new cases are opened under, clause by clause, and what a request form asks. */
export function procedure(world: World): Procedure {
  const policy = currentPolicy(world);
  const meeting = Object.values(policy.meetings)[0];
  return {
    id: policy.id,
    title: policy.title,
    meetingName: meeting?.name ?? policy.title,
    triggers: triggersOf(policy),
    exclusions: policy.exclusions.map(({ code, ask, clause }) => ({ code, ask, clause })),
    placementTypes: policy.placements.kinds.map(({ type, label }) => ({ value: type, label })),
    requesters: requestersOf(policy, meeting),
    ...(meeting?.approval === undefined ? {} : { approvalClause: meeting.approval.clause }),
    roles: policy.roles,
    clauses: Object.entries(policy.clauses).map(([id, { text }]) => ({ id, strength: strengthOf(policy, { clause: id }), text })),
  };
}

/** Who may ask; where anyone may, every role of the procedure. */
const requestersOf = (policy: Policy, meeting: Policy['meetings'][string] | undefined): Procedure['requesters'] => {
  const by = meeting?.request.by ?? [];
  const named = by === 'anyone' ? Object.keys(policy.roles).map((role) => ({ role, clause: meeting?.request.clause ?? '' })) : by;
  return named.map(({ role, clause }) => ({ role, label: policy.roles[role] ?? role, clause }));
};

const triggersOf = ({ triggers }: Policy): Procedure['triggers'] => [
  ...triggers.any.map(({ code, label, clause }) => ({ code, label, clause })),
  ...(triggers.other === undefined ? [] : [{ code: 'other', label: triggers.other.label, clause: triggers.other.clause }]),
];
