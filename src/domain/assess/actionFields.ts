import type { Assessment } from './assessment.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';

type Field = Assessment['actionFields'][number];

/** Fields of the glossary that are not words. */
const kinds: Readonly<Record<string, Field['kind']>> = { owner: 'person', who: 'person', due: 'day', when: 'day', immediate: 'yes-no' };

/** The columns of the action plan, each with how it is answered: what the procedure lists is chosen, not typed. */
export const actionFieldsOf = ({ fields, catalogue, escalate }: MeetingRules['plan']): Assessment['actionFields'] => {
  const special = [...new Set([...fields.map((field) => field['for-kind']), escalate?.['for-kind']].filter((kind) => kind !== undefined))];
  return fields.map((field) => {
    const { 'for-kind': forKind, when: _when, choices = [], ...plain } = field;
    const listed = choices.length
      ? choices
      : catalogue?.field === field.id
        ? catalogue.items.map(({ code, label }) => ({ value: code, label }))
        : field.id === 'kind'
          ? special.map((kind) => ({ value: kind, label: asLabel(kind) }))
          : [];
    return {
      ...plain,
      kind: listed.length > 0 ? 'choice' : (own(kinds, field.id) ?? 'text'),
      ...(forKind !== undefined && { forKind }),
      ...(listed.length > 0 && { choices: listed }),
    };
  });
};

const asLabel = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;
