import { sayStretch } from '../slots/sayStretch.ts';
import type { Booking } from './bookings.ts';
import type { CancelEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { keepTheNameOut, letter } from './letter.ts';
import { movedEntry } from './movedEntry.ts';
import { calendarKey, organiserOf, type Source } from './source.ts';

/**
 * Entries that have to go: of times a meeting was moved from, and of meetings that will not be. Also where the log does not show the entry
 * as made, since the program may have stopped between making and recording it.
 */
export const cancelEffects = (source: Source): readonly CancelEffect[] =>
  source.everyBooking.flatMap((booking) => {
    const organiser = organiserOf(source, booking);
    if ((booking.state !== 'moved' && booking.state !== 'off') || organiser === undefined || standsOn(source, booking)) return [];
    const key = effectKey(source.reference, 'cancel', booking.meeting.number, booking.version);
    return [{ kind: 'cancel', key, of: calendarKey(source, booking), organiser, text: cancelLetter(source, booking, organiser.name) }];
  });

/** Whether the entry of a time the meeting was moved from is that of the new time: it was moved in Outlook. */
const standsOn = (source: Source, { meeting, version }: Booking): boolean =>
  source.everyBooking.some(
    (next) => next.meeting.number === meeting.number && next.version === version + 1 && movedEntry(source, next) !== undefined,
  );

const cancelLetter = ({ assessment, reference }: Source, booking: Booking, organiser: string): string => {
  const what = `The ${assessment.meetingName} ${reference} will not be at this time, ${sayStretch(booking.start, booking.end)}.`;
  return booking.state === 'moved' && booking.meeting.cancelledAt === undefined
    ? letter(what, 'It has moved. An invitation for the new time comes by itself; please answer that one.', keepTheNameOut(reference))
    : letter(
        what,
        `It has been cancelled. There is nothing you need to do. If you would like to know more, ask ${organiser}.`,
        keepTheNameOut(reference),
      );
};
