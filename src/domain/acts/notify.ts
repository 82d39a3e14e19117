import { z } from 'zod';
import { holders } from '../scene/holders.ts';
import { theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({
  role: key,
  people: z.array(key).min(1).max(60).optional(),
  notice: key.optional(),
  ...aboutMeeting,
  how: text,
  about: text.optional(),
  at: instant.optional(),
});

/** Records that those in a role, or some of them, were told of the meeting, whether or not they are invited. */
export const notify = defineAct({
  name: 'notify',
  schema,
  judge: (scene, { role, people: some, notice, number, how, about, at }, by) => {
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
    if (findings.length) return refuse(findings);
    const holding = holders(scene, role).map((person) => person.id);
    const strangers = (some ?? []).filter((id) => !holding.includes(id));
    if (strangers.length) {
      const wrong = wrongField(
        scene,
        'people',
        `Not everybody named here is ${theRoles(scene.policy, [role])}.`,
        'Say who holds the role first.',
      );
      return refuse([wrong]);
    }
    const people = some ?? holding;
    const told = {
      event: 'notification.sent',
      at: at ?? scene.now,
      by: by.id,
      role,
      people,
      how,
      ...(notice !== undefined && { notice }),
      ...(number !== undefined && { number }),
      ...(about !== undefined && { about }),
    };
    return { findings: [], facts: [told], says: `It is recorded that ${theRoles(scene.policy, [role])} was told.` };
  },
});
