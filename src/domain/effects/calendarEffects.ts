import type { Addressee, CalendarEffect } from './effect.ts';
import { asText, textsIn } from '../case/read.ts';
import { sayVenue } from '../case/venue.ts';
import { seenSent } from '../follow/seenSent.ts';
import { msOf } from '../time/instant.ts';
import { addresseeOf } from './addresseeOf.ts';
import type { Booking } from './bookings.ts';
import { invitationLetter } from './invitationLetter.ts';
import { hidesInvited } from './hidesInvited.ts';
import { movedEntry } from './movedEntry.ts';
import { invitedTo } from './invitedTo.ts';
import { subjectOf } from './subjectOf.ts';
import { calendarKey, isToCome, organiserOf, personOf, type Source } from './source.ts';

/** The calendar entry of the meeting that is to take place, in the organiser's calendar. None for a time that is past. */
export const calendarEffects = (source: Source): readonly CalendarEffect[] =>
  source.bookings.flatMap((booking) => {
    const sent = sentFor(source, booking) ?? movedEntry(source, booking);
    const organiser = sent?.organiser ?? organiserOf(source, booking);
    if (!isToCome(source, booking) || organiser === undefined) return [];
    return [
      {
        kind: 'calendar',
        key: calendarKey(source, booking),
        organiser,
        subject: subjectOf(source),
        text: invitationLetter(source, booking, organiser),
        start: booking.start,
        end: booking.end,
        invited: invitedTo(source, booking).filter(
          ({ id, email }) => id !== organiser.id && email.toLowerCase() !== organiser.email.toLowerCase(),
        ),
        ...(hidesInvited(source.rules, source.file, booking) && { hidden: true as const }),
        ...placeOf(booking),
        ...(sent && { stands: sent.stands }),
      },
    ];
  });

const placeOf = ({ venue }: Booking): Pick<CalendarEffect, 'where' | 'room'> =>
  venue === undefined || venue.place === 'online' ? {} : { where: sayVenue(venue), ...(venue.room && { room: venue.room }) };

/** The invitation somebody sent from Outlook for exactly the times of a booking, where one stands. */
const sentFor = (
  source: Source,
  booking: Booking,
): { readonly organiser: Addressee; readonly stands: NonNullable<CalendarEffect['stands']> } | undefined => {
  const fact = seenSent(source.log).find(
    (one) => msOf(asText(one['start']) ?? '') === msOf(booking.start) && msOf(asText(one['end']) ?? '') === msOf(booking.end),
  );
  const organiser = addresseeOf(personOf(source, asText(fact?.['mailbox'])));
  const [eventId, joinUrl] = [asText(fact?.['eventId']), asText(fact?.['joinUrl'])];
  if (fact === undefined || organiser === undefined || eventId === undefined) return undefined;
  return { organiser, stands: { eventId, people: textsIn(fact, 'people'), ...(joinUrl !== undefined && { joinUrl }) } };
};
