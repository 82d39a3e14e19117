import { z } from 'zod';
import { cited, clauseId, id, words } from './basics.ts';
import { condition } from './condition.ts';

/**
 * What has to be so for this to be the right meeting. With `ask` nobody is refused by it: whoever requests is asked, and anything but
 * yes is weighed by whoever decides. With `block` anything but yes stops the request. `weigh` is what speaks the other way.
 */
export const precondition = z.strictObject({
  code: id,
  ask: words,
  needs: condition,
  mode: z.enum(['ask', 'block']).default('ask'),
  weigh: z.strictObject({ says: words, clause: clauseId }).optional(),
  ...cited,
});
