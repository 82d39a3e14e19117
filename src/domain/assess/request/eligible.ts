import type { Finding } from '../assessment.ts';
import type { Instant } from '../../case/fact.ts';
import { finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { own } from '../../policy/own.ts';
import { gaveAs } from './decision.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { momentOf } from '../../scene/momentOf.ts';

/** Whether somebody who may chose to hold a meeting that is not called for. */
const chosenAllTheSame = (scene: Scene): boolean => {
  const roles = scene.rules.request.eligible?.choice ?? [];
  return scene.state.log.some(
    (fact) =>
      fact.event === scene.rules.request.with &&
      typeof fact['chosenBy'] === 'string' &&
      gaveAs(scene, { ...fact, by: fact['chosenBy'] }, roles),
  );
};

/** Whether this kind of meeting is called for by what is known of the case: what nobody knows is asked, never taken for a no (G11). */
export const eligibleFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.request.eligible;
  if (!rule || chosenAllTheSame(scene)) return [];
  const { is, unknown } = applies(scene, rule.when);
  if (is === 'true') return [];
  if (is === 'false')
    return [
      finding(scene.policy, 'not-eligible', rule, `${rule.ask} By what is recorded, no: this meeting is not required.`, {
        about: { field: 'chosenBy' },
        wayOn: `It may be held all the same when ${theRoles(scene.policy, rule.choice)} chooses to, with the reason.`,
      }),
    ];
  return [...new Set(unknown)].map((fact) =>
    finding(
      scene.policy,
      'precondition-unanswered',
      { clause: rule.clause, strength: strengthOf(scene.policy, rule) },
      `Please answer: ${own(scene.policy.facts, fact)?.ask ?? rule.ask}`,
      { about: { fact }, wayOn: 'Answer it first.' },
    ),
  );
};

/** When the child stopped living there, as far as anybody has said. */
export const homeEnded = (scene: Scene): Instant | undefined => momentOf(scene, 'placement.ended');
