import type { Hole } from './hole.ts';
import type { FieldRule, FormRule } from './formRules.ts';
import { own } from './own.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';

/** What the forms of a policy name and nothing writes down: documents, meetings, fields of this form or of another. */
export const formHoles = (policy: Policy): readonly Hole[] => [
  ...analysisHoles(policy),
  ...policy.forms.flatMap((form, index) => {
    const base: Path = ['forms', index];
    const fields = form.sections.flatMap((section, which) =>
      section.fields.map((field, place) => ({ field, path: [...base, 'sections', which, 'fields', place] as Path })),
    );
    const ids = fields.map(({ field }) => field.id);
    return [
      ...(policy.forms.findIndex((each) => each.id === form.id) < index
        ? [{ path: [...base, 'id'], says: `${form.id} stands here twice` }]
        : []),
      ...(own(policy.documents, form.document) === undefined
        ? [{ path: [...base, 'document'], says: `document ${form.document} is not among the documents of this file` }]
        : []),
      ...fields.flatMap(({ field, path }, place) => [
        ...(ids.indexOf(field.id) < place ? [{ path: [...path, 'id'], says: `${field.id} stands here twice` }] : []),
        ...twiceIn(field, path),
        ...asked(field).flatMap(([name, part]) =>
          hasPart(form, name, part) ? [] : [{ path, says: `this form has no field ${[name, part].filter(Boolean).join('.')} to test` }],
        ),
        ...borrowed(field).flatMap(([from, name, part]) => {
          const other = policy.forms.find((each) => each.id === from);
          return other && hasPart(other, name, part)
            ? []
            : [{ path, says: `there is no field ${[from, name, part].filter(Boolean).join('.')} in the forms of this file` }];
        }),
        ...(field.tells ?? []).flatMap(({ part }) =>
          part === undefined || hasPart(form, field.id, part) ? [] : [{ path: [...path, 'tells'], says: `this field has no part ${part}` }],
        ),
      ]),
    ];
  }),
];

/** Fields the quarter's report counts or lists that its form does not have. */
const analysisHoles = ({ analysis, forms }: Policy): readonly Hole[] => {
  if (!analysis) return [];
  const form = forms.find((each) => each.id === analysis.of);
  if (!form) return [{ path: ['analysis', 'of'], says: `there is no form ${analysis.of} in this file` }];
  const { learning } = analysis;
  return [
    ...analysis.dimensions.flatMap(({ field }, index) =>
      hasPart(form, field, undefined)
        ? []
        : [
            {
              path: ['analysis', 'dimensions', index, 'field'],
              says: `${form.id} has no field ${field}; its fields are ${fieldsIn(form)
                .map((each) => each.id)
                .join(', ')}`,
            },
          ],
    ),
    ...[...learning.by, ...learning.words].flatMap((part) =>
      hasPart(form, learning.field, part) ? [] : [{ path: ['analysis', 'learning'], says: noPart(form, learning.field, part) }],
    ),
  ];
};

/** What a report looks for in a form and does not find, and what there is. */
const noPart = (form: FormRule, name: string, part: string): string => {
  const field = fieldsIn(form).find((each) => each.id === name);
  if (!field)
    return `${form.id} has no field ${name}; its fields are ${fieldsIn(form)
      .map((each) => each.id)
      .join(', ')}`;
  const parts = partsOf(field);
  return parts.length > 0
    ? `the field ${name} of ${form.id} has no part ${part}; its parts are ${parts.join(', ')}`
    : `the field ${name} of ${form.id} is one answer, and ${part} would be a part of it; make it kind: table with columns, or kind: parts`;
};

const fieldsIn = (form: FormRule): readonly FieldRule[] => form.sections.flatMap((section) => section.fields);

const partsOf = (field: FieldRule): readonly string[] =>
  [...(field.parts ?? []), ...(field.columns ?? []), ...(field.ways ?? []).flatMap((way) => way.parts)].map((part) => part.id);

const twiceIn = (field: FieldRule, path: Path): readonly Hole[] =>
  partsOf(field).flatMap((id, index, ids) => (ids.indexOf(id) < index ? [{ path, says: `part ${id} stands here twice` }] : []));

const hasPart = (form: FormRule, name: string, part: string | undefined): boolean =>
  form.sections.some((section) =>
    section.fields.some((field) => field.id === name && (part === undefined || partsOf(field).includes(part))),
  );

/** Answers of its own form that the conditions of a field test. */
const asked = (field: FieldRule): readonly (readonly [string, string | undefined])[] =>
  namesIn([field.when, ...[...(field.parts ?? []), ...(field.columns ?? [])].map((part) => part.when)])
    .filter((name) => name.startsWith('answer.'))
    .map((name) => {
      const [, field = '', part] = name.split('.');
      return [field, part] as const;
    });

const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap(namesIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => [key, ...namesIn(each)])
      : [];

/** Answers of other forms that a field is filled from or set beside. */
const borrowed = (field: FieldRule): readonly (readonly [string, string, string | undefined])[] => [
  ...(field['same-as'] ? [[field['same-as'].form, field['same-as'].field, field['same-as'].part] as const] : []),
  ...[field.from, ...(field.parts ?? []).map((part) => part.from)]
    .filter((from) => from?.startsWith('form.') === true)
    .map((from = '') => {
      const [, form = '', name = '', part] = from.split('.');
      return [form, name, part] as const;
    }),
];
