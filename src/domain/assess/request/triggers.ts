import type { Finding } from '../assessment.ts';
import { factsOf } from '../../case/factsOf.ts';
import type { Person } from '../../case/fact.ts';
import { finding, roleLabel, theRoles } from '../../policy/cite.ts';
import { consultedRoles } from './decision.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { personOf } from '../../scene/holders.ts';

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

/** Another reason than those listed, that nobody who may raise one raised or asks for now. */
export const otherRaised = (scene: Scene, by: Person): readonly Finding[] => {
  const { any, other, list } = scene.policy.triggers;
  const { triggers } = scene.state;
  const allowed = other?.['raised-by'] === undefined ? undefined : [other['raised-by']].flat();
  if (!other || !allowed || list === 'open' || triggers.length === 0) return [];
  if (triggers.some((code) => any.some((trigger) => trigger.code === code))) return [];
  const raisers = factsOf(scene.state.log, 'concern.raised').flatMap((fact) => [fact.as ?? '', ...personOf(scene, fact.by).roles]);
  if ([...raisers, ...by.roles].some((role) => allowed.includes(role))) return [];
  return [otherNotAllowed(scene, other, allowed)];
};

/** That a reason which is not on the list is for others to raise. */
export const otherNotAllowed = (scene: Scene, other: { readonly clause: string }, allowed: readonly string[]): Finding =>
  finding(
    scene.policy,
    'not-eligible',
    { clause: other.clause, strength: 'must' },
    `A reason that is not on the list can only be raised by ${theRoles(scene.policy, allowed)}.`,
    { about: { field: 'triggers' }, wayOn: 'Tell them of the concern, or choose a reason from the list.' },
  );

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
