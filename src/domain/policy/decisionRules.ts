import { z } from 'zod';
import { cited, factName, findingCode, id, oneOrMore, words } from './basics.ts';
import { condition } from './condition.ts';
import { events } from './glossary.ts';

/**
 * Who decides whether to meet: one role (`single`), whichever of several says it first (`any-of`), each of several (`dual`), or one
 * after talking with others (`discussion`, the others in `consulted`). `cover` are those who decide in their place, in that order: with
 * the reason where somebody before them is named. Without this rule nobody has to.
 */
export const approval = z.strictObject({
  by: oneOrMore(id),
  kind: z.enum(['single', 'any-of', 'dual', 'discussion']).default('single'),
  consulted: z
    .array(z.strictObject({ role: oneOrMore(id), when: condition.optional(), ...cited }))
    .max(10)
    .default([]),
  ...cited,
  'stand-in': z.strictObject({ reason: z.literal(true) }).optional(),
  cover: z
    .array(z.strictObject({ role: id, ...cited }))
    .max(5)
    .default([]),
  granted: z.strictObject({ reason: z.enum(['asked', 'required']), ...cited }).optional(),
  refusal: z.strictObject({
    reason: z.enum(['asked', 'required']),
    alternatives: z.strictObject(cited).optional(),
    ...cited,
  }),
  'never-automatic': z.strictObject({ says: words, ...cited }).optional(),
});

/**
 * The first rule whose condition holds says which roles may chair, and what choosing among them asks for: a statement (`signed` by the
 * chair themself), or to have had no other part in the case at any time (`uninvolved`).
 */
export const chair = z
  .array(
    z.strictObject({
      role: oneOrMore(id),
      when: condition.optional(),
      also: z
        .array(z.strictObject({ role: id, when: condition.optional(), ...cited }))
        .max(10)
        .default([]),
      attest: z
        .strictObject({
          role: id,
          fact: factName,
          ask: words,
          by: z.array(id).min(1).max(10).optional(),
          signed: z.boolean().default(false),
          ...cited,
        })
        .optional(),
      uninvolved: z.strictObject({ says: words, ...cited }).optional(),
      'agreed-between': z.strictObject({ roles: z.array(oneOrMore(id)).min(2).max(4), ...cited }).optional(),
      prefer: z.strictObject({ ask: words, ...cited }).optional(),
      unusual: z
        .array(
          z.strictObject({ role: oneOrMore(id), when: condition.optional(), says: words, code: id.default('chair-not-allowed'), ...cited }),
        )
        .max(10)
        .default([]),
      ...cited,
    }),
  )
  .min(1)
  .max(20);

/** Who may not chair, by role, when the condition holds. */
export const chairNot = z
  .array(
    z.strictObject({ role: oneOrMore(id), when: condition.optional(), says: words, code: findingCode.default('chair-involved'), ...cited }),
  )
  .max(10)
  .default([]);

/**
 * Seats that have to be filled by somebody present: by a role, or by one that depends on the kind of home. One with `spared-when` may be left empty where that holds, if the chair says so;
 * with `sparing: never` by nobody's word.
 */
export const quorum = z.strictObject({
  when: condition.optional(),
  seats: z
    .array(
      z.strictObject({
        id,
        label: words,
        role: z.union([oneOrMore(id), z.record(id, oneOrMore(id))]),
        'spared-when': condition.optional(),
        sparing: z.enum(['chair', 'never']).default('chair'),
      }),
    )
    .min(1)
    .max(20),
  ...cited,
});

/** How these meetings end: decided inside a meeting, by certain roles, for one of the reasons named; and whether they may start again. */
export const cease = z.strictObject({
  by: z.array(id).min(1).max(20),
  'in-meeting': z.boolean().default(false),
  joint: z.strictObject({ ask: words, consensus: z.enum(['chair', 'all']).default('chair'), ...cited }).optional(),
  reasons: z
    .strictObject({
      any: z
        .array(z.strictObject({ code: id, label: words }))
        .min(1)
        .max(20),
      ...cited,
    })
    .optional(),
  'in-review-by': id.optional(),
  reopen: z.strictObject({ by: z.array(id).min(1).max(20).optional(), ...cited }).optional(),
  ...cited,
});

/** A step outside that waits for a meeting: `step` is not taken after `received` until `needs` has happened, unless excused. */
export const gate = z.strictObject({
  id,
  label: words,
  received: z.enum(events),
  step: z.enum(events),
  needs: z.enum(events),
  excuse: z.strictObject({ code: id, what: words, by: z.array(id).min(1).max(20) }).optional(),
  ...cited,
});
