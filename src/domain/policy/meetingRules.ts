import { z } from 'zod';
import { cited, clauseId, factName, id, label, length, oneOrMore, words } from './basics.ts';
import { condition } from './condition.ts';
import { events, stages } from './glossary.ts';

/** Who may ask, and of whom. */
const request = z.strictObject({
  to: id,
  clause: clauseId,
  by: z
    .array(z.strictObject({ role: id, clause: clauseId }))
    .min(1)
    .max(40),
  others: words.optional(),
});

/** One role says yes; somebody standing in for it is recorded with a reason. */
const approval = z.strictObject({
  by: id,
  ...cited,
  'stand-in': z.strictObject({ reason: z.literal(true) }).optional(),
  refusal: z.strictObject({ reason: z.enum(['asked', 'required']), ...cited }),
});

/** The first rule whose condition holds says which roles may chair. */
const chair = z
  .array(z.strictObject({ role: oneOrMore(id), when: condition.optional(), ...cited }))
  .min(1)
  .max(20);

/** A time limit. `after` an event it counts to the end of `latest`; `until` is the event that meets it. */
export const clock = z.strictObject({
  id,
  label,
  latest: length.optional(),
  earliest: length.optional(),
  after: z.enum(events),
  to: id.optional(),
  until: z.enum(events),
  for: z.enum(['first', 'each']).default('first'),
  when: condition.optional(),
  ...cited,
});

/** Somebody who is told, whether or not they are invited. */
const notification = z.strictObject({
  role: id,
  owner: id,
  after: z.enum(events),
  before: z.enum(events),
  about: words,
  when: condition.optional(),
  ...cited,
});

const leftOut = z.strictObject({
  for: oneOrMore(id),
  'only-for': z.strictObject({ what: words, clause: clauseId }).optional(),
  reason: z.strictObject(cited),
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

/** A place at the table, filled by one of several roles; by kind of placement where it is written `foster: foster-carer`. */
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
  'up-to-a-person': words.optional(),
  mode: z.enum(['invite', 'suggest', 'notify', 'consult', 'contribute']).default('invite'),
  'if-left-out': z.array(leftOut).max(10).default([]),
  ...cited,
});

const preparation = z.strictObject({
  document: id,
  owner: id,
  before: z.enum(events),
  for: z.enum(['first', 'each']).default('first'),
  ask: words,
  when: condition.optional(),
  ...cited,
});

const item = z.strictObject({ id, label, hint: words.optional(), when: condition.optional(), ...cited });

const plan = z.strictObject({
  fields: z
    .array(z.strictObject({ id, label, required: z.boolean(), clause: clauseId }))
    .min(1)
    .max(20),
  support: z.strictObject({ ask: words, dissent: words, ...cited }).optional(),
  none: z.strictObject(cited).optional(),
});

const review = z.strictObject({ latest: length.optional(), after: z.enum(events), for: z.enum(['first', 'each']), owner: id, ...cited });

const circulation = z.strictObject({
  documents: z.array(id).min(1).max(10),
  to: z.literal('attendees'),
  latest: length.optional(),
  after: z.enum(events),
  owner: id,
  ...cited,
});

const guidance = z.strictObject({ title: label, text: words, link: z.url().optional(), when: condition.optional(), clause: clauseId });

/** Everything a procedure says of one kind of meeting. */
export const meetingRules = z.strictObject({
  name: label,
  organiser: z.strictObject({ role: id, ...cited }),
  request,
  approval: approval.optional(),
  chair,
  clocks: z.array(clock).max(20).default([]),
  notify: z.array(notification).max(20).default([]),
  invite: z.array(seat).min(1).max(60),
  preparation: z.array(preparation).max(20).default([]),
  agenda: z.strictObject({ clause: clauseId, items: z.array(item).min(1).max(40) }).optional(),
  record: z.strictObject({ sections: z.array(item).min(1).max(40) }),
  plan,
  review: review.optional(),
  circulation: circulation.optional(),
  guidance: z.array(guidance).max(20).default([]),
  shown: z
    .array(z.strictObject({ at: z.array(z.enum(stages)).min(1), clauses: z.array(clauseId).min(1).max(40) }))
    .max(20)
    .default([]),
});

export type MeetingRules = z.infer<typeof meetingRules>;
export type ClockRule = z.infer<typeof clock>;
export type SeatRule = z.infer<typeof seat>;
export type ItemRule = z.infer<typeof item>;
