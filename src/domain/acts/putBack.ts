import { z } from 'zod';
import { movedOutside } from '../assess/meeting/movedOutside.ts';
import { sayInstant } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { text } from './fields.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({ reason: text.optional() });

/** Gives the entry in Outlook the time back that the case has; Outlook tells everybody invited. */
export const putBack = defineAct({
  name: 'putBack',
  schema,
  judge: (scene, { reason }, by) => {
    const moved = movedOutside(scene);
    if (moved?.to === undefined) return refuse([], 'Outlook has no other time for the meeting.');
    const { booking, entry } = moved;
    const number = booking.meeting.number;
    return {
      findings: [],
      facts: [{ event: 'meeting.put-back', at: scene.now, by: by.id, number, entry, ...(reason !== undefined && { reason }) }],
      says: `The meeting stays on ${sayInstant(booking.start)}; the calendar entry is put back there, and Outlook tells everybody invited.`,
    };
  },
});
