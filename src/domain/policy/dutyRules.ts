import { z } from 'zod';
import { places } from '../case/venue.ts';
import { cited, factName, findingCode, id, label, length, reminder, words } from './basics.ts';
import { condition } from './condition.ts';
import { actNames, events } from './glossary.ts';

/**
 * Something to be asked, thought about or done, with an owner: it opens with `after`, is due `before` an event or within `latest`, and
 * is looked at again by the acts in `at`; `ready-before` is how long before that event it is due. One `for: statutory-review` belongs to
 * each review of that kind. `remind` keeps it quiet until so long after it opened, or before it is due. It is settled by an answer
 * (`settled-by`: any, or one of those named) or by `done-by`, for this `document` where one is named, when it names somebody in the role
 * `naming`, and with one of `with` where that says with whom. An answer of kind `person` is somebody with a part in the case.
 */
export const duty = z
  .strictObject({
    id,
    label,
    ask: words,
    kind: z.enum(['yes-no', 'choice', 'date', 'text', 'person']).default('yes-no'),
    /** Answered by where the meeting is booked: with these values, or with the place in words. */
    place: z.union([z.literal('as-said'), z.partialRecord(z.enum(places), z.string().max(200))]).optional(),
    choices: z
      .array(z.strictObject({ value: id, label }))
      .min(2)
      .max(20)
      .optional(),
    'settled-by': z
      .union([
        z.literal('any'),
        z
          .array(z.union([z.boolean(), z.string().max(200)]))
          .min(1)
          .max(20),
      ])
      .default('any'),
    /** What else on record answers it: facts for which this holds, or that everybody on the list of those invited is decided on. */
    'answered-by': z.union([z.literal('seats'), z.strictObject({ when: condition })]).optional(),
    fact: factName.optional(),
    owner: id,
    by: z.array(id).min(1).max(20).optional(),
    with: z.array(id).min(1).max(10).optional(),
    why: words.optional(),
    /** Owed for each person in this role by itself, each judged by whether they attend. */
    each: id.optional(),
    when: condition.optional(),
    for: z.enum(['once', 'first', 'each', 'statutory-review']).default('each'),
    after: z.enum(events).optional(),
    before: z.enum(events).optional(),
    'ready-before': length.optional(),
    latest: length.optional(),
    remind: reminder.optional(),
    document: id.optional(),
    naming: id.optional(),
    'done-by': z.enum(events).optional(),
    act: z.enum([...actNames, 'submitRequest', 'decideRequest']).optional(),
    at: z
      .array(z.enum([...actNames, 'submitRequest', 'decideRequest']))
      .max(10)
      .default([]),
    code: findingCode.default('precondition-unanswered'),
    ...cited,
  })
  .refine((rule) => (rule.kind === 'choice') === (rule.choices !== undefined), { error: 'choices go with kind: choice, and only with it' });

export type DutyRule = z.infer<typeof duty>;
