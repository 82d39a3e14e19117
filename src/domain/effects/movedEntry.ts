import { logOf } from '../case/logOf.ts';
import { asRecord, asText, instantIn, textsIn } from '../case/read.ts';
import { seenOutside } from '../follow/followed.ts';
import { msOf } from '../time/instant.ts';
import type { Booking } from './bookings.ts';
import type { Addressee, CalendarEffect } from './effect.ts';
import { calendarKey, type Source } from './source.ts';
import { whenLine } from './whenLine.ts';

type Moved = { readonly organiser: Addressee; readonly stands: NonNullable<CalendarEffect['stands']> };

/**
 * The entry of the booking before this one, where somebody moved it in Outlook to exactly these times: it stands already, everybody invited
 * was told by Outlook, and nothing is made or cancelled. Its text still has the old time.
 */
export const movedEntry = (source: Source, booking: Booking): Moved | undefined => {
  const before = source.everyBooking.find((one) => one.meeting.number === booking.meeting.number && one.version === booking.version - 1);
  if (before === undefined) return undefined;
  const log = logOf(source.file);
  const key = calendarKey(source, before);
  const seen = seenOutside(log, key);
  if (seen !== undefined && log.some((fact, at) => fact.event === 'meeting.put-back' && fact['entry'] === key && at > log.indexOf(seen)))
    return undefined;
  const [start, end] = seen?.event === 'meeting.moved-outside' ? [instantIn(seen, 'start'), instantIn(seen, 'end')] : [];
  if (start === undefined || end === undefined || msOf(start) !== msOf(booking.start) || msOf(end) !== msOf(booking.end)) return undefined;
  const made = log.filter((fact) => fact['effect'] === key);
  const convened = made.find(({ event }) => event === 'meeting.convened');
  const { id, name, email } = asRecord(convened?.['mailbox']);
  const [eventId, joinUrl] = [asText(convened?.['eventId']), asText(convened?.['joinUrl'])];
  const [organiser, address] = [asText(id), asText(email)];
  if (eventId === undefined || organiser === undefined || address === undefined) return undefined;
  const sent = made.find(({ event }) => event === 'invitation.sent');
  return {
    organiser: { id: organiser, name: asText(name) ?? address, email: address },
    stands: {
      eventId,
      people: sent === undefined ? [] : textsIn(sent, 'people'),
      ...(joinUrl !== undefined && { joinUrl }),
      says: { instead: whenLine(before), text: whenLine(booking) },
    },
  };
};
