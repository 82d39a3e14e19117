import type { FormRule } from '../../../src/domain/policy/formRules.ts';
import type { Tried } from '../../support/expectation.ts';

type Field = FormRule['sections'][number]['fields'][number];

const condition = (when: object | undefined): string => (when === undefined ? '' : ` when ${Object.entries(when).map(([fact, test]) => `${fact} is ${[test].flat().join(' or ')}`).join(' and ')}`); // prettier-ignore
const offered = (choices: readonly { readonly value: string }[] | undefined): string => (choices ? `(${choices.map(({ value }) => value).join(' ')})` : ''); // prettier-ignore

type Part = NonNullable<Field['parts']>[number];
const part = ({ id, kind, from, choices, when, required }: Part): string =>
  `${id}: ${kind}${offered(choices)}${from === undefined ? '' : ` from ${from}`}${required ? '' : ' or nothing'}${condition(when)}`;

/** A field in one line: its clause, what it is called, what kind of answer it takes, where that is offered from and what else holds of it. */
const line = (field: Field): string =>
  [
    `${field.clause.replace('LAN-', '')} ${field.id}: ${field.kind}${offered(field.choices)}`,
    ...(field.parts ? [`[${field.parts.map(part).join(', ')}]`] : []),
    ...(field.columns ? [`[${field.columns.map(part).join(', ')}]`] : []),
    ...(field.ways ? [field.ways.map((way) => `${way.id} [${way.parts.map(part).join(', ')}]`).join(' or ')] : []),
    ...(field.from === undefined ? [] : [`from ${field.from}`]),
    ...(field['same-as'] ? [`same as ${[field['same-as'].form, field['same-as'].field, field['same-as'].part].filter(Boolean).join(' ')}`] : []),
    ...(field.tells ?? []).map((tells) => `tells ${tells.fact}${tells.part === undefined ? '' : ` by ${tells.part}`}`),
    ...(field['not-after'] === undefined ? [] : [`not after ${field['not-after']}`]),
    ...(field['not-before'] === undefined ? [] : [`not before ${field['not-before']}`]),
    ...(field['not-known'] ? [] : ['has to be known']),
    ...(field['no-names'] ? ['no names'] : []),
    ...(field.audience === 'everyone' ? [] : [`for ${field.audience}`]),
    ...(field.required ? [] : ['may be left out']),
    ...(field.strength === undefined ? [] : [field.strength]),
  ].join('; ') + condition(field.when); // prettier-ignore

/** A form as a page of lines: who completes which document, when it is wanted, and its fields under their headings. */
export const pageOf = ({ policy }: Tried, id: string): readonly string[] => {
  const form = policy.forms.find((each) => each.id === id);
  if (!form) return [];
  const head = `${form.clause.replace('LAN-', '')} ${form.document}, by ${form.author.join(' or ')}, written as ${form.event}${condition(form.when)}${form.after === undefined ? '' : `, after ${form.after}`}${form.latest === undefined ? '' : `, within ${form.latest}`}`;
  return [head, ...form.sections.flatMap((section) => [`— ${section.id}`, ...section.fields.map(line)])];
};
