import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import type { Person } from '../case/fact.ts';
import { deciders } from '../assess/request/decision.ts';
import { holders, personOf } from '../scene/holders.ts';
import { nameOf, whoHolds } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import { finding, roleLabel, theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { defineAct } from './defineAct.ts';
import { key, name, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { refuse } from './refuse.ts';

const person = z.strictObject({
  id: key.optional(),
  name: name.optional(),
  email: z.email({ error: 'is not an e-mail address' }).optional(),
  organisation: name.optional(),
});
const schema = z.strictObject({ role: key, person, end: z.boolean().optional(), reason: text.optional() });

/** Says who holds a role from now on, or no longer does. Standing in for the approver takes a reason, and nobody names themselves. */
export const assignRole = defineAct({
  name: 'assignRole',
  schema,
  judge: (scene, data, by) => {
    const { policy } = scene;
    const { role, reason } = data;
    const end = data.end === true;
    if (!own(policy.roles, role)) {
      const choose = `Choose one of: ${Object.keys(policy.roles).join(', ')}.`;
      return refuse([wrongField(scene, 'role', `“${role}” is not a role of this procedure.`, choose)], 'That role is not known here.');
    }
    const who = identified(scene, data);
    if (!who) return refuse([wrongField(scene, 'person', 'Nobody is named.', 'Give a name, or choose a colleague.')], 'Say who it is.');
    const label = theRoles(policy, [role]);
    const holds = holders(scene, role).some((each) => each.id === who.id);
    if (end && !holds)
      return refuse([wrongField(scene, 'person', `${who.name ?? 'This person'} is not ${label}.`)], 'There is nothing to end.');
    const known = nameOf(scene, personOf(scene, who.id));
    if (!end && holds) return { outcome: 'not-required', ...refuse([], `${known} is ${label} already.`) };

    const findings = approverFindings(scene, role, who, by, end);
    const fact = {
      event: end ? 'role.ended' : 'role.assigned',
      at: scene.now,
      by: by.id,
      role,
      person: personIn(who),
      ...(reason !== undefined && { reason }),
      ...reasonsFor(scene, findings, reason, by.id),
    };
    return {
      findings,
      facts: [fact],
      says: end ? `${known} is no longer ${label}.` : `${who.name ?? known} is ${label} now.`,
      reason,
    };
  },
});

/** What the procedure says of whoever approves: nobody names themselves, and nobody takes another's place without a reason. */
const approverFindings = (scene: Scene, role: string, who: Who, by: Person, end: boolean): readonly Finding[] => {
  const { policy, rules } = scene;
  const { approval } = rules;
  if (!approval || !deciders(approval).includes(role) || (approval.kind !== 'single' && approval.kind !== 'dual')) return [];
  const label = theRoles(policy, [role]);
  const holding = holders(scene, role);
  if (who.id === by.id && !end)
    return [
      finding(policy, 'approver-not-allowed', approval, `Nobody makes themselves ${label}.`, {
        about: { person: who.id },
        wayOn: `Ask ${holding.length ? whoHolds(scene, [role]) : label}, or a colleague, to record it.`,
      }),
    ];
  if ((!end && holding.length === 0) || !approval['stand-in']) return [];
  const says = end
    ? 'Then nobody is named who has to approve.'
    : `${holding[0]?.name ?? 'Somebody'} is ${label} already. Anybody else approves only as a stand-in.`;
  return [
    finding(policy, 'approver-not-allowed', { clause: approval.clause, strength: 'should' }, says, {
      about: { person: who.id, field: 'reason' },
      wayOn: 'Give the reason.',
    }),
  ];
};

type Who = {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly roles: readonly string[];
};

/** The person meant: by id, by the address of somebody already here, or somebody new from outside. A child is never named. */
const identified = (scene: Scene, { role, person }: z.output<typeof schema>): Who | undefined => {
  if (role === 'child') return { id: 'child', name: roleLabel(scene.policy, 'child'), roles: [] };
  const { id, name, email, organisation } = person;
  const before = scene.state.people.find((each) =>
    id !== undefined ? each.id === id : email !== undefined && each.email?.toLowerCase() === email.toLowerCase(),
  );
  if (id === undefined && before === undefined && name === undefined) return undefined;
  const outside = scene.state.people.filter((each) => each.id.startsWith('outside:')).length + 1;
  return {
    id: id ?? before?.id ?? `outside:${String(outside)}`,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(organisation !== undefined && { organisation }),
    roles: [],
  };
};

const personIn = ({ roles: _roles, ...person }: Who): Omit<Who, 'roles'> => person;
