import { z } from 'zod';
import { cited, clauseId, findingCode, id, label, length, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';

/** The action plan: its columns, what it must hold when, what is agreed where there is nothing to do, and who has to support it. */
export const plan = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        id,
        label,
        required: z.boolean(),
        'for-kind': id.optional(),
        when: condition.optional(),
        choices: z
          .array(z.strictObject({ value: id, label }))
          .min(2)
          .max(20)
          .optional(),
        strength: z.literal('must').optional(),
        clause: clauseId,
      }),
    )
    .min(1)
    .max(20),
  catalogue: z
    .strictObject({
      field: id,
      clause: clauseId,
      items: z
        .array(z.strictObject({ code: id, label, clause: clauseId }))
        .min(1)
        .max(60),
    })
    .optional(),
  'must-have': z
    .array(z.strictObject({ when: condition, fields: z.array(id).min(1).max(20), says: words, code: findingCode.optional(), ...cited }))
    .max(10)
    .default([]),
  escalate: z.strictObject({ 'for-kind': id, owner: id, to: words, ...cited }).optional(),
  support: z.strictObject({ ask: words, dissent: words, ...cited }).optional(),
  none: z.strictObject(cited).optional(),
  'no-outcome': z
    .array(z.strictObject({ 'for-kind': id, says: words, route: words, ...cited }))
    .max(10)
    .default([]),
});

/**
 * The next meeting: no later than `latest`; or `default`, which may be put back once by `extension` (`strictly`: the narrower reading of its length, shown as advice); or a date with no number; with
 * `may-end`, "no further meeting" is an answer too.
 */
export const review = z.strictObject({
  latest: length.optional(),
  default: length.optional(),
  extension: z.strictObject({ length, strictly: length.optional(), ...cited }).optional(),
  earlier: z.strictObject({ says: words, ...cited }).optional(),
  'may-end': z.boolean().default(false),
  hint: z.strictObject({ says: words, ...cited }).optional(),
  agree: z.strictObject(cited).optional(),
  after: z.enum(events),
  for: z.enum(['first', 'each']),
  owner: id,
  ...cited,
});

/** Who keeps the agreed actions in view until each is settled, and sees that the agreed review is booked. */
export const oversight = z.strictObject({ owner: id, ...cited });
