import { z } from 'zod';
import { cited, clauseId, id, words } from './basics.ts';

/**
 * The statutory (looked-after) review, as far as a procedure of these meetings speaks of it: which documents are `given` to whom
 * before it, what is `asked` at it, and whose yes an `earlier` one needs (`needs: asked` where the asking alone is enough).
 */
export const statutoryReview = z.strictObject({
  given: z.strictObject({ documents: z.array(id).min(1).max(10), to: id, ...cited }).optional(),
  asked: z
    .array(z.strictObject({ id, ask: words, ...cited }))
    .max(10)
    .default([]),
  earlier: z.strictObject({ 'agreed-by': id, needs: z.enum(['agreed', 'asked']).default('agreed'), ...cited }).optional(),
  clause: clauseId,
});
