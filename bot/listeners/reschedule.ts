import type { Listener } from './listener.ts';
import { offersFor } from './times.ts';
import { theirCase } from './theirCase.ts';

/** Times to move a booked meeting to. */
export const reschedule: Listener = async (world, personId, asked) => {
  const view = await theirCase(world, personId, asked, 'reschedule');
  if (!('assessment' in view)) return view;
  return offersFor(world, personId, view, 'rescheduleMeeting');
};
