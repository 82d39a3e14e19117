import type { Assessment } from '../assess/assessment.ts';
import type { CaseRows } from './caseRows.ts';
import { nameOf } from './nameOf.ts';
import { shortText } from './shortText.ts';

/** One row for each person of each seat of the present meeting; the child stands there by name, as in the rest of the record. */
export const inviteeRows = (reference: string, assessment: Assessment): CaseRows['invitees'] => {
  const { meeting, earlierMeetings } = assessment;
  const number = meeting?.number ?? earlierMeetings.length + 1;
  return assessment.seats.flatMap((seat) =>
    seat.people.map((one) => {
      const attendance = meeting?.attendance.find(({ person }) => person === one.person.id);
      return {
        key: `${reference}/${number}/${seat.id}/${one.person.id}`,
        fields: {
          Reference: reference,
          MeetingNumber: number,
          Seat: seat.id,
          SeatLabel: shortText(seat.label),
          Clause: seat.clause,
          Strength: seat.strength,
          PersonId: shortText(one.person.id),
          PersonName: shortText(one.person.name ?? nameOf(assessment, one.person.id)),
          ...(one.person.organisation !== undefined && { Organisation: shortText(one.person.organisation) }),
          Decision: one.decision,
          Reason: one.reason,
          ReasonShared: one.reasonShared,
          InvitedAt: one.invitedAt,
          InformedAt: one.informedAt,
          Answer: one.answer,
          Attended: attendance?.present,
        },
      };
    }),
  );
};
