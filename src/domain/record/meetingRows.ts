import type { Assessment, Clock, MeetingState } from '../assess/assessment.ts';
import { msOf } from '../time/instant.ts';
import { dayOf } from '../time/london.ts';
import type { CaseRows } from './caseRows.ts';
import { meetingsOf } from './meetingsOf.ts';
import { nameOf } from './nameOf.ts';
import { noonOf } from './noonOf.ts';
import { shortText } from './shortText.ts';

type MeetingRow = CaseRows['meetings'][number];

/** One row for each meeting; its stage and time limit are those of the case, so only the present meeting has them. */
export const meetingRows = (reference: string, assessment: Assessment): readonly MeetingRow[] =>
  meetingsOf(assessment).map((meeting) => ({
    key: `${reference}/${meeting.number}`,
    fields: {
      Reference: reference,
      MeetingNumber: meeting.number,
      MeetingName: shortText(meeting.name),
      MeetingKind: shortText(meeting.kind),
      Procedure: shortText(assessment.policy.title),
      Triggers: assessment.triggers.map(({ label }) => label).join('\n'),
      ...bookingFields(assessment, meeting),
      ...heldFields(assessment, meeting),
      ...(meeting === assessment.meeting ? presentFields(assessment) : {}),
      ...reviewFields(meeting),
      ...(meeting.minutes && { MinutesState: meeting.minutes.state, FinalisedAt: meeting.minutes.finalisedAt }),
    },
  }));

const bookingFields = (assessment: Assessment, meeting: MeetingState): MeetingRow['fields'] => ({
  ...(meeting.start !== undefined && { MeetingDay: dayOf(meeting.start) }),
  MeetingStart: meeting.start,
  MeetingEnd: meeting.end,
  OrganiserId: meeting.organiser,
  ChairId: meeting.chair,
  ...(meeting.organiser !== undefined && { OrganiserName: shortText(nameOf(assessment, meeting.organiser)) }),
  ...(meeting.chair !== undefined && { ChairName: shortText(nameOf(assessment, meeting.chair)) }),
});

const heldFields = (assessment: Assessment, meeting: MeetingState): MeetingRow['fields'] => {
  const names = (present: boolean): string =>
    meeting.attendance
      .filter((one) => one.present === present)
      .map((one) => `${nameOf(assessment, one.person)}${one.apologies === true ? ' (sent apologies)' : ''}`)
      .join('\n');
  return {
    StartedAt: meeting.startedAt,
    HeldAt: meeting.heldAt,
    ...(meeting.heldAt !== undefined && { HeldDay: dayOf(meeting.heldAt), Present: names(true), Absent: names(false) }),
    CancelledAt: meeting.cancelledAt,
  };
};

const presentFields = (assessment: Assessment): MeetingRow['fields'] => {
  const limit = tightest(assessment.clocks);
  return {
    Stage: assessment.stage,
    StageText: assessment.stageText,
    ...(limit && {
      LimitState: limit.state,
      LimitExplained: limit.explanation,
      LimitClause: limit.clause,
      LimitAt: limit.latest,
      ...(limit.latest !== undefined && { LimitDay: dayOf(limit.latest) }),
    }),
  };
};

/** Of several limits on holding the meeting, the one that ends first. */
const tightest = (clocks: readonly Clock[]): Clock | undefined => {
  const windows = clocks.filter(({ id }) => id !== 'review' && id !== 'circulation');
  return (
    windows.filter(({ latest }) => latest !== undefined).toSorted((a, b) => msOf(a.latest ?? '') - msOf(b.latest ?? ''))[0] ?? windows[0]
  );
};

const reviewFields = ({ review }: MeetingState): MeetingRow['fields'] =>
  review === undefined ? {} : { ReviewDay: review.date, ReviewAt: noonOf(review.date), ReviewReason: review.reason };
