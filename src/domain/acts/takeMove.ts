import { z } from 'zod';
import { movedOutside } from '../assess/meeting/movedOutside.ts';
import { sayInstant } from '../time/words.ts';
import { defineAct } from './defineAct.ts';
import { acceptance } from './fields.ts';
import { rescheduleMeeting } from './rescheduleMeeting.ts';
import { refuse } from './refuse.ts';

const schema = z.strictObject({ ...acceptance });

/**
 * Takes the time over that somebody gave the meeting in Outlook: the meeting is moved as by `rescheduleMeeting`, its window tested again. A
 * reason is asked for where that is what the procedure wants of such a time.
 */
export const takeMove = defineAct({
  name: 'takeMove',
  schema,
  judge: (scene, data, by) => {
    const to = movedOutside(scene)?.to;
    if (to === undefined) return refuse([], 'Outlook has no other time for the meeting.');
    const moved = rescheduleMeeting.judge(scene, { ...to, ...data, reason: data.reason ?? 'Moved in Outlook.' }, by);
    return {
      ...moved,
      facts: moved.facts.map((fact) => ({ ...fact, via: 'outlook' })),
      reason: data.reason,
      says: `The time set in Outlook counts: the ${scene.rules.name} is on ${sayInstant(to.start)}.`,
    };
  },
});
