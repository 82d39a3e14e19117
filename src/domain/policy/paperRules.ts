import { z } from 'zod';
import { cited, findingCode, id, label, length, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';

/** A document, or one of several, that is there before an event. */
export const preparation = z.strictObject({
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
export const item = z.strictObject({
  id,
  label,
  hint: words.optional(),
  when: condition.optional(),
  from: z.enum(['invited', 'attended', 'actions', 'review']).optional(),
  code: findingCode.optional(),
  audience: z.strictObject({ roles: z.array(id).min(1).max(40), ...cited }).optional(),
  ...cited,
});

export type ItemRule = z.infer<typeof item>;

/** The same words every time: read out when the meeting starts, printed on every copy of its record, or both. */
export const fixedWords = z.strictObject({
  at: z
    .array(z.enum(['start', 'copy']))
    .min(1)
    .max(2),
  ...cited,
});

/** Who gets the papers. `except`: who was there and does not get them whole. */
export const circulation = z.strictObject({
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
