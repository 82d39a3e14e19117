import { z } from 'zod';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import { defineAct } from './defineAct.ts';
import { instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({ person: key, how: text, whyTold: text, at: instant.optional() });

/** Records that somebody left out was told of the meeting and why they are not asked to it. */
export const informCarer = defineAct({
  name: 'informCarer',
  schema,
  judge: (scene, { person, how, whyTold, at }, by) => {
    const left = scene.state.invitees.some((each) => each.person.toLowerCase() === person.toLowerCase() && each.decision === 'leave-out');
    const findings = [
      ...notInFuture(scene, 'at', at, 'The time they were told'),
      ...(left
        ? []
        : [
            wrongField(
              scene,
              'person',
              `${nameOf(scene, personOf(scene, person))} is not left out of the meeting.`,
              'This is for somebody who is not invited.',
            ),
          ]),
    ];
    if (findings.length) return refuse(findings);
    return {
      findings: [],
      facts: [{ event: 'carer.informed', at: at ?? scene.now, by: by.id, person, how, whyTold }],
      says: `It is recorded that ${nameOf(scene, personOf(scene, person))} was told.`,
    };
  },
});
