import type { Finding } from './assessment.ts';
import { finding, roleLabel } from '../policy/cite.ts';
import { consultedRoles } from './decision.ts';
import type { Scene } from './scene.ts';
import { applies } from './scene.ts';

/** What the reasons given for the meeting still want: another reason may have to be talked over with somebody first. */
export const triggerFindings = (scene: Scene): readonly Finding[] => {
  const { any, other } = scene.policy.triggers;
  const { triggers } = scene.state;
  const role = other?.['after-consulting'];
  if (!other || role === undefined || triggers.length === 0) return [];
  if (!any.some((trigger) => triggers.includes(trigger.code)) && !consultedRoles(scene).includes(role))
    return [
      finding(
        scene.policy,
        role === 'reviewing-officer' ? 'iro-consultation-missing' : 'precondition-unanswered',
        { clause: other.clause, strength: 'must' },
        `The reason is not one of the list, so the ${roleLabel(scene.policy, role)} is consulted first.`,
        { about: { field: 'triggers', seat: role }, wayOn: `Consult the ${roleLabel(scene.policy, role)}, and record it.` },
      ),
    ];
  return [];
};

/** Reasons that were ticked although what they need is known not to be so. */
export const triggersUnmet = (scene: Scene): readonly Finding[] =>
  scene.policy.triggers.any
    .filter((trigger) => scene.state.triggers.includes(trigger.code) && applies(scene, trigger.requires).is === 'false')
    .map((trigger) =>
      finding(scene.policy, 'precondition-unanswered', trigger, `“${trigger.label}” was ticked, and what is recorded says otherwise.`, {
        about: { field: 'triggers' },
        wayOn: 'Correct the one or the other.',
      }),
    );
