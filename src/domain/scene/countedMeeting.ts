import type { Meeting } from '../case/caseState.ts';
import type { Known } from '../policy/evaluate.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { emptySeats } from './emptySeats.ts';
import type { Folk } from './emptySeats.ts';
import { isOtherForm } from './present.ts';

/** A meeting of the log whose quorum was not met counts as inquorate, by what was known when it was held. */
export const countedMeeting = (rules: MeetingRules, people: Folk, known: Known, meeting: Meeting): Meeting => {
  const { form } = rules;
  // Nobody said who was there: that is not to say that nobody was.
  if (meeting.heldAt === undefined || meeting.unlisted === true) return meeting;
  const otherForm = form !== undefined && isOtherForm(rules, meeting.attendance);
  if (!otherForm && emptySeats(rules, people, known, meeting.attendance, meeting.spared).length === 0) return meeting;
  const { heldAt: _held, ...rest } = meeting;
  return { ...rest, inquorate: true };
};
