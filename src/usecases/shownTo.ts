import type { Assessment, MeetingState, SeatPerson } from '../domain/assess/assessment.ts';
import { own } from '../domain/policy/own.ts';
import { sharedFor } from '../domain/record/sharedFor.ts';
import { wordless } from '../domain/record/wordless.ts';

/**
 * A case as one person of it may read it. What stands under a heading of the minutes that is kept from them is left out; of somebody who reads
 * less of the case altogether, the words others typed too, and of whoever sees only what is shared, all but that and what is theirs.
 */
export const shownTo = (personId: string, assessment: Assessment): Assessment => {
  const seen = {
    ...assessment,
    ...(assessment.meeting && { meeting: meetingFor(personId, assessment.meeting) }),
    earlierMeetings: assessment.earlierMeetings.map((meeting) => meetingFor(personId, meeting)),
  };
  const less = own(assessment.readsLess ?? {}, personId);
  if (!less) return seen;
  return less.reads === 'shared' ? sharedPart(personId, withoutWords(personId, seen)) : withoutWords(personId, seen);
};

const meetingFor = (personId: string, meeting: MeetingState): MeetingState => {
  const shared = sharedFor(personId, meeting);
  const { minutes } = shared;
  if (minutes?.readers === undefined) return shared;
  const sections = Object.entries(minutes.sections).filter(([id]) => own(minutes.readers ?? {}, id)?.includes(personId) ?? true);
  return { ...shared, minutes: { ...minutes, sections: Object.fromEntries(sections) } };
};

/** Reasons and dissent are typed under no heading. What somebody is told of why they are left out themself is theirs to read. */
const withoutWords = (personId: string, assessment: Assessment): Assessment => ({
  ...assessment,
  ...(assessment.meeting && { meeting: wordless(assessment.meeting) }),
  earlierMeetings: assessment.earlierMeetings.map(wordless),
  seats: assessment.seats.map((seat) => ({ ...seat, people: seat.people.map((one) => unexplained(personId, one)) })),
});

const unexplained = (personId: string, { reason: _, reasonShared, ...one }: SeatPerson): SeatPerson =>
  reasonShared !== undefined && one.person.id === personId ? { ...one, reasonShared } : one;

/** When and where, who comes, the agenda, what is theirs and what they did. */
const sharedPart = (personId: string, { decision: _, timesAsked: __, ...assessment }: Assessment): Assessment => ({
  ...assessment,
  triggers: [],
  questions: [],
  findings: assessment.findings.filter(({ about }) => about?.person === personId),
  duties: assessment.duties.filter(({ owners }) => owners.some(({ id }) => id === personId)),
  forms: assessment.forms.filter(({ authors }) => authors.some(({ id }) => id === personId)),
  seats: assessment.seats.map((seat) => ({ ...seat, findings: [] })),
  timeline: assessment.timeline.filter(({ by, event }) => by === personId || /^(meeting|invitation|room|chair)\./.test(event)),
});
