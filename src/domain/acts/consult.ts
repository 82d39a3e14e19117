import { z } from 'zod';
import { consultationEvent } from '../assess/request/decision.ts';
import { holders } from '../scene/holders.ts';
import { theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { defineAct } from './defineAct.ts';
import { instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({ role: key, view: text, how: text.optional(), at: instant.optional() });

/** Records that somebody in a role was consulted, when, and what they said. */
export const consult = defineAct({
  name: 'consult',
  schema,
  judge: (scene, { role, view, how, at }, by) => {
    const findings = [
      ...notInFuture(scene, 'at', at, 'The time they were consulted'),
      ...(own(scene.policy.roles, role) === undefined
        ? [
            wrongField(
              scene,
              'role',
              `“${role}” is not a role of this procedure.`,
              `Choose one of: ${Object.keys(scene.policy.roles).join(', ')}.`,
            ),
          ]
        : []),
    ];
    if (findings.length) return refuse(findings);
    const people = holders(scene, role).map((person) => person.id);
    return {
      findings,
      facts: [{ event: consultationEvent(role), at: at ?? scene.now, by: by.id, role, people, view, ...(how !== undefined && { how }) }],
      says: `It is recorded that ${theRoles(scene.policy, [role])} was consulted.`,
    };
  },
});
