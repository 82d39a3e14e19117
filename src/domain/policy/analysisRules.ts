import { z } from 'zod';
import { cited, id, label, words } from './basics.ts';

/** Something people owe with the report: named by the role that owes it. */
const owed = z.strictObject({ id, owner: id, says: words, ...cited });

/**
 * The report made of many cases, once a quarter. `of` is the form its cases are counted by, `log-date` the day by which a case falls into
 * a quarter, `presented` the months in which it is shown with the label each carries, `covers` how many whole months before that it looks
 * at. A count below `smallest` is never shown, nor one that could be worked out from the others.
 */
export const analysis = z.strictObject({
  title: label,
  of: id,
  'log-date': z.enum(['meeting.held', 'placement.ended', 'learning-log.completed']).default('meeting.held'),
  presented: z
    .array(z.strictObject({ month: z.int().min(1).max(12), label }))
    .min(1)
    .max(12),
  covers: z.int().min(1).max(12).default(3),
  at: label,
  smallest: z.int().min(2).max(50).default(5),
  dimensions: z
    .array(z.strictObject({ id, label, field: id, bands: z.array(z.int().min(1)).min(1).max(12).optional(), ...cited }))
    .min(1)
    .max(20),
  learning: z.strictObject({ field: id, by: z.array(id).min(1).max(4), words: z.array(id).min(1).max(4), ...cited }),
  duties: z.array(owed).max(10).default([]),
  ...cited,
});

export type AnalysisRule = z.infer<typeof analysis>;
