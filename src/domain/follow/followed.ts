import type { Assessment } from '../assess/assessment.ts';
import { effectiveLog } from '../case/effectiveLog.ts';
import type { CaseFile, Fact } from '../case/fact.ts';
import { asRecord, asText } from '../case/read.ts';
import { bookingsOf, type Booking } from '../effects/bookings.ts';
import { effectKey } from '../effects/effectKey.ts';
import { isAfter } from '../time/instant.ts';

/** A booking whose entry stands, or stood, in somebody's calendar: where to look for it. */
export type Followed = { readonly booking: Booking; readonly organiser: string; readonly eventId: string; readonly key: string };

/** The meeting to come whose calendar entry is looked after; undefined where none was made or nothing is to come. */
export const followed = (file: CaseFile, { asOf }: Assessment, reference: string): Followed | undefined => {
  for (const booking of bookingsOf(effectiveLog(file.log))) {
    const key = effectKey(reference, 'calendar', booking.meeting.number, booking.version);
    const convened = file.log.find((fact) => fact.event === 'meeting.convened' && fact['effect'] === key);
    const [organiser, eventId] = [asText(asRecord(convened?.['mailbox']).id), asText(convened?.['eventId'])];
    if (booking.state === 'live' && isAfter(booking.end, asOf) && organiser !== undefined && eventId !== undefined)
      return { booking, organiser, eventId, key };
  }
  return undefined;
};

/** What was last seen of a booking's entry that was not as booked: another time, or gone. */
export const seenOutside = (log: readonly Fact[], key: string): Fact | undefined =>
  log.findLast((fact) => (fact.event === 'meeting.moved-outside' || fact.event === 'meeting.removed-outside') && fact['entry'] === key);
