import type { Assessment, Stage } from '../domain/assess/assessment.ts';
import { addresseeOf, isColleague } from '../domain/effects/addresseeOf.ts';
import { followed } from '../domain/follow/followed.ts';
import { seenSent } from '../domain/follow/seenSent.ts';
import type { HeldCase } from './heldCase.ts';
import { organisersOf } from './invitedOf.ts';
import type { IndexEntry } from './ports.ts';

/** Where a meeting of the case stands, or an invitation sent from Outlook would book one or break the procedure. */
const followedAt: readonly Stage[] = ['scheduled', 'concern', 'requested', 'refused', 'referred', 'approved', 'cancelled', 'held', 'minuted', 'circulated']; // prettier-ignore

/** Whose calendars are looked through for the case, and the entries in them known to be about it; empty once nothing can be found there. */
export function calendarsOf(held: HeldCase, assessment: Assessment): Pick<IndexEntry, 'calendars' | 'events'> {
  if (!followedAt.includes(assessment.stage)) return {};
  const entry = followed(held.file, assessment, held.reference);
  const calendars = new Set([...mailboxesOf(held, assessment), ...(entry === undefined ? [] : [entry.organiser])]);
  const events = [...(entry === undefined ? [] : [entry.eventId]), ...seenSent(held.file.log).map((fact) => String(fact['eventId']))];
  return { ...(calendars.size > 0 && { calendars: [...calendars] }), ...(events.length > 0 && { events }) };
}

/** Ids of those whose own invitations could be the meeting's: its organisers, as far as they have a mailbox with the council. */
const mailboxesOf = ({ policy }: HeldCase, assessment: Assessment): readonly string[] =>
  organisersOf(policy, assessment).filter((id) => {
    const mailbox = addresseeOf(assessment.people.find((person) => person.id === id));
    return mailbox !== undefined && isColleague(mailbox);
  });
