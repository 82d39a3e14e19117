import type { MeetingState } from '../assess/assessment.ts';
import { heading, paragraphs } from './blocks.ts';
import type { DocumentSubject } from './documentSubject.ts';
import { seesShared } from './sharedFor.ts';
import { sourceOf } from './sourceOf.ts';
import type { Block } from './structuredDocument.ts';

/** What is not in a copy of which the reader gets only what is shared, and why; nothing in any other copy. */
export const leftOutBlocks = (subject: DocumentSubject, meeting: MeetingState | undefined): readonly Block[] =>
  subject.reader !== undefined && seesShared(meeting?.minutes, subject.reader)
    ? [
        heading('What is not in your copy'),
        ...paragraphs(
          `Why the meeting was called, what was said and the actions of others: they stay with those of this child.${sourceOf(subject, meeting?.minutes?.sharedOnly?.clause)}`,
        ),
      ]
    : [];
