import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Press } from '../../pressing.ts';

/** Acts that write up a meeting, in their order. */
const writing = ['saveMinutes', 'finaliseMinutes', 'circulateMinutes'];

/** The number of an earlier meeting whose record waits while the next is only booked; undefined where the one in hand is written up. */
export const earlierToWrite = ({ asOf, meeting, openActs }: Assessment): number | undefined =>
  meeting?.start === undefined || Date.parse(meeting.start) <= Date.parse(asOf)
    ? undefined
    : openActs.find((open) => writing.includes(open.act) && open.number !== undefined)?.number;

/** The case as the page of an earlier meeting shows it: that meeting in hand, and where its record stands. */
export const atMeeting = (assessment: Assessment, number: number | undefined): Assessment => {
  const meeting = number === undefined ? undefined : assessment.earlierMeetings.find((each) => each.number === number);
  if (!meeting) return assessment;
  const owed = assessment.duties.some((duty) => duty.about?.number === String(number) && duty.act === 'circulateMinutes');
  const stage = meeting.minutes?.state !== 'final' ? 'held' : owed ? 'minuted' : 'circulated';
  return { ...assessment, meeting, stage };
};

/** Presses for the page of an earlier meeting: what writes up is about that meeting, and so is what comes back. */
export const pressAbout =
  (press: Press, number: number | undefined): Press =>
  async (act, data) => {
    const reply = await press(act, number === undefined || act === 'holdMeeting' ? data : { ...data, number });
    return 'answer' in reply ? { ...reply, answer: { ...reply.answer, assessment: atMeeting(reply.answer.assessment, number) } } : reply;
  };
