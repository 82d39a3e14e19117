import type { OpenAct } from './assessment.ts';
import { sayDay } from '../time/words.ts';
import { own } from '../policy/own.ts';
import { actLabels } from './actLabels.ts';
import { clauseOf } from './clauseOf.ts';
import { isReady } from './readiness.ts';
import type { Scene } from './scene.ts';
import { stageOf } from './stage.ts';

/** Roles that may do an act: as the rule of that act says, as `who-may` says, or the organiser and the approver where neither does. */
export const rolesFor = (scene: Scene, act: string): readonly string[] | 'anyone' => {
  if (act === 'submitRequest' || act === 'withdrawRequest') return scene.rules.request.by.map((each) => each.role);
  if (act === 'decideRequest') return scene.rules.approval ? [scene.rules.approval.by] : [];
  const told = own(scene.policy['who-may'] as Record<string, readonly string[] | 'anyone'>, act);
  return told ?? [...new Set([scene.rules.organiser.role, ...(scene.rules.approval ? [scene.rules.approval.by] : [])])];
};

/** What the case is ready for, and the roles that may do it. Raising a concern opens another case, so it is never among them. */
export const openActsOf = (scene: Scene, stage = stageOf(scene)): readonly OpenAct[] =>
  Object.keys(actLabels)
    .filter((act) => act !== 'raiseConcern' && isReady(scene, act, stage))
    .map((act) => {
      const roles = rolesFor(scene, act);
      const clause = clauseOf(scene, act);
      return {
        act,
        label: labelOf(scene, act),
        roles: roles === 'anyone' ? Object.keys(scene.policy.roles) : roles,
        ...(clause !== undefined && { clause }),
      };
    });

/** After a meeting was held, the one to book is its review. */
const labelOf = ({ meeting }: Scene, act: string): string => {
  if (act === 'scheduleMeeting' && meeting?.heldAt !== undefined)
    return meeting.review ? `Book the review, agreed for ${sayDay(meeting.review.date)}` : 'Book the review';
  return actLabels[act] ?? act;
};
