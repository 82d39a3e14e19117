import { z } from 'zod';
import { keeperOf } from '../assess/keeper.ts';
import { nameOf, personOf } from '../assess/scene.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';

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
      return { findings, facts: [], says: sayAll(findings) };
    }
    const passed = { event: 'oversight.handed-over', at: scene.now, by: by.id, person, ...(before !== undefined && { from: before }) };
    return {
      findings: [],
      facts: [{ ...passed, ...(reason !== undefined && { reason }) }],
      says: `${nameOf(scene, taker)} ${before === person ? 'goes on keeping' : 'now keeps'} the reviews and actions in hand.`,
    };
  },
});
