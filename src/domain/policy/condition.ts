import { z } from 'zod';

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);

const test = z.union([
  scalar,
  z.array(scalar).min(1).max(50),
  z.strictObject({ 'at-least': z.number() }),
  z.strictObject({ 'at-most': z.number() }),
  z.strictObject({ known: z.boolean() }),
]);

/** A test of the facts of a case, as data. Several keys must all hold; a fact nobody has told makes it unknown, never false. */
export type Condition = { readonly [key: string]: unknown };

/**
 * `{ placement.type: foster }`, `{ placement.type: [foster, connected] }`, `{ missing: { at-least: 2 } }`, `{ child.age: { at-least: 16 } }`,
 * `{ daysSince.troubleBegan: { at-least: 14 } }`, `{ lastDays.28.missingOn: { at-least: 3 } }` of the days told under those facts,
 * `{ all: [...] }`, `{ any: [...] }`, `{ not: ... }`.
 */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .object({ all: z.array(condition).min(1).max(20), any: z.array(condition).min(1).max(20), not: condition })
    .partial()
    .catchall(test)
    .refine((rule) => Object.keys(rule).length > 0, { error: 'a condition tests at least one fact' }),
);
