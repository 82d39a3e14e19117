import { z } from 'zod';
import { gateFindings } from '../assess/meeting/gates.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { refuse } from './refuse.ts';

/** Accepts a notice once the meeting was held; before it only with the excuse the procedure names, by somebody entitled, in writing. */
export const acceptNotice = defineAct({
  name: 'acceptNotice',
  schema: z.strictObject({ exception: key.optional(), reason: text.optional() }),
  judge: (scene, { exception, reason }, by) => {
    const gate = scene.rules.gates.find((each) => each.step === 'notice.accepted');
    if (!gate)
      return {
        findings: [wrongField(scene, 'exception', 'This procedure has no such step.')],
        facts: [],
        says: 'There is nothing to accept.',
      };
    const closed = gateFindings(scene, gate);
    const accepted = {
      event: gate.step,
      at: scene.now,
      by: by.id,
      ...(exception !== undefined && { exception }),
      ...(reason !== undefined && { reason }),
    };
    if (closed.length === 0) return { findings: [], facts: [accepted], says: 'The notice is accepted.' };
    const { excuse } = gate;
    if (!excuse || exception !== excuse.code) return refuse(closed);
    const entitled = scene.state.people.some((each) => each.id === by.id && each.roles.some((role) => excuse.by.includes(role)));
    if (!entitled) {
      const who = theRoles(scene.policy, excuse.by);
      const barred = finding(scene.policy, 'not-eligible', { clause: gate.clause, strength: 'must' }, `Only ${who} can say so.`, {
        about: { person: by.id },
        wayOn: 'Ask one of them.',
      });
      return refuse([barred]);
    }
    const unsaid = reason === undefined ? [wrongField(scene, 'reason', 'Say what the issues are.', 'Write the reason.', gate.clause)] : [];
    return { findings: unsaid, facts: [accepted], says: 'The notice is accepted without a meeting, for the reason recorded.' };
  },
});
