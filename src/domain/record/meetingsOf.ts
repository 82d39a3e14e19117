import type { Assessment, MeetingState } from '../assess/assessment.ts';

/** Every meeting of the case in order, the present one last. */
export const meetingsOf = ({ earlierMeetings, meeting }: Assessment): readonly MeetingState[] => [
  ...earlierMeetings,
  ...(meeting === undefined ? [] : [meeting]),
];
