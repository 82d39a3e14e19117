import type { Assessment, MeetingState } from '../assess/assessment.ts';
import { meetingsOf } from './meetingsOf.ts';
import { sharedFor } from './sharedFor.ts';

/** Whom a document is about. */
type DocumentChild = { readonly name: string; readonly dateOfBirth?: string; readonly caseNumber?: string };

/**
 * What a document is written from. `meeting` is the number of the meeting it is of, `titles` what the procedure calls each kind of document;
 * `reader` the person the copy is for, who gets no more than they may read. Without a reader it is the whole record.
 */
export type DocumentSubject = {
  readonly reference: string;
  readonly child?: DocumentChild;
  readonly assessment: Assessment;
  readonly meeting?: number;
  readonly titles?: Readonly<Record<string, string>>;
  readonly reader?: string;
};

/** The meeting a document is of: the one named, else the latest whose minutes are final, else the latest that has minutes, else the present one; as its reader sees it. */
export const meetingOfDocument = ({ assessment, meeting, reader }: DocumentSubject): MeetingState | undefined => {
  const meetings = meetingsOf(assessment);
  const found =
    meetings.find(({ number }) => number === meeting) ??
    meetings.findLast(({ minutes }) => minutes?.state === 'final') ??
    meetings.findLast(({ minutes }) => minutes !== undefined) ??
    meetings.at(-1);
  return found && reader !== undefined ? sharedFor(reader, found) : found;
};
