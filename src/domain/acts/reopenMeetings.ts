import { z } from 'zod';
import { tidyInstant } from '../time/instant.ts';
import { defineAct } from './defineAct.ts';
import { instant, text } from './fields.ts';
import { notInFuture } from './moments.ts';
import { refuse } from './refuse.ts';

/** Begins the meetings again when worries return. The limits count anew from when this worry was told; what was before stays linked. */
export const reopenMeetings = defineAct({
  name: 'reopenMeetings',
  schema: z.strictObject({ reason: text, notifiedAt: instant.optional() }),
  judge: (scene, { reason, notifiedAt }, by) => {
    const findings = notInFuture(scene, 'notifiedAt', notifiedAt, 'The time the worry was told');
    if (findings.length) return refuse(findings);
    const told = tidyInstant(notifiedAt ?? scene.now);
    return {
      findings,
      facts: [{ event: 'series.reopened', at: scene.now, by: by.id, reason, notifiedAt: told }],
      says: `The ${scene.rules.name}s begin again. Next: agree who comes and book a time.`,
    };
  },
});
