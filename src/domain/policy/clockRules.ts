import { z } from 'zod';
import { cited, factName, id, label, length, strength, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';

/**
 * A time limit. `after` an event it counts to the end of `latest`; `until` is the event that meets it. `since-fact` starts it anew when
 * that fact last changed to what it is now. The earliest edge forbids unless `too-early` says otherwise. Asked for or held after the
 * limit, a meeting with `late` goes ahead only when each of those named has agreed to it in discussion. With `first-day: counted` the day
 * it begins is the first of its days; without a length it is what `says` says, and nothing is computed. `of` names another kind of meeting:
 * it counts from the last of that kind that was held.
 */
export const clock = z
  .strictObject({
    id,
    label,
    latest: length.optional(),
    earliest: length.optional(),
    'first-day': z.literal('counted').optional(),
    says: words.optional(),
    after: z.enum(events),
    to: id.optional(),
    of: id.optional(),
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
  })
  .refine((rule) => rule.of === undefined || rule.after === 'meeting.held', { error: 'of goes with after: meeting.held', path: ['of'] });

export type ClockRule = z.infer<typeof clock>;
