import type { Meeting } from '../../case/caseState.ts';
import { finding } from '../../policy/cite.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { remembered } from '../../remembered.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import type { Finding } from '../assessment.ts';

/** What the agreed plan lacks: actions at all, required fields, whether everybody supports it, who does not and why. */
export const planFindings = (scene: Scene, meeting: Meeting): readonly Finding[] => [
  ...nothingAgreed(scene, meeting),
  ...blankFields(scene, meeting),
  ...mustHaveFindings(scene, meeting),
  ...outcomeFindings(scene, meeting.actions),
  ...choiceFindings(scene, meeting),
  ...catalogueFindings(scene, meeting),
  ...supportFindings(scene, meeting),
];

const nothingAgreed = ({ policy, rules: { plan } }: Scene, meeting: Meeting): readonly Finding[] => {
  if (meeting.actions.length > 0 || !plan.none) return [];
  const more = { about: { field: 'actions' }, wayOn: 'Add what was agreed, or say why nothing was.' };
  return [finding(policy, 'action-incomplete', plan.none, 'There is no action in the plan.', more)];
};

/** Fields of an action that are required, for what it is about, and empty. */
const blankFields = (scene: Scene, { actions }: Meeting): readonly Finding[] =>
  actions.flatMap((action, index) =>
    requiredOf(scene.rules.plan).flatMap((field) => {
      const value = action[field.id];
      if ((field['for-kind'] !== undefined && field['for-kind'] !== action.kind) || (value !== undefined && value !== '')) return [];
      const { is } = applies(scene, field.when);
      if (is === 'false') return [];
      const rule = { clause: field.clause, strength: is === 'unknown' ? ('consider' as const) : (field.strength ?? ('should' as const)) };
      const more = { about: { field: `actions.${action.id}.${field.id}` }, wayOn: 'Fill it in.' };
      return [finding(scene.policy, 'action-incomplete', rule, `Action ${String(index + 1)} has no “${field.label}”.`, more)];
    }),
  );

/** What a plan has to hold in such a case. */
const mustHaveFindings = (scene: Scene, meeting: Meeting): readonly Finding[] =>
  scene.rules.plan['must-have']
    .filter((rule) => applies(scene, rule.when).is === 'true' && !wholly(meeting, rule.fields))
    .map((rule) =>
      finding(scene.policy, rule.code ?? 'action-incomplete', rule, rule.says, {
        about: { field: 'actions' },
        wayOn: 'Write down each step, with who does it.',
      }),
    );

/** Kinds of support that are not on the procedure's list. */
const catalogueFindings = ({ policy, rules: { plan } }: Scene, { actions }: Meeting): readonly Finding[] => {
  const { catalogue } = plan;
  if (!catalogue) return [];
  const codes = catalogue.items.map((each) => each.code);
  const rule = { clause: catalogue.clause, strength: 'must' as const };
  return actions.flatMap((action) => {
    const value = action[catalogue.field];
    if (typeof value !== 'string' || value === '' || codes.includes(value)) return [];
    const more = { about: { field: `actions.${action.id}.${catalogue.field}` }, wayOn: `Choose one of: ${codes.join(', ')}.` };
    return [finding(policy, 'action-incomplete', rule, `“${value}” is not on the list of supports.`, more)];
  });
};

/** Whether everybody supports the plan, where that is asked, and what those say who do not. */
const supportFindings = ({ policy, rules: { plan } }: Scene, meeting: Meeting): readonly Finding[] => {
  const { support } = plan;
  if (!support || meeting.actions.length === 0) return [];
  if (meeting.supportedByAll === undefined) {
    const more = { about: { field: 'supportedByAll' }, wayOn: 'Answer yes or no.' };
    return [finding(policy, 'action-incomplete', support, support.ask, more)];
  }
  if (meeting.supportedByAll || meeting.dissent !== undefined) return [];
  const says = 'Not everybody supports the plan, and what they say is not written down.';
  return [finding(policy, 'action-incomplete', support, says, { about: { field: 'dissent' }, wayOn: support.dissent })];
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
