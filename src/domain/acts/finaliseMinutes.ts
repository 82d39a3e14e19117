import { z } from 'zod';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { oversightFindings } from '../assess/after/oversight.ts';
import { planFindings } from '../assess/after/planFindings.ts';
import { noteTakerFindings, sectionFindings } from '../assess/papers/record.ts';
import { reviewFindings } from '../assess/after/review.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, acceptance } from './fields.ts';
import { reasonsFor } from './reasons.ts';

/** Closes the notes: what the procedure wants in them is there, or missing with a reason. */
export const finaliseMinutes = defineAct({
  name: 'finaliseMinutes',
  schema: z.strictObject({ ...acceptance, ...aboutMeeting }),
  judge: (scene, data, by) => {
    const { meeting } = scene;
    const findings = meeting
      ? [
          ...sectionFindings(scene, meeting),
          ...noteTakerFindings(scene, meeting),
          ...planFindings(scene, meeting),
          ...reviewFindings(scene),
          ...seatsOf(scene).flatMap((seat) => seat.findings.filter((each) => each.code === 'non-invite-incomplete')),
          ...oversightFindings(scene),
          ...dutyFindingsAt(scene, 'finaliseMinutes'),
        ]
      : [];
    const final = {
      event: 'minutes.finalised',
      at: scene.now,
      by: by.id,
      number: meeting?.number ?? 1,
      ...(data.reason !== undefined && { reason: data.reason }),
      ...reasonsFor(scene, findings, data.reason, data.acceptedBy ?? by.id),
    };
    return {
      findings,
      facts: [final],
      says: scene.rules.circulation
        ? `The notes are final. Next: send ${scene.rules.circulation.documents.length > 1 ? 'notes and plan' : 'them'} round.`
        : 'The notes are final.',
      reason: data.reason,
    };
  },
});
