import { z } from 'zod';
import { defineAct } from './defineAct.ts';
import { text } from './fields.ts';

/** Cancels a booked meeting, with the reason. It meets no limit: the clock runs on. */
export const cancelMeeting = defineAct({
  name: 'cancelMeeting',
  schema: z.strictObject({ reason: text }),
  judge: (scene, { reason }, by) => ({
    findings: [],
    facts: [{ event: 'meeting.cancelled', at: scene.now, by: by.id, number: scene.meeting?.number ?? 1, reason }],
    says: `The ${scene.rules.name} is cancelled. The limit runs on.`,
  }),
});
