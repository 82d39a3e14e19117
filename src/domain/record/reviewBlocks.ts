import type { MeetingState } from '../assess/assessment.ts';
import { sayDay } from '../time/words.ts';
import { paragraphs } from './blocks.ts';
import type { Block } from './structuredDocument.ts';

/** When the plan is looked at again, and the reason where one was given; `kept` says why the copy leaves it out. */
export const reviewBlocks = (meeting: MeetingState | undefined, kept: string | undefined): readonly Block[] => [
  ...paragraphs(meeting?.review === undefined ? 'No review date has been agreed yet.' : `The review is on ${sayDay(meeting.review.date)}.`),
  ...(meeting?.review?.reason === undefined ? [] : paragraphs(`Reason for this date: ${meeting.review.reason}`)),
  ...(kept === undefined ? [] : paragraphs(`The reason for this date ${kept}`)),
];
