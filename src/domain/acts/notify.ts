import { z } from 'zod';
import { holders } from '../assess/scene.ts';
import { theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { defineAct } from './defineAct.ts';
import { instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({ role: key, how: text, about: text.optional(), at: instant.optional() });

/** Records that somebody in a role was told of the meeting, whether or not they are invited. */
export const notify = defineAct({
  name: 'notify',
  schema,
  judge: (scene, { role, how, about, at }, by) => {
    const known = own(scene.policy.roles, role) !== undefined;
    const findings = [
      ...notInFuture(scene, 'at', at, 'The time they were told'),
      ...(known
        ? []
        : [
            wrongField(
              scene,
              'role',
              `“${role}” is not a role of this procedure.`,
              `Choose one of: ${scene.rules.notify.map((rule) => rule.role).join(', ')}.`,
            ),
          ]),
    ];
    if (findings.length) return { findings, facts: [], says: sayAll(findings) };
    const people = holders(scene, role).map((person) => person.id);
    const told = { event: 'notification.sent', at: at ?? scene.now, by: by.id, role, people, how, ...(about !== undefined && { about }) };
    return { findings: [], facts: [told], says: `It is recorded that ${theRoles(scene.policy, [role])} was told.` };
  },
});
