import type { CalendarEffect } from './effect.ts';
import { invitationLetter } from './invitationLetter.ts';
import { invitedTo } from './invitedTo.ts';
import { subjectOf } from './subjectOf.ts';
import { calendarKey, isToCome, organiserOf, type Source } from './source.ts';

/** The calendar entry of the meeting that is to take place, in the organiser's calendar. None for a time that is past. */
export const calendarEffects = (source: Source): readonly CalendarEffect[] =>
  source.bookings.flatMap((booking) => {
    const organiser = organiserOf(source, booking);
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
      },
    ];
  });
