import type { Assessment, MeetingState, ReadsLess } from '../assess/assessment.ts';
import { meetingsOf } from './meetingsOf.ts';
import { own } from '../policy/own.ts';
import { sharedFor } from './sharedFor.ts';
import { wordless } from './wordless.ts';

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
export const meetingOfDocument = (subject: DocumentSubject): MeetingState | undefined => {
  const found = wholeMeeting(subject);
  const { reader } = subject;
  if (!found || reader === undefined) return found;
  const shared = sharedFor(reader, found);
  return readsNoWords(subject) ? wordless(shared) : shared;
};

/** What was typed under no heading and is not in the copy, so that it says so: why somebody dissents, why the review is on its day. */
export const keptWords = (
  subject: DocumentSubject,
): { readonly dissent: boolean; readonly reviewReason: boolean; readonly less?: ReadsLess } => {
  const [whole, seen] = [wholeMeeting(subject), meetingOfDocument(subject)];
  const less = subject.reader === undefined ? undefined : own(subject.assessment.readsLess ?? {}, subject.reader);
  return {
    dissent: whole?.minutes?.dissent !== undefined && seen?.minutes?.dissent === undefined,
    reviewReason: whole?.review?.reason !== undefined && seen?.review?.reason === undefined,
    ...(less && { less }),
  };
};

/** Whether the copy is for somebody who reads less than the others, or who has no part in the case any more. */
export const readsNoWords = ({ assessment, reader }: DocumentSubject): boolean =>
  reader !== undefined &&
  assessment.readsLess !== undefined &&
  (own(assessment.readsLess, reader) !== undefined || !assessment.people.some(({ id }) => id === reader));

const wholeMeeting = ({ assessment, meeting }: DocumentSubject): MeetingState | undefined => {
  const meetings = meetingsOf(assessment);
  return (
    meetings.find(({ number }) => number === meeting) ??
    meetings.findLast(({ minutes }) => minutes?.state === 'final') ??
    meetings.findLast(({ minutes }) => minutes !== undefined) ??
    meetings.at(-1)
  );
};
