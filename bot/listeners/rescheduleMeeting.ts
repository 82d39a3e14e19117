import { setTime } from './setTime.ts';

/** Moves the meeting to the offer chosen. */
export const rescheduleMeeting = setTime('rescheduleMeeting');
