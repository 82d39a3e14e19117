import { z } from 'zod';
import { chairRoles } from '../assess/people/chairRule.ts';
import { keeperOf } from '../case/keeper.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf, whoHolds } from '../scene/nameOf.ts';
import { finding } from '../policy/cite.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { reasonsFor } from './reasons.ts';
import { refuse } from './refuse.ts';

/** Records who keeps the reviews and the follow-up of actions in hand from now on: somebody new, or the one who had them. */
export const handOver = defineAct({
  name: 'handOver',
  schema: z.strictObject({ person: key, reason: text.optional() }),
  judge: (scene, { person, reason }, by) => {
    const before = keeperOf(scene.state, scene.meeting);
    const taker = personOf(scene, person);
    if (taker.roles.length === 0) {
      const findings = [
        wrongField(
          scene,
          'person',
          'Whoever takes over has a part in the case.',
          'Say first, under people and roles, who they are.',
          scene.rules.oversight?.clause,
        ),
      ];
      return refuse(findings);
    }
    // Whoever chairs keeps them: anybody else does so with a reason.
    const [rule] = scene.rules.chair;
    const chairs = person === scene.meeting?.chair || taker.roles.some((role) => chairRoles(scene).includes(role));
    const findings =
      rule && !chairs && before !== person
        ? [
            finding(
              scene.policy,
              'chair-not-allowed',
              { ...rule, strength: 'should' },
              `${nameOf(scene, taker)} does not chair and is none of those who may.`,
              {
                about: { person: taker.id, field: 'person' },
                wayOn: `Choose ${whoHolds(scene, chairRoles(scene))}, or give the reason.`,
              },
            ),
          ]
        : [];
    const passed = { event: 'oversight.handed-over', at: scene.now, by: by.id, person, ...(before !== undefined && { from: before }) };
    return {
      findings,
      facts: [{ ...passed, ...(reason !== undefined && { reason }), ...reasonsFor(scene, findings, reason, by.id) }],
      reason,
      says: `${nameOf(scene, taker)} ${before === person ? 'goes on keeping' : 'now keeps'} the reviews and actions in hand.`,
    };
  },
});
