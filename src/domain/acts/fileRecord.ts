import { z } from 'zod';
import { filing } from '../assess/papers/filing.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, instant, name } from './fields.ts';
import { notInFuture } from './moments.ts';
import { refuse } from './refuse.ts';

/** Records that the record stands in the council's own system, when it was put there and under which reference: of the meeting held last, or of the one named. */
export const fileRecord = defineAct({
  name: 'fileRecord',
  schema: z.strictObject({
    reference: name,
    at: instant.optional(),
    ...aboutMeeting,
  }),
  judge: (scene, { reference, at, number: about }, by) => {
    const findings = notInFuture(scene, 'at', at, 'The time it was filed');
    if (findings.length) return refuse(findings);
    const event = filing(scene.rules)?.['done-by'] ?? 'filed.in-system-of-record';
    // What is filed is the record of a meeting that was held, not of the one booked since.
    const number = about ?? scene.state.meetings.findLast((meeting) => meeting.heldAt !== undefined)?.number ?? scene.meeting?.number ?? 1;
    return {
      findings,
      facts: [{ event, at: at ?? scene.now, by: by.id, number, reference }],
      says: 'It is recorded where the record is filed.',
    };
  },
});
