import { z } from 'zod';
import { ceasing } from './ceasing.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';

const schema = z.strictObject({
  because: key.optional(),
  reason: text.optional(),
  joint: z.boolean().optional(),
  agreed: z.array(key).max(60).optional(),
  dissenting: z.array(key).max(60).optional(),
  dissent: text.optional(),
  inReview: z.boolean().optional(),
});

/** Ends the meetings, as the procedure has it: by whom, where, together or not, and for which reason. */
export const ceaseMeetings = defineAct({
  name: 'ceaseMeetings',
  schema,
  judge: (scene, data, by) => ceasing(scene, data, by.id),
});
