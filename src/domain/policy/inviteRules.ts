import { z } from 'zod';
import { cited, clauseId, factName, id, label, length, oneOrMore, reminder, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';

/**
 * Somebody who is told, whether or not they are invited: before an event, or within a length of time. `by-hand`: never written to by the
 * program. `each`: everybody in the role, not one of them. `unless`: who may record a reason for not telling them.
 */
export const notification = z.strictObject({
  role: id,
  id: id.optional(),
  owner: id,
  after: z.enum(events),
  before: z.enum(events).optional(),
  latest: length.optional(),
  'by-hand': z.boolean().default(false),
  remind: reminder.optional(),
  each: z.boolean().default(false),
  unless: z.strictObject({ by: z.array(id).min(1).max(20), what: words }).optional(),
  about: words,
  when: condition.optional(),
  ...cited,
});

/** Leaving somebody out of a seat: the reason it takes, what is written down besides, and what they are told all the same. */
const leftOut = z.strictObject({
  for: oneOrMore(id),
  'only-for': z.strictObject({ what: words, clause: clauseId }).optional(),
  reason: z.strictObject(cited),
  'also-needs': z
    .array(z.strictObject({ part: z.enum(['discussed', 'viewsPlan']), ask: words, after: z.enum(events).optional(), ...cited }))
    .max(5)
    .default([]),
  tell: z
    .strictObject({
      what: z
        .array(z.enum(['meeting', 'why']))
        .min(1)
        .max(2),
      owner: id,
      before: z.enum(events),
      ...cited,
    })
    .optional(),
});

/**
 * A place at the table, filled by one of several roles; by kind of placement where it is written `foster: foster-carer`. `weighed`: the
 * thought given to it is recorded always, also when the answer is yes, and also when there is nobody to ask.
 */
export const seat = z.strictObject({
  seat: id,
  label,
  'filled-by': z.union([
    id,
    z
      .array(z.union([id, z.strictObject({ role: id, when: condition })]))
      .min(1)
      .max(20),
    z.record(id, oneOrMore(id)),
  ]),
  by: factName.optional(),
  when: condition.optional(),
  each: z.boolean().default(false),
  weighed: z.boolean().default(false),
  'up-to-a-person': words.optional(),
  mode: z.enum(['invite', 'suggest', 'notify', 'consult', 'contribute']).default('invite'),
  'mode-if': z.strictObject({ when: condition, mode: z.enum(['invite', 'suggest']) }).optional(),
  'part-only': z.strictObject({ ask: words, ...cited }).optional(),
  'if-left-out': z.array(leftOut).max(10).default([]),
  ...cited,
});

export type SeatRule = z.infer<typeof seat>;
