import type { Meeting } from '../case/caseState.ts';
import type { Fact, Instant } from '../case/fact.ts';
import { followMeetings } from '../case/foldMeetings.ts';
import type { KindOf } from '../case/kindsIn.ts';
import { instantIn } from '../case/read.ts';
import { venueIn, type Venue } from '../case/venue.ts';

/** One time a meeting was booked for. Moving a meeting makes the next version of the same meeting. */
export type Booking = {
  readonly meeting: Meeting;
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly by: string;
  /** Nobody invited sees who else is; a meeting that is moved stays so. */
  readonly hidden?: true;
  /** Where it is, where that was said; a meeting that is moved stays there. */
  readonly venue?: Venue;
  /** `live`: the meeting is to take place at this time. `moved`: a later booking took its place. `off`: the meeting will not be. `over`: it began. */
  readonly state: 'live' | 'moved' | 'off' | 'over';
};

/** Every booking the log tells of, oldest first, each with the meeting as it stands now. */
export const bookingsOf = (log: readonly Fact[], kindOf: KindOf = () => undefined): readonly Booking[] => {
  const { meetings, numbers } = followMeetings(log, kindOf);
  const made = log.flatMap((fact, at) => {
    if (fact.event !== 'meeting.scheduled') return [];
    const [start, end] = [instantIn(fact, 'start'), instantIn(fact, 'end')];
    if (start === undefined || end === undefined) return [];
    const meeting = meetings.find((one) => one.number === numbers[at]);
    const withdrawnSince = log.findLastIndex((each) => each.event === 'request.withdrawn' && kindOf(each) === kindOf(fact)) > at;
    return meeting === undefined
      ? []
      : [{ meeting, start, end, by: fact.by, hides: fact['hidePeople'] === true, venue: venueIn(fact), withdrawnSince }];
  });
  return made.map((booking, at) => {
    const same = (others: typeof made): number => others.filter((other) => other.meeting.number === booking.meeting.number).length;
    const { meeting, start, end, by, withdrawnSince } = booking;
    const state = same(made.slice(at + 1)) > 0 ? 'moved' : stateOf(meeting, withdrawnSince);
    const soFar = made.slice(0, at + 1).filter((one) => one.meeting.number === meeting.number);
    const hidden = soFar.some((one) => one.hides);
    const venue = soFar.findLast((one) => one.venue !== undefined)?.venue;
    return { meeting, start, end, by, version: same(made.slice(0, at)) + 1, state, ...(hidden && { hidden }), ...(venue && { venue }) };
  });
};

const stateOf = (meeting: Meeting, withdrawn: boolean): Booking['state'] => {
  if (meeting.heldAt !== undefined || meeting.inquorate === true) return 'over';
  if (meeting.cancelledAt !== undefined) return 'off';
  if (meeting.startedAt !== undefined) return 'over';
  return withdrawn ? 'off' : 'live';
};
