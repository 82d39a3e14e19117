import type { Assessment, MeetingState, Minutes } from '../domain/assess/assessment.ts';
import { own } from '../domain/policy/own.ts';

/** A case as one person of it may read it: what stands under a heading of the minutes that is kept from them is left out. */
export const shownTo = (personId: string, assessment: Assessment): Assessment => ({
  ...assessment,
  ...(assessment.meeting && { meeting: meetingFor(personId, assessment.meeting) }),
  earlierMeetings: assessment.earlierMeetings.map((meeting) => meetingFor(personId, meeting)),
});

const meetingFor = (personId: string, meeting: MeetingState): MeetingState =>
  meeting.minutes?.readers === undefined ? meeting : { ...meeting, minutes: minutesFor(personId, meeting.minutes) };

const minutesFor = (personId: string, minutes: Minutes): Minutes => ({
  ...minutes,
  sections: Object.fromEntries(
    Object.entries(minutes.sections).filter(([id]) => own(minutes.readers ?? {}, id)?.includes(personId) ?? true),
  ),
});
