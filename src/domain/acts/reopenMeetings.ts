import { z } from 'zod';
import { defineAct } from './defineAct.ts';
import { text } from './fields.ts';

/** Begins the meetings again when worries return; what was before stays linked to it. */
export const reopenMeetings = defineAct({
  name: 'reopenMeetings',
  schema: z.strictObject({ reason: text }),
  judge: (scene, { reason }, by) => ({
    findings: [],
    facts: [{ event: 'series.reopened', at: scene.now, by: by.id, reason }],
    says: `The ${scene.rules.name}s begin again.`,
  }),
});
