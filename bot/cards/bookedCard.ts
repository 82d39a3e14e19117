import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { sayInstant, sayTime } from '../../src/domain/time/words.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { overline } from './caseLines.ts';
import { dutyLines } from './dutyLines.ts';
import { facts, heading, say } from './parts.ts';
import { whoDid } from './who.ts';

export type Booked = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly link: string;
  readonly minutesLink: string;
  readonly underWay?: boolean | undefined;
  /** Microsoft 365 is being left alone for a while, so that it takes longer. */
  readonly slow?: boolean | undefined;
};

/** The meeting has a time: when, who chairs, how many are invited, and what is due next. */
export function bookedCard({ reference, assessment, link, minutesLink, underWay = false, slow = false }: Booked): Card {
  const { meeting } = assessment;
  const cancelled = meeting?.cancelledAt !== undefined;
  const invited = assessment.seats.flatMap((seat) =>
    seat.people.filter(({ decision }) => decision === 'invite').map(({ person }) => person.id),
  );
  const title = cancelled
    ? 'The meeting is cancelled'
    : underWay
      ? 'The time is set; the invitations are going out'
      : 'The meeting is booked';
  return card(
    `${reference}: ${title}.`,
    [
      heading(title, overline(assessment, reference), cancelled ? 'attention' : 'good'),
      facts({
        When: meeting?.start && `${sayInstant(meeting.start)}${meeting.end ? ` to ${sayTime(meeting.end)}` : ''}`,
        Chair: meeting?.chair && whoDid(assessment, meeting.chair),
        Organiser: meeting?.organiser && whoDid(assessment, meeting.organiser),
        Invited: invited.length > 0 ? `${String(new Set(invited).size)} people` : undefined,
      }),
      slow && underWay ? say('Microsoft 365 is slow; your request is kept and goes out by itself.') : undefined,
      say(cancelled ? 'Everybody invited is told.' : 'It is a private Teams meeting; its subject in the calendar is the reference alone.'),
      ...dutyLines(assessment),
    ],
    [
      cancelled ? undefined : press('Who comes', 'invitees', { reference }, undefined, false),
      cancelled ? undefined : openPage('Write the minutes', minutesLink),
      openPage('Open the case', link),
    ],
  );
}
