import type { Duty, Finding } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import { cite, finding } from '../policy/cite.ts';
import { isAfter } from '../time/instant.ts';
import { endOfDay } from '../time/london.ts';
import { sayDay } from '../time/words.ts';
import type { Scene } from './scene.ts';

/** What the agreed plan lacks: actions at all, required fields, whether everybody supports it, who does not and why. */
export const planFindings = (scene: Scene, meeting: Meeting): readonly Finding[] => {
  const { plan } = scene.rules;
  const found: Finding[] = [];
  if (meeting.actions.length === 0 && plan.none)
    found.push(
      finding(scene.policy, 'action-incomplete', plan.none, 'There is no action in the plan.', {
        about: { field: 'actions' },
        wayOn: 'Add what was agreed, or say why nothing was.',
      }),
    );
  for (const [index, action] of meeting.actions.entries()) {
    for (const field of plan.fields.filter((each) => each.required)) {
      const value = action[field.id];
      if (value === undefined || value === '')
        found.push(
          finding(
            scene.policy,
            'action-incomplete',
            { clause: field.clause, strength: 'should' },
            `Action ${String(index + 1)} has no “${field.label}”.`,
            {
              about: { field: `actions.${action.id}.${field.id}` },
              wayOn: 'Fill it in.',
            },
          ),
        );
    }
  }
  const { support } = plan;
  if (support && meeting.actions.length > 0) {
    if (meeting.supportedByAll === undefined)
      found.push(
        finding(scene.policy, 'action-incomplete', support, support.ask, {
          about: { field: 'supportedByAll' },
          wayOn: 'Answer yes or no.',
        }),
      );
    if (meeting.supportedByAll === false && meeting.dissent === undefined)
      found.push(
        finding(scene.policy, 'action-incomplete', support, 'Not everybody supports the plan, and what they say is not written down.', {
          about: { field: 'dissent' },
          wayOn: support.dissent,
        }),
      );
  }
  return found;
};

/** Each agreed action as somebody's duty, to the end of its day. */
export const actionDuties = (scene: Scene): readonly Duty[] =>
  scene.state.meetings
    .filter((meeting) => meeting.heldAt !== undefined)
    .flatMap((meeting) => meeting.actions)
    .filter((action, index, all) => all.findLastIndex((each) => each.id === action.id) === index)
    .map((action) => {
      const due = action.due === undefined ? undefined : endOfDay(action.due);
      const open = action.status === 'open' || action.status === 'delayed';
      const updated = scene.state.log.findLast((fact) => fact.event === 'action.updated' && fact.action === action.id);
      const clause = scene.rules.plan.fields[0]?.clause ?? '';
      return {
        id: `action-${action.id}`,
        label: action.task,
        clause,
        strength: 'should' as const,
        state:
          action.status === 'cancelled'
            ? 'waived'
            : !open
              ? due && updated && isAfter(updated.at, due)
                ? 'done-late'
                : 'done'
              : due && isAfter(scene.now, due)
                ? 'late'
                : 'open',
        ownerRoles: [],
        owners: scene.state.people.filter((person) => person.id === action.owner),
        ...(due !== undefined && action.due !== undefined && { due, dueText: sayDay(action.due) }),
        ...(!open && updated && { doneAt: updated.at }),
        act: 'updateAction',
        about: { field: action.id },
        explanation: `Agreed in the action plan. ${cite(scene.policy, clause)}.`,
      };
    });
