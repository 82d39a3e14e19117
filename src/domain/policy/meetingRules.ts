import { z } from 'zod';
import { cited, clauseId, factName, id, label, words } from './basics.ts';
import { condition } from './condition.ts';
import { duty } from './dutyRules.ts';
import { approval, cease, chair, chairNot, gate, quorum } from './decisionRules.ts';
import { statutoryReview } from './statutoryReviewRules.ts';
import { actNames, events, stages } from './glossary.ts';
import { precondition } from './preconditionRules.ts';
import { clock } from './clockRules.ts';
import { notification, seat } from './inviteRules.ts';
import { circulation, fixedWords, item, preparation } from './paperRules.ts';
import { oversight, plan, review } from './planRules.ts';

/**
 * Who may ask, and of whom; `with` is the event that asks, by which a log with several kinds of meeting tells them apart.
 * `eligible`: where the meeting is not called for, those in `choice` may hold it all the same, with a reason.
 */
const request = z.strictObject({
  to: id,
  with: z.enum(events).default('request.submitted'),
  clause: clauseId,
  by: z.union([
    z.literal('anyone'),
    z
      .array(z.strictObject({ role: id, clause: clauseId }))
      .min(1)
      .max(40),
  ]),
  others: words.optional(),
  eligible: z.strictObject({ when: condition, ask: words, choice: z.array(id).min(1).max(10), ...cited }).optional(),
});

/** A text to read. With `held-before`, the meetings held before that date are listed with it. */
const guidance = z.strictObject({
  title: label,
  text: words,
  link: z.url().optional(),
  'held-before': factName.optional(),
  when: condition.optional(),
  clause: clauseId,
});

/** One meeting held in several parts: who decides on it. Limits for the first meeting hold for the first part only. */
const series = z.strictObject({ by: id, ask: words, later: z.strictObject({ says: words, ...cited }), ...cited });

/** Who does which act. */
export const whoMay = z.partialRecord(z.enum(actNames), z.union([z.literal('anyone'), z.array(id).min(1).max(40)]));

/** The ways of being there that count: one meeting only by other ways is none, and whoever was there by another fills no seat of the quorum. */
const form = z.strictObject({
  counts: z
    .array(z.enum(['room', 'teams', 'phone']))
    .min(1)
    .max(3),
  says: words,
  ...cited,
});

/** Everything a procedure says of one kind of meeting; `who-may` where others do an act than in the council's other meetings. */
export const meetingRules = z.strictObject({
  name: label,
  /** The clause that says for which homes this kind of meeting is, where it is not that of the home itself. */
  scope: clauseId.optional(),
  /** The clause that says what the meeting is for: people invited read it. */
  aim: clauseId.optional(),
  organiser: z.strictObject({ role: id, 'agreed-among': z.array(id).min(1).max(20).optional(), ...cited }),
  request,
  preconditions: z.array(precondition).max(20).default([]),
  approval: approval.optional(),
  chair,
  'chair-not': chairNot,
  quorum: quorum.optional(),
  form: form.optional(),
  expected: z
    .array(z.strictObject({ seat: id, ...cited }))
    .max(20)
    .default([]),
  duties: z.array(duty).max(80).default([]),
  cease: cease.optional(),
  gates: z.array(gate).max(10).default([]),
  clocks: z.array(clock).max(20).default([]),
  notify: z.array(notification).max(20).default([]),
  invite: z.array(seat).min(1).max(60),
  /** Nobody invited sees who else is. */
  'hide-invited': z.strictObject({ when: condition.optional(), ...cited }).optional(),
  /** Deciding on the list as a whole, and the seats nobody may forget. */
  'invite-list': z
    .strictObject({ always: z.strictObject({ seats: z.array(id).min(1).max(20), ...cited }).optional(), ...cited })
    .optional(),
  preparation: z.array(preparation).max(20).default([]),
  agenda: z.strictObject({ clause: clauseId, items: z.array(item).min(1).max(40) }).optional(),
  record: z.strictObject({
    sections: z.array(item).min(1).max(40),
    clause: clauseId.optional(),
    'taken-by': z.strictObject({ role: id, 'never-by': z.literal('chair').optional(), ...cited }).optional(),
    heading: z
      .array(z.strictObject({ what: z.enum(['child', 'time', 'venue', 'attendees', 'agenda']), ...cited }))
      .max(10)
      .default([]),
    'fixed-words': z.array(fixedWords).max(10).default([]),
  }),
  plan,
  review: review.optional(),
  oversight: oversight.optional(),
  circulation: circulation.optional(),
  'statutory-review': statutoryReview.optional(),
  series: series.optional(),
  'who-may': whoMay.default({}),
  guidance: z.array(guidance).max(20).default([]),
  shown: z
    .array(z.strictObject({ at: z.array(z.enum(stages)).min(1), clauses: z.array(clauseId).min(1).max(40) }))
    .max(20)
    .default([]),
});

export type MeetingRules = z.infer<typeof meetingRules>;
