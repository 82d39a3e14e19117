import { z } from 'zod';
import { cited, factName, id, label, length, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';

const choices = z
  .array(z.strictObject({ value: id, label }))
  .min(2)
  .max(40);
const simple = ['person-name', 'date', 'id-text', 'text', 'long-text', 'number', 'choice', 'yes-no'] as const;

/** Where a field's words may come from: the Cases list (`child.…`, never typed here), the person, the day, the case's facts or another form. */
const from = z.string().regex(/^(child\.(name|dateOfBirth|caseNumber)|me|today|role\.[a-z-]+|fact\.[A-Za-z.-]+|form(\.[a-z0-9-]+){2,3})$/, {
  error: 'child.name, child.dateOfBirth, child.caseNumber, me, today, role.<role>, fact.<fact> or form.<form>.<field>',
});

/** One thing to answer inside a field: a part, a column, or a field that is only one thing. */
const part = z
  .strictObject({
    id,
    label: words,
    hint: words.optional(),
    kind: z.enum(simple).default('long-text'),
    choices: choices.optional(),
    required: z.boolean().default(true),
    from: from.optional(),
    when: condition.optional(),
  })
  .refine((rule) => (rule.kind === 'choice') === (rule.choices !== undefined), { error: 'choices go with kind: choice, and only with it' });

/**
 * One question of a form. Everything that is shown is wanted (S07); `not-known` says whether "not known", with its reason, is an answer.
 * `not-after` and `not-before` say between which days its dates are. `parts` make one field of several, `ways` an either/or, `columns` a table. `same-as` sets it beside an answer of another form, `tells`
 * makes its answer a fact of the case, `audience` says who reads it, `no-names` that nobody may be named in it.
 */
const field = z
  .strictObject({
    id,
    label: words,
    hint: words.optional(),
    kind: z.enum([...simple, 'list', 'date-ranges', 'table', 'parts', 'either']).default('long-text'),
    choices: choices.optional(),
    parts: z.array(part).min(1).max(12).optional(),
    columns: z.array(part).min(1).max(12).optional(),
    ways: z
      .array(z.strictObject({ id, label: words, parts: z.array(part).min(1).max(6) }))
      .min(2)
      .max(4)
      .optional(),
    from: from.optional(),
    required: z.boolean().default(true),
    'not-known': z.boolean().default(true),
    when: condition.optional(),
    audience: z.enum(['everyone', 'professionals']).default('everyone'),
    'no-names': z.boolean().default(false),
    'same-as': z.strictObject({ form: id, field: id, part: id.optional() }).optional(),
    'not-after': z.enum(['today', 'due']).optional(),
    'not-before': z.literal('birth', { error: 'birth: the day the child was born' }).optional(),
    tells: z
      .array(z.strictObject({ fact: factName, part: id.optional() }))
      .min(1)
      .max(4)
      .optional(),
    ...cited,
  })
  .refine((rule) => (rule.kind === 'choice') === (rule.choices !== undefined), { error: 'choices go with kind: choice, and only with it' })
  .refine((rule) => (rule.kind === 'parts') === (rule.parts !== undefined), { error: 'parts go with kind: parts, and only with it' })
  .refine((rule) => (rule.kind === 'table') === (rule.columns !== undefined), { error: 'columns go with kind: table, and only with it' })
  .refine((rule) => (rule.kind === 'either') === (rule.ways !== undefined), { error: 'ways go with kind: either, and only with it' });

/**
 * A form of the procedure, field by field. It is wanted from `author` once `after` has happened, when `when` holds; by when its
 * preparation rule says, or within `latest`. Completing it is the event named.
 */
export const form = z.strictObject({
  id,
  title: label,
  document: id,
  author: z.array(id).min(1).max(10),
  event: z.enum(['request-form.completed', 'report.completed', 'learning-log.completed']).default('report.completed'),
  when: condition.optional(),
  after: z.enum(events).optional(),
  latest: length.optional(),
  intro: words.optional(),
  sections: z
    .array(z.strictObject({ id, title: label, fields: z.array(field).min(1).max(40) }))
    .min(1)
    .max(20),
  ...cited,
});

export type FormRule = z.infer<typeof form>;
export type FieldRule = z.infer<typeof field>;
export type PartRule = z.infer<typeof part>;
