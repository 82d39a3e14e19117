import { z } from 'zod';
import { defineAct } from './defineAct.ts';
import { text } from './fields.ts';

/** Takes the request back, with a reason. The record stays. */
export const withdrawRequest = defineAct({
  name: 'withdrawRequest',
  schema: z.strictObject({ reason: text }),
  judge: (scene, { reason }, by) => ({
    findings: [],
    facts: [{ event: 'request.withdrawn', at: scene.now, by: by.id, reason }],
    says: 'The request is withdrawn. What was recorded stays.',
  }),
});
