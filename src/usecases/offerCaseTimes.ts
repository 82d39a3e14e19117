import type { Times } from '../api/contract.ts';
import { offerTimes } from '../domain/slots/offerTimes.ts';
import { officeHours } from '../domain/slots/officeHours.ts';
import type { Attendee } from '../domain/slots/slotSearch.ts';
import { assessHeld } from './heldCase.ts';
import { invitedOf, organisersOf, type Invited } from './invitedOf.ts';
import { limitsOf } from './limitsOf.ts';
import type { Availability } from './ports.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { searchEnd } from './searchEnd.ts';
import { standingOf } from './standing.ts';
import { isOutside } from './whoSees.ts';
import type { World } from './world.ts';

/**
 * Times at which the meeting could be held, best first, and who could come. Whoever has no mailbox we can read is shown as not known.
 * `minutes` is the length of the meeting, 15 to 240. Throws `GatewayFailure` when the calendars cannot be asked.
 */
export async function offerCaseTimes(world: World, personId: string, reference: string, minutes: number): Promise<Times | Refusal> {
  if (!Number.isInteger(minutes) || minutes < 15 || minutes > 240) return wrongLength;
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, person, now } = standing;
  const assessment = assessHeld(world, held, now);
  const limits = limitsOf(held.policy, assessment);
  const until = searchEnd(now, limits);
  const invited = invitedOf(held.policy, assessment);
  // The program may read calendars through the mailboxes of organisers alone.
  const asker = organisersOf(held.policy, assessment).find((id) => !isOutside(id)) ?? person.id;
  const emails = [...new Set(invited.flatMap(({ mailbox }) => (mailbox === undefined ? [] : [mailbox])))];
  const calendars = emails.length === 0 ? [] : await world.calendar.availability(asker, emails, now, until);
  const attendees = invited.map((one) => attendee(one, calendars));
  return offerTimes({ now, until, minutes, limits, officeHours: officeHours(world.workCalendar, now, until), attendees });
}

function attendee({ id, name, need, mailbox }: Invited, calendars: readonly Availability[]): Attendee {
  const calendar = mailbox === undefined ? undefined : calendars.find((one) => one.email.toLowerCase() === mailbox.toLowerCase());
  return calendar?.known === true ? { id, name, need, known: true, busy: calendar.busy } : { id, name, need, known: false, busy: [] };
}

const wrongLength: Refusal = {
  refused: 'not-understood',
  says: 'A meeting lasts between 15 minutes and 4 hours.',
  wayOn: 'Choose another length and look for times again.',
};
