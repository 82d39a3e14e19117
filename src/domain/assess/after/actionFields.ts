import type { Assessment } from '../assessment.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import type { Condition } from '../../policy/condition.ts';
import { own } from '../../policy/own.ts';
import { remembered } from '../../remembered.ts';

type Field = Assessment['actionFields'][number];
type Plan = MeetingRules['plan'];
type PlanField = Plan['fields'][number];

/** Fields of the glossary that are not words. */
const kinds: Readonly<Record<string, Field['kind']>> = { owner: 'person', who: 'person', due: 'day', when: 'day', immediate: 'yes-no' };

/** The columns of the action plan, those that apply, each with how it is answered: what the procedure lists is chosen, not typed. */
export const actionFieldsOf = (plan: Plan, doesApply: (when: Condition | undefined) => boolean): readonly Field[] => {
  const fields = plan.fields.filter((field) => doesApply(field.when));
  const columnOf = columnsIn(plan);
  return fields.map((field) => (field.id === 'kind' ? column(plan, field, kindsAmong(plan, fields)) : columnOf(field)));
};

/** Columns that are the same whatever the others are: all but the one that says which kind of action it is. */
const columnsIn = remembered((plan: Plan) => remembered((field: PlanField) => column(plan, field, [])));

/** The kinds of action some other column, or the rule on passing it up, is for. */
const kindsAmong = ({ escalate }: Plan, fields: readonly PlanField[]): readonly string[] => [
  ...new Set([...fields.map((field) => field['for-kind']), escalate?.['for-kind']].filter((kind) => kind !== undefined)),
];

const column = ({ catalogue }: Plan, field: PlanField, special: readonly string[]): Field => {
  const { 'for-kind': forKind, when: _when, choices = [], ...plain } = field;
  const listed = choices.length
    ? choices
    : catalogue?.field === field.id
      ? catalogue.items.map(({ code, label }) => ({ value: code, label }))
      : special.map((kind) => ({ value: kind, label: asLabel(kind) }));
  return {
    ...plain,
    kind: listed.length > 0 ? 'choice' : (own(kinds, field.id) ?? 'text'),
    ...(forKind !== undefined && { forKind }),
    ...(listed.length > 0 && { choices: listed }),
  };
};

const asLabel = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;
