import { cite, finding, strengthOf } from '../../policy/cite.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { isAfter } from '../../time/instant.ts';
import { endOfDay } from '../../time/london.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders } from '../../scene/holders.ts';
import type { Duty, Finding } from '../assessment.ts';
import { agreedActions, unsettled } from './oversight.ts';

type HeldUp = { readonly duty: Duty; readonly finding: Finding };

/** Actions of the kind named that are held up and have not been taken to whoever has to know. */
export const heldUp = (scene: Scene): readonly HeldUp[] => (scene.rules.plan.escalate ? heldUpBy(scene.rules.plan.escalate, scene) : []);

const heldUpBy = (rule: NonNullable<MeetingRules['plan']['escalate']>, scene: Scene): readonly HeldUp[] => {
  return agreedActions(scene)
    .filter((action) => action.kind === rule['for-kind'] && unsettled(action))
    .filter((action) => action.status === 'delayed' || (action.due !== undefined && isAfter(scene.now, endOfDay(action.due))))
    .filter(
      (action) =>
        !scene.state.log.some(
          (fact) => fact.action === action.id && (fact.event === 'action.escalated' || typeof fact.escalatedTo === 'string'),
        ),
    )
    .map((action) => {
      const about = { duty: `escalate-${action.id}`, field: action.id };
      return {
        duty: {
          id: about.duty,
          label: `Take the delay to ${rule.to}`,
          clause: rule.clause,
          strength: strengthOf(scene.policy, rule),
          state: 'open' as const,
          ownerRoles: [rule.owner],
          owners: holders(scene, rule.owner),
          act: 'updateAction',
          about,
          explanation: `A resource the plan needs is held up. ${cite(scene.policy, rule.clause)}.`,
        },
        finding: finding(scene.policy, 'action-incomplete', rule, 'A resource the plan needs is held up and nobody has been told.', {
          about,
          wayOn: `Take it to ${rule.to}, and record it.`,
        }),
      };
    });
};
