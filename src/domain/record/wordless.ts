import type { MeetingState } from '../assess/assessment.ts';

/** A meeting without what was typed under no heading: why somebody dissents, and why the review is on its day. */
export const wordless = ({ minutes, review, ...meeting }: MeetingState): MeetingState => {
  const day = review && { review: { date: review.date } };
  if (minutes === undefined) return { ...meeting, ...day };
  const { dissent: _, ...rest } = minutes;
  return { ...meeting, minutes: rest, ...day };
};
