import type { CaseState } from './caseState.ts';

/** The number the meeting booked next will have, counted through all kinds of the case. */
export const nextNumber = ({ everyMeeting }: Pick<CaseState, 'everyMeeting'>): number => (everyMeeting.at(-1)?.number ?? 0) + 1;
