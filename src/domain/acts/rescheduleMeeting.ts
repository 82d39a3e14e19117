import { z } from 'zod';
import { usualChair } from '../assess/chair.ts';
import { tidyInstant } from '../time/instant.ts';
import { sayInstant } from '../time/words.ts';
import { bookingFindings } from './booking.ts';
import { defineAct } from './defineAct.ts';
import { acceptance, instant, text } from './fields.ts';
import { onInvitation, planned, withInvitation } from './onInvitation.ts';
import { reasonsFor } from './reasons.ts';

const schema = z.strictObject({ start: instant, end: instant, ...onInvitation, ...acceptance, reason: text });

/** Moves a booked meeting, with the reason; it stays the same meeting, and the limits stay where they were. */
export const rescheduleMeeting = defineAct({
  name: 'rescheduleMeeting',
  schema,
  judge: (before, data, by) => {
    const scene = withInvitation(before, data.onInvitation, by);
    const { meeting } = scene;
    const number = meeting?.number ?? 1;
    const [start, end] = [tidyInstant(data.start), tidyInstant(data.end)];
    const findings = bookingFindings(scene, start, end, meeting, meeting?.chair ?? usualChair(scene));
    const organiser = meeting?.organiser ?? by.id;
    const moved = {
      event: 'meeting.scheduled',
      at: scene.now,
      by: by.id,
      number,
      start,
      end,
      organiser,
      reason: data.reason,
      ...(meeting?.chair !== undefined && { chair: meeting.chair }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    if (data.onInvitation) return planned(findings, moved, data, 'rescheduleMeeting');
    return { findings, facts: [moved], says: `The ${scene.rules.name} is moved to ${sayInstant(start)}.`, reason: data.reason };
  },
});
