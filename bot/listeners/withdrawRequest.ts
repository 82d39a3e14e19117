import { takenBack } from './takeBack.ts';

/** The request is withdrawn with its reason. */
export const withdrawRequest = takenBack('withdrawRequest', 'withdraw this', 'The request is withdrawn.');
