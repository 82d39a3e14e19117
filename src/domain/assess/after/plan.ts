import type { ActionItem, Duty, Finding } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import type { Instant } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { cite, finding, strengthOf } from '../../policy/cite.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { remembered } from '../../remembered.ts';
import { isAfter } from '../../time/instant.ts';
import { endOfDay } from '../../time/london.ts';
import { sayDay } from '../../time/words.ts';
import { asDuty } from '../duties/asDuty.ts';
import { agreedActions, unsettled } from './oversight.ts';
import { withId } from '../people/organiser.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';

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
  const required = requiredOf(plan);
  for (const [index, action] of meeting.actions.entries())
    for (const field of required) {
      if (field['for-kind'] !== undefined && field['for-kind'] !== action.kind) continue;
      const value = action[field.id];
      if (value !== undefined && value !== '') continue;
      const { is } = applies(scene, field.when);
      if (is === 'false') continue;
      found.push(
        finding(
          scene.policy,
          'action-incomplete',
          { clause: field.clause, strength: is === 'unknown' ? 'consider' : (field.strength ?? 'should') },
          `Action ${String(index + 1)} has no “${field.label}”.`,
          {
            about: { field: `actions.${action.id}.${field.id}` },
            wayOn: 'Fill it in.',
          },
        ),
      );
    }
  for (const rule of plan['must-have'])
    if (applies(scene, rule.when).is === 'true' && !wholly(meeting, rule.fields))
      found.push(
        finding(scene.policy, rule.code ?? 'action-incomplete', rule, rule.says, {
          about: { field: 'actions' },
          wayOn: 'Write down each step, with who does it.',
        }),
      );
  found.push(...outcomeFindings(scene, meeting.actions), ...choiceFindings(scene, meeting));
  const chosen = plan.catalogue;
  if (chosen)
    for (const action of meeting.actions) {
      const value = action[chosen.field];
      if (typeof value === 'string' && value !== '' && !chosen.items.some((each) => each.code === value))
        found.push(
          finding(
            scene.policy,
            'action-incomplete',
            { clause: chosen.clause, strength: 'must' },
            `“${value}” is not on the list of supports.`,
            {
              about: { field: `actions.${action.id}.${chosen.field}` },
              wayOn: `Choose one of: ${chosen.items.map((each) => each.code).join(', ')}.`,
            },
          ),
        );
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

const requiredOf = remembered((plan: MeetingRules['plan']) => plan.fields.filter((field) => field.required));

/** Whether there is an action, and each has what is asked of it. */
const wholly = (meeting: Meeting, fields: readonly string[]): boolean =>
  meeting.actions.length > 0 &&
  meeting.actions.every((action) => fields.every((field) => ![undefined, ''].includes(action[field] as string)));

/** Outcomes this meeting may not have, among its actions: they belong to another. */
export const outcomeFindings = (
  scene: Scene,
  actions: readonly { readonly id: string; readonly [field: string]: unknown }[],
): readonly Finding[] =>
  scene.rules.plan['no-outcome'].flatMap((rule) =>
    actions
      .filter((action) => action['kind'] === rule['for-kind'])
      .map((action) =>
        finding(scene.policy, 'gate-closed', rule, rule.says, {
          about: { field: `actions.${action.id}.kind` },
          wayOn: `Recommend it here, and take it to ${rule.route}.`,
        }),
      ),
  );

/** Answers that are none of those a field offers. */
const choiceFindings = (scene: Scene, meeting: Meeting): readonly Finding[] =>
  choosing(scene.rules.plan).flatMap((field) =>
    meeting.actions.flatMap((action, index) => {
      const value = action[field.id];
      if (value === undefined || value === '' || field.choices?.some((choice) => choice.value === value)) return [];
      if (scene.rules.plan['no-outcome'].some((rule) => field.id === 'kind' && rule['for-kind'] === value)) return [];
      return [
        finding(
          scene.policy,
          'action-incomplete',
          { clause: field.clause, strength: 'must' },
          `“${field.label}” of action ${String(index + 1)} is none of those offered.`,
          {
            about: { field: `actions.${action.id}.${field.id}` },
            wayOn: `Choose one of: ${(field.choices ?? []).map((choice) => choice.value).join(', ')}.`,
          },
        ),
      ];
    }),
  );

const choosing = remembered((plan: MeetingRules['plan']) => plan.fields.filter((field) => field.choices !== undefined));

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
