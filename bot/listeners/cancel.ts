import { takeBack } from './takeBack.ts';

/** `cancel`: the meeting, or the request while it is not booked. */
export const cancel = takeBack('cancel', ['cancelMeeting', 'withdrawRequest'], 'cancel this', 'There is no meeting to cancel.');
