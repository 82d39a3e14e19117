import type { Instant } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { cite } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { endOfDay } from '../../time/london.ts';
import { sayDay } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ActionItem, Duty } from '../assessment.ts';
import { asDuty } from '../duties/asDuty.ts';
import { withId } from '../people/organiser.ts';
import { agreedActions, unsettled } from './oversight.ts';

/** Each agreed action as somebody's duty, to the end of its day. */
export const actionDuties = (scene: Scene): readonly Duty[] => {
  const actions = agreedActions(scene);
  if (actions.length === 0) return [];
  const clause = scene.rules.plan.fields[0]?.clause ?? '';
  const explanation = `Agreed in the action plan. ${cite(scene.policy, clause)}.`;
  const opened = scene.meeting?.heldAt;
  const words = factsOf(scene.state.log, 'action.updated');
  return actions.map((action) => {
    const due = action.due === undefined ? undefined : endOfDay(action.due);
    const done = unsettled(action) ? undefined : words.findLast((fact) => fact.action === action.id)?.at;
    return asDuty({
      id: `action-${action.id}`,
      label: action.task,
      clause,
      strength: 'should',
      state: actionState(scene, action, due, done),
      ownerRoles: [],
      owners: withId(scene, action.owner),
      opened,
      due,
      dueText: action.due === undefined ? undefined : sayDay(action.due),
      doneAt: done,
      act: 'updateAction',
      about: { field: action.id },
      explanation,
    });
  });
};

/** Where an action stands that was settled at a moment, or is not. */
const actionState = (scene: Scene, action: ActionItem, due: Instant | undefined, done: Instant | undefined): Duty['state'] => {
  if (action.status === 'cancelled') return 'waived';
  if (unsettled(action)) return due !== undefined && isAfter(scene.now, due) ? 'late' : 'open';
  return due !== undefined && done !== undefined && isAfter(done, due) ? 'done-late' : 'done';
};
