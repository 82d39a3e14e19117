import { z } from 'zod';
import { cited, clauseId, factName, findingCode, id, label, length, oneOrMore, reminder, strength, words } from './basics.ts';
import { condition } from './condition.ts';
import { duty } from './dutyRules.ts';
import { approval, cease, chair, chairNot, gate, quorum } from './decisionRules.ts';
import { statutoryReview } from './statutoryReviewRules.ts';
import { actNames, events, stages } from './glossary.ts';
import { precondition } from './preconditionRules.ts';

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

/**
 * A time limit. `after` an event it counts to the end of `latest`; `until` is the event that meets it. `since-fact` starts it anew when
 * that fact last changed to what it is now. The earliest edge forbids unless `too-early` says otherwise. Asked for or held after the
 * limit, a meeting with `late` goes ahead only when each of those named has agreed to it in discussion. With `first-day: counted` the day
 * it begins is the first of its days; without a length it is what `says` says, and nothing is computed.
 */
const clock = z
  .strictObject({
    id,
    label,
    latest: length.optional(),
    earliest: length.optional(),
    'first-day': z.literal('counted').optional(),
    says: words.optional(),
    after: z.enum(events),
    to: id.optional(),
    'since-fact': factName.optional(),
    'too-early': strength.optional(),
    late: z.strictObject({ by: z.array(id).min(1).max(4), ...cited }).optional(),
    until: z.enum(events),
    for: z.enum(['first', 'each']).default('first'),
    when: condition.optional(),
    ...cited,
  })
  .refine((rule) => rule['first-day'] === undefined || ![rule.latest, rule.earliest].some((each) => /hour|month/.test(each ?? '')), {
    error: 'first-day goes with days, working days or weeks',
    path: ['first-day'],
  });

/**
 * Somebody who is told, whether or not they are invited: before an event, or within a length of time. `by-hand`: never written to by the
 * program. `each`: everybody in the role, not one of them. `unless`: who may record a reason for not telling them.
 */
const notification = z.strictObject({
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
const seat = z.strictObject({
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

const preparation = z.strictObject({
  document: id,
  or: z.array(id).max(5).default([]),
  'ready-before': length.optional(),
  owner: id,
  before: z.enum(events),
  for: z.enum(['first', 'each']).default('first'),
  ask: words,
  when: condition.optional(),
  ...cited,
});

/**
 * A heading or an agenda item. `from` says what in the case already answers it; `code` the finding when it is missing; `audience` who may
 * read what stands under it, when that is not everybody who gets the record.
 */
const item = z.strictObject({
  id,
  label,
  hint: words.optional(),
  when: condition.optional(),
  from: z.enum(['invited', 'attended', 'actions', 'review']).optional(),
  code: findingCode.optional(),
  audience: z.strictObject({ roles: z.array(id).min(1).max(40), ...cited }).optional(),
  ...cited,
});

/** The same words every time: read out when the meeting starts, printed on every copy of its record, or both. */
const fixedWords = z.strictObject({
  at: z
    .array(z.enum(['start', 'copy']))
    .min(1)
    .max(2),
  ...cited,
});

const plan = z.strictObject({
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
const review = z.strictObject({
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
const oversight = z.strictObject({ owner: id, ...cited });

/** Who gets the papers. `except`: who was there and does not get them whole. */
const circulation = z.strictObject({
  documents: z.array(id).min(1).max(10),
  to: z.literal('attendees'),
  // By which clause nobody who was there goes without, where it is not the one that says by when.
  recipients: z.strictObject({ ...cited }).optional(),
  except: z
    .array(z.strictObject({ role: id, says: words, ...cited }))
    .max(10)
    .default([]),
  also: z
    .array(z.strictObject({ role: id, 'if-any': z.boolean().default(false), ...cited }))
    .max(20)
    .default([]),
  latest: length.optional(),
  after: z.enum(events),
  owner: id,
  ...cited,
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
    .max(2),
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
  /** Deciding on the list as a whole, and the seats nobody may forget. */
  /** Nobody invited sees who else is. */
  'hide-invited': z.strictObject({ when: condition.optional(), ...cited }).optional(),
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
export type ClockRule = z.infer<typeof clock>;
export type SeatRule = z.infer<typeof seat>;
export type ItemRule = z.infer<typeof item>;
