import { cite } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import type { Booking } from './bookings.ts';
import type { Addressee } from './effect.ts';
import { atAGlance, keepTheNameOut, letter } from './letter.ts';
import { whenLine } from './whenLine.ts';
import { sayRoom } from '../case/venue.ts';
import { chairOf, personOf, type Source } from './source.ts';

/** The text of an invitation: what, when, why, and what to do next. `joinUrl` goes into a letter; a calendar entry has its own. */
export const invitationLetter = (source: Source, booking: Booking, organiser: Addressee, joinUrl?: string): string => {
  const { assessment, policy, reference, rules } = source;
  const aim = rules.aim === undefined ? undefined : own(policy.clauses, rules.aim)?.text;
  return letter(
    `You are asked to a ${assessment.meetingName}.`,
    atAGlance({
      When: whenLine(booking),
      Where: whereOf(booking, organiser, joinUrl),
      Chair: personOf(source, chairOf(source, booking))?.name,
      Reference: reference,
    }),
    rules.aim && aim && `What it is for: ${aim} (${cite(policy, rules.aim)})`,
    `Why you: the procedure asks for everybody who can help to be invited (${cite(policy, rules.organiser.clause)}).`,
    `What to do next: please answer this invitation, so that ${organiser.name} knows who is coming. If you cannot come, tell ${organiser.name}, and say how you would like your view to be heard.`,
    keepTheNameOut(reference),
  );
};

/** Where to go, and how to join from afar. What the home is, or a place without a calendar, is told by the organiser: it would stand in calendars. */
const whereOf = ({ venue }: Booking, organiser: Addressee, joinUrl: string | undefined): string => {
  const online = joinUrl === undefined ? 'Microsoft Teams, with the link in this invitation' : `Microsoft Teams, ${joinUrl}`;
  if (venue === undefined || venue.place === 'online') return online;
  const there =
    venue.room === undefined
      ? `${venue.place === 'home' ? 'At the child’s home' : 'At a place of its own'}; ${organiser.name} tells you the way`
      : sayRoom(venue.room);
  return `${there}. Or online: ${online}`;
};
