import { setTime } from './setTime.ts';

/** Books the meeting at the offer chosen. */
export const scheduleMeeting = setTime('scheduleMeeting');
