import { instantIn, textIn } from '../../case/read.ts';
import type { Instant } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { bookingsOf, type Booking } from '../../effects/bookings.ts';
import { isAfter, msOf } from '../../time/instant.ts';
import type { Scene } from '../../scene/scene.ts';

/** What somebody did in Outlook to the entry of the meeting to come, as long as the case has it otherwise. */
export type MovedOutside = {
  readonly booking: Booking;
  /** The key of the entry. */
  readonly entry: string;
  /** Where it stands in Outlook; absent when it was taken out. */
  readonly to?: { readonly start: Instant; readonly end: Instant };
};

/** What the log tells of an entry that somebody changed in Outlook. */
const changes: readonly string[] = ['meeting.moved-outside', 'meeting.removed-outside', 'meeting.put-back'];

/** The last word of Outlook on the meeting to come; undefined where it is as booked, or is on its way back to that. */
export const movedOutside = ({ state, now }: Scene): MovedOutside | undefined => {
  if (changes.every((event) => factsOf(state.log, event).length === 0)) return undefined;
  const booking = bookingsOf(state.log).findLast((one) => one.state === 'live');
  if (booking === undefined || !isAfter(booking.end, now)) return undefined;
  const ending = `/calendar/${String(booking.meeting.number)}/${String(booking.version)}`;
  const seen = state.log.findLast((fact) => changes.includes(fact.event) && String(fact['entry']).endsWith(ending));
  const entry = seen && textIn(seen, 'entry');
  if (seen === undefined || entry === undefined || seen.event === 'meeting.put-back') return undefined;
  if (seen.event === 'meeting.removed-outside') return { booking, entry };
  const [start, end] = [instantIn(seen, 'start'), instantIn(seen, 'end')];
  if (start === undefined || end === undefined || (msOf(start) === msOf(booking.start) && msOf(end) === msOf(booking.end)))
    return undefined;
  return { booking, entry, to: { start, end } };
};
