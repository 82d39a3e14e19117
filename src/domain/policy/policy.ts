import { z } from 'zod';
import { analysis } from './analysisRules.ts';
import { cited, clauseId, factName, id, label, oneOrMore, strength, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';
import { form } from './formRules.ts';
import { meetingRules, whoMay } from './meetingRules.ts';
import { reminderRule } from './reminderRules.ts';

/** A clause of the procedure in our own words: never the source's sentences. `weaker` says why its rules bind less than it does. */
const clause = z.strictObject({ strength, text: words, link: z.url().optional(), weaker: words.optional() });

/** `event`: the answer, a day, says when this happened; a limit that counts from it starts there. */
const question = z
  .strictObject({
    ask: words,
    kind: z.enum(['yes-no', 'choice', 'date', 'text', 'number']),
    choices: z
      .array(z.strictObject({ value: id, label }))
      .min(2)
      .max(40)
      .optional(),
    why: words,
    event: z.enum(events).optional(),
    clause: clauseId,
  })
  .refine((asked) => (asked.kind === 'choice') === (asked.choices !== undefined), {
    error: 'choices go with kind: choice, and only with it',
  })
  .refine((asked) => asked.event === undefined || asked.kind === 'date', { error: 'event goes with kind: date' });

/** Reasons to meet; `meeting` names the kind one is for, where that is not the first. */
const triggers = z.strictObject({
  clause: clauseId,
  list: z.enum(['open', 'closed']),
  any: z
    .array(
      z.strictObject({ code: id, label, hint: words.optional(), requires: condition.optional(), meeting: id.optional(), clause: clauseId }),
    )
    .min(1)
    .max(60),
  other: z
    .strictObject({
      label,
      'raised-by': oneOrMore(id).optional(),
      'approval-needs': z.literal('reason').optional(),
      'after-consulting': id.optional(),
      clause: clauseId,
    })
    .optional(),
});

/** A fact that rules the meeting out (every kind of meeting, or those of `meetings`), asked at the request and again at the points named. */
const exclusion = z.strictObject({
  code: id,
  meetings: z.array(id).min(1).max(10).optional(),
  ask: words,
  when: condition,
  route: words,
  again: z
    .array(z.enum(['approval', 'start']))
    .max(2)
    .default([]),
  advice: z
    .array(z.strictObject({ when: condition, says: words }))
    .max(10)
    .default([]),
  ...cited,
});

const setting = z.strictObject({
  key: id,
  at: z.string().max(160).optional(),
  default: z.union([z.string().max(300), z.number(), z.boolean()]),
  other: z
    .array(z.union([z.string().max(300), z.number(), z.boolean()]))
    .max(10)
    .default([]),
  note: z.string().regex(/^[A-Z]\d{2}$/, { error: 'a code of the ambiguity register, such as T01' }),
  says: words,
  clause: clauseId,
});

/** A council's procedure as data: one document, read and checked whole before anything uses it. */
export const policySchema = z.strictObject({
  id,
  council: label.optional(),
  title: label,
  cite: label,
  prefix: z.string().regex(/^[A-Z]{2,5}-$/, { error: 'the letters every clause id begins with, such as DOR-' }),
  version: label,
  /** London days, both included, on which new cases are opened under this version; a case keeps its own. */
  effective: z.strictObject({ from: z.iso.date(), until: z.iso.date().optional() }).optional(),
  /** London days on which the council is closed besides weekends and bank holidays: no working days. */
  closures: z.array(z.iso.date()).max(366).default([]),
  source: z.strictObject({ owner: label, edition: label, clause: clauseId }),
  roles: z.record(id, label),
  documents: z.record(id, label),
  placements: z.strictObject({
    clause: clauseId,
    kinds: z
      .array(z.strictObject({ type: id, label, says: words.optional(), clause: clauseId }))
      .min(1)
      .max(20),
  }),
  facts: z.record(factName, question),
  triggers,
  exclusions: z.array(exclusion).max(20).default([]),
  meetings: z.record(id, meetingRules).refine((kinds) => Object.keys(kinds).length > 0, { error: 'at least one kind of meeting' }),
  forms: z.array(form).max(40).default([]),
  analysis: analysis.optional(),
  reminders: z.array(reminderRule).max(40).default([]),
  'who-may': whoMay,
  'not-specified': z.strictObject({ clause: clauseId, what: z.array(label).max(60) }),
  configurable: z.array(setting).max(80).default([]),
  clauses: z.record(clauseId, clause),
  /** The words of the policy in other languages, each under the address of the text it stands for; a text left out stays as it is. */
  languages: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, { error: 'a language, such as cy' }), z.record(z.string().min(1).max(200), words))
    .default({}),
});

export type Policy = z.infer<typeof policySchema>;
