import { takeBack } from './takeBack.ts';

/** `withdraw`: the request, or the meeting when it is booked already. */
export const withdraw = takeBack(
  'withdraw',
  ['withdrawRequest', 'cancelMeeting'],
  'withdraw this',
  'There is nothing to withdraw at this stage.',
);
