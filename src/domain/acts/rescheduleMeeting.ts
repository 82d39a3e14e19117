import { z } from 'zod';
import { usualChair } from '../assess/people/chairRule.ts';
import { personOf } from '../scene/holders.ts';
import { nameOf } from '../scene/nameOf.ts';
import { tidyInstant } from '../time/instant.ts';
import { sayInstant } from '../time/words.ts';
import { bookingFindings } from './booking.ts';
import { defineAct } from './defineAct.ts';
import { chosenBy, chosenChair, chosenFact } from './chosenChair.ts';
import { acceptance, instant, key, text } from './fields.ts';
import { onInvitation, planned, withInvitation } from './onInvitation.ts';
import { reasonsFor } from './reasons.ts';
import { placeFindings, roomFindings, venueAnswers, venueFact, venueFields, venueSaid } from './venueOfBooking.ts';

const schema = z.strictObject({
  start: instant,
  end: instant,
  chair: key.optional(),
  ...chosenChair,
  ...venueFields,
  ...onInvitation,
  ...acceptance,
  reason: text,
});

/** Moves a booked meeting, or gives it another chair or place, with the reason; it stays the same meeting, and the limits stay where they were. */
export const rescheduleMeeting = defineAct({
  name: 'rescheduleMeeting',
  schema,
  judge: (before, data, by) => {
    const scene = withInvitation(before, data.onInvitation, by);
    const { meeting } = scene;
    const number = meeting?.number ?? 1;
    const [start, end] = [tidyInstant(data.start), tidyInstant(data.end)];
    const chair = data.chair ?? meeting?.chair ?? usualChair(scene);
    // What was said of the chair before says nothing of another.
    const chosen = chosenBy(data) ?? (chair === meeting?.chair ? undefined : {});
    const venue = venueSaid(data);
    const answers = venueAnswers(scene, venue, by);
    const findings = [
      ...roomFindings(scene, data),
      ...bookingFindings(scene, start, end, meeting, chair, chosen),
      ...placeFindings(scene, answers),
    ];
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
      ...venueFact(venue),
      ...((data.chair ?? meeting?.chair) !== undefined && { chair: data.chair ?? meeting?.chair }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    if (data.onInvitation) return planned(findings, { ...moved, ...chosenFact(chosen) }, data, 'rescheduleMeeting');
    const agreed = { event: 'chair.agreed', at: scene.now, by: by.id, number, person: chair, reason: data.reason, ...chosenFact(chosen) };
    const says =
      start === meeting?.start && chair !== undefined && chosen
        ? `${nameOf(scene, personOf(scene, chair))} chairs the ${scene.rules.name}, ${sayInstant(start)}.`
        : `The ${scene.rules.name} is moved to ${sayInstant(start)}.`;
    const facts = [...answers, moved, ...(chosen && chair !== undefined ? [agreed] : [])];
    return { findings, facts, says, reason: data.reason };
  },
});
