import type { Assessment, MeetingState } from '../assess/assessment.ts';

/** Whom a document is about. */
export type DocumentChild = { readonly name: string; readonly dateOfBirth?: string; readonly caseNumber?: string };

/** What a document is written from. */
export type DocumentSubject = { readonly reference: string; readonly child?: DocumentChild; readonly assessment: Assessment };

/** The meeting a document is of: the latest whose minutes are final, else the latest that has minutes, else the present one. */
export const meetingOfDocument = ({ meeting, earlierMeetings }: Assessment): MeetingState | undefined => {
  const meetings = [...earlierMeetings, ...(meeting === undefined ? [] : [meeting])];
  return (
    meetings.findLast(({ minutes }) => minutes?.state === 'final') ??
    meetings.findLast(({ minutes }) => minutes !== undefined) ??
    meetings.at(-1)
  );
};
