import type { Listener } from './listener.ts';
import { offersFor } from './times.ts';
import { theirCase } from './theirCase.ts';

/** Times for the meeting: to book it, or to move it when it has a time already. */
export const offerCaseTimes: Listener = async (world, personId, asked) => {
  const view = await theirCase(world, personId, asked, 'schedule');
  if (!('assessment' in view)) return view;
  return offersFor(world, personId, view, view.mayAct.includes('scheduleMeeting') ? 'scheduleMeeting' : 'rescheduleMeeting');
};
