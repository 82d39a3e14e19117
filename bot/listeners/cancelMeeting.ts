import { takenBack } from './takeBack.ts';

/** The meeting is cancelled with its reason; everybody invited is told. */
export const cancelMeeting = takenBack('cancelMeeting', 'cancel this', 'The meeting is cancelled. Everybody invited is told.');
