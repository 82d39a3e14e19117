import { cite } from './cite.ts';
import type { Doubt } from './doubt.ts';
import { directoryRoles, sharedRoles } from './glossary.ts';
import type { MeetingRules } from './meetingRules.ts';
import type { SeatRule } from './inviteRules.ts';
import type { Policy } from './policy.ts';
import { functions, rolesNamed } from './rolesNamed.ts';

/** Duties nobody can owe, and seats nobody can take. */
export const roleDoubts = (policy: Policy): readonly Doubt[] => [
  ...idle(policy),
  ...Object.entries(policy.meetings).flatMap(([kind, rules]) => [
    ...ownerless(policy, rules).map(({ path, ...doubt }) => ({ ...doubt, path: ['meetings', kind, ...path] })),
    ...[...empty(policy, rules), ...homeless(policy, rules)].map(({ path, ...doubt }) => ({ ...doubt, path: ['meetings', kind, ...path] })),
  ]),
];

/** Roles of the council's own that stand in the list and are named by no rule. */
const idle = (policy: Policy): readonly Doubt[] => {
  const named = new Set([...rolesNamed(policy).map(({ role }) => role), ...testedRoles(policy)]);
  return Object.keys(policy.roles)
    .filter((role) => !sharedRoles.includes(role) && !named.has(role))
    .map((role) => ({
      path: ['roles'],
      key: role,
      says: `no rule names the role ${role}: give it a seat, a duty or an act, or take it out`,
    }));
};

/** Roles named inside the name of a fact a condition tests: `attended.social-worker-other-child`. */
const testedRoles = (policy: Policy): readonly string[] =>
  [...JSON.stringify(policy).matchAll(/"(?:attended|leftOut|notice-withheld)\.([a-z0-9-]+)"/g)].map((match) => match[1] ?? '');

/** Roles somebody comes to hold: from the directory, by asking or deciding, by a seat, by the chair. */
const filled = (rules: MeetingRules): ReadonlySet<string> =>
  new Set([
    ...directoryRoles,
    ...functions,
    rules.organiser.role,
    ...(rules.organiser['agreed-among'] ?? []),
    rules.request.to,
    ...(rules.request.by === 'anyone' ? [] : rules.request.by.map(({ role }) => role)),
    ...[rules.approval?.by ?? []].flat(),
    ...(rules.approval?.consulted.flatMap(({ role }) => role) ?? []),
    ...rules.chair.flatMap((rule) => [...[rule.role].flat(), ...rule.also.map(({ role }) => role)]),
    ...[rules.record['taken-by']?.role ?? []].flat(),
    ...rules.notify.map(({ role }) => role),
    ...rules.invite.flatMap(fillers),
  ]);

const fillers = ({ 'filled-by': by }: SeatRule): readonly string[] =>
  typeof by === 'string'
    ? [by]
    : Array.isArray(by)
      ? by.map((each) => (typeof each === 'string' ? each : each.role))
      : Object.values(by).flat();

/** Lists whose entries are owed by somebody. */
const owed = (rules: MeetingRules): readonly (readonly [string, readonly { readonly owner: string; readonly clause: string }[]])[] => [
  ['duties', rules.duties],
  ['notify', rules.notify],
  ['preparation', rules.preparation],
];

const ownerless = (policy: Policy, rules: MeetingRules): readonly Doubt[] => {
  const known = filled(rules);
  const single = (['review', 'circulation'] as const).flatMap((name) => {
    const rule = rules[name];
    return rule && !known.has(rule.owner) ? [{ owner: rule.owner, clause: rule.clause, path: [name, 'owner'] }] : [];
  });
  const listed = owed(rules).flatMap(([name, list]) =>
    list.flatMap(({ owner, clause }, index) => (known.has(owner) ? [] : [{ owner, clause, path: [name, index, 'owner'] }])),
  );
  return [...listed, ...single].map(({ owner, clause, path }) => ({
    path,
    says: `nobody comes to be ${owner}, so nobody would owe this (${cite(policy, clause)}); give it to a role that asks, decides, chairs or has a seat, or give ${owner} a seat`,
  }));
};

/** Seats whose roles stand under a kind of home this policy does not have, or that cannot be given because nobody may say who holds a role. */
const empty = (policy: Policy, rules: MeetingRules): readonly Doubt[] => {
  const kinds = policy.placements.kinds.map(({ type }) => type);
  const given = filled({ ...rules, invite: [] });
  const assign = policy['who-may'].assignRole;
  const assignable = assign === undefined || assign === 'anyone' || assign.some((role) => given.has(role));
  return rules.invite.flatMap((seat, index) => {
    const by = seat['filled-by'];
    const path = ['invite', index, 'filled-by'];
    const roles = fillers(seat);
    if (!assignable && !roles.some((role) => given.has(role) || role === 'child'))
      return [{ path, says: `nobody can be made ${roles.join(' or ')}, because nobody who may assign roles can be in a case; name under “who-may: assignRole” a role that asks or decides` }]; // prettier-ignore
    if (typeof by === 'string' || Array.isArray(by) || seat.by !== undefined) return [];
    return Object.keys(by)
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => ({
        path,
        key: kind,
        says: `there is no home of the kind ${kind}, so nobody is ever asked to this seat as ${[by[kind] ?? []].flat().join(' or ')}; the kinds are ${kinds.join(', ')}`,
      }));
  });
};

/** Seats of the quorum whose roles stand under a kind of home this policy does not have. */
const homeless = (policy: Policy, { quorum }: MeetingRules): readonly Doubt[] => {
  const kinds = policy.placements.kinds.map(({ type }) => type);
  return (quorum?.seats ?? []).flatMap(({ role: by }, index) =>
    typeof by === 'string' || Array.isArray(by)
      ? []
      : Object.keys(by)
          .filter((kind) => !kinds.includes(kind))
          .map((kind) => ({
            path: ['quorum', 'seats', index, 'role'],
            key: kind,
            says: `there is no home of the kind ${kind}, so this seat waits for nobody there; the kinds are ${kinds.join(', ')}`,
          })),
  );
};
