import { aboutBlocks } from './aboutBlocks.ts';
import { actionBlocks } from './actionBlocks.ts';
import { heading } from './blocks.ts';
import { meetingOfDocument, type DocumentSubject } from './documentSubject.ts';
import { leftOutBlocks } from './leftOutBlocks.ts';
import { reviewBlocks } from './reviewBlocks.ts';
import type { StructuredDocument } from './structuredDocument.ts';
import { whyKept } from './whyKept.ts';

/** The action plan: who does what by when, with whatever else the procedure asks of an action. Names the child, as the notes do. */
export const actionPlan = (subject: DocumentSubject, title?: string): StructuredDocument => {
  const { assessment, reference } = subject;
  const meeting = meetingOfDocument(subject);
  const kept = whyKept(subject);
  return {
    title: title ?? `Action plan of the ${meeting?.name ?? assessment.meetingName}`,
    reference,
    blocks: [
      heading('About this meeting'),
      ...aboutBlocks(subject, meeting),
      heading('Actions'),
      ...actionBlocks(assessment, meeting, kept.dissent),
      heading('Review'),
      ...reviewBlocks(meeting, kept.reviewReason),
      ...leftOutBlocks(subject, meeting),
    ],
  };
};
