import type { Times } from '../api/contract.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { saidByPerson, type SaidOf } from '../domain/asking/timesAsked.ts';
import { timeNeeds } from '../domain/assess/limits/timeNeeds.ts';
import { effectiveLog } from '../domain/case/effectiveLog.ts';
import { calendarOf } from '../domain/policy/calendarOf.ts';
import type { Instant } from '../domain/case/fact.ts';
import { travelOf } from '../domain/case/travelOf.ts';
import type { Place } from '../domain/case/venue.ts';
import { bookingsOf } from '../domain/effects/bookings.ts';
import { partOf } from '../domain/effects/partOf.ts';
import { offerTimes } from '../domain/slots/offerTimes.ts';
import { officeHours } from '../domain/slots/officeHours.ts';
import { schoolHours } from '../domain/slots/schoolHours.ts';
import type { Attendee, RoomCalendar } from '../domain/slots/slotSearch.ts';
import { workSpans } from '../domain/slots/workSpans.ts';
import { assessHeld } from './heldCase.ts';
import { invitedOf, organisersOf, type Invited } from './invitedOf.ts';
import type { Availability } from './ports.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { roomsToAsk } from './roomsToAsk.ts';
import { searchEnd } from './searchEnd.ts';
import { standingOf } from './standing.ts';
import { isOutside } from './whoSees.ts';
import { withoutOwn } from './withoutOwn.ts';
import type { World } from './world.ts';

/**
 * Times at which the meeting could be held, the best first, who could come, who could chair, and why there is none. Whoever has no mailbox we
 * can read is shown as not known. `minutes` is the length of the meeting, 15 to 240; in person the ways there count too, and in a room of the
 * council one has to be free. `as-booked`: where the meeting is booked already, in that very room. Throws `GatewayFailure` when the calendars cannot be asked.
 */
export async function offerCaseTimes(
  world: World,
  personId: string,
  reference: string,
  minutes: number,
  place: Place | 'as-booked' = 'online',
): Promise<Times | Refusal> {
  if (!Number.isInteger(minutes) || minutes < 15 || minutes > 240) return wrongLength;
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, person, now } = standing;
  const assessment = assessHeld(world, held, now);
  const asked = timeNeeds(held.policy, held.file, world.workCalendar, now);
  const { limits, groups, chairs } = asked;
  const until = searchEnd(now, limits);
  const invited = invitedOf(held.policy, assessment, asked);
  // The program may read calendars through the mailboxes of organisers alone.
  const asker = organisersOf(held.policy, assessment).find((id) => !isOutside(id)) ?? person.id;
  const coming = invited.filter(({ need }) => need !== 'stand-by').length;
  const log = effectiveLog(held.file.log);
  const booked = bookingsOf(log).findLast(({ state }) => state === 'live')?.venue;
  const where = place === 'as-booked' ? (booked?.place ?? 'online') : place;
  const kept = place === 'as-booked' && booked?.room ? { rooms: [booked.room], notes: [] } : undefined;
  const asking = where === 'room' ? (kept ?? (await roomsToAsk(world, coming))) : undefined;
  const mailboxes = invited.flatMap(({ mailbox }) => (mailbox === undefined ? [] : [mailbox]));
  const emails = [...new Set([...mailboxes, ...(asking?.rooms ?? []).map(({ email }) => email)])];
  const calendars = emails.length === 0 ? [] : withoutOwn(await world.calendar.availability(asker, emails, now, until), log);
  const [said, travel] = [saidByPerson(log), travelOf(log)];
  const ways = where === 'online' ? new Map<string, number>() : travel;
  const attendees = invited.map((one) => ({
    ...attendee(one, calendars, said.get(one.id), now, until),
    ...(ways.has(one.id) && { travel: ways.get(one.id) ?? 0 }),
    ...partFor(assessment, one.id),
  }));
  const rooms = asking?.rooms.map((room): RoomCalendar => ({ ...room, ...calendarOfRoom(room.email, calendars) }));
  const school = childComes(assessment) ? { school: schoolHours(world.workCalendar, now, until) } : {};
  const hours = officeHours(calendarOf(held.policy, world.workCalendar), now, until);
  const search = { now, until, minutes, limits, groups, officeHours: hours, attendees, ...(rooms && { rooms }), ...school };
  const found = offerTimes(search, chairs);
  return {
    ...found,
    notes: [...found.notes, ...(asking?.notes ?? [])],
    ...(where !== 'online' && { ways: [...travel].map(([person, way]) => ({ person, minutes: way })) }),
  };
}

const partFor = (assessment: Assessment, id: string): Pick<Attendee, 'part'> => {
  const part = partOf(assessment, id);
  return part === undefined ? {} : { part };
};

const calendarOfRoom = (email: string, calendars: readonly Availability[]): Pick<RoomCalendar, 'known' | 'busy'> =>
  calendars.find((one) => one.email.toLowerCase() === email.toLowerCase()) ?? { known: false, busy: [] };

function attendee(
  { id, name, need, mailbox }: Invited,
  calendars: readonly Availability[],
  said: readonly SaidOf[] | undefined,
  from: Instant,
  to: Instant,
): Attendee {
  const calendar = mailbox === undefined ? undefined : calendars.find((one) => one.email.toLowerCase() === mailbox.toLowerCase());
  if (calendar?.known !== true) return { id, name, need, known: false, busy: [], ...(said && byWord(said)) };
  return { id, name, need, known: true, busy: calendar.busy, ...(calendar.week && { hours: workSpans(calendar.week, from, to) }) };
}

/** What somebody outside said of times: a no keeps the time from them as an entry in a calendar would. */
const byWord = (said: readonly SaidOf[]): Pick<Attendee, 'busy' | 'suits'> => ({
  busy: said.flatMap(({ start, end, answer }) =>
    answer === 'yes' ? [] : [{ start, end, status: answer === 'no' ? 'busy' : 'tentative' } as const],
  ),
  suits: said.flatMap(({ start, end, answer }) => (answer === 'yes' ? [{ start, end }] : [])),
});

const childComes = ({ seats }: Assessment): boolean =>
  seats.some((seat) => seat.people.some(({ person, decision }) => person.roles.includes('child') && decision === 'invite'));

const wrongLength: Refusal = {
  refused: 'not-understood',
  says: 'A meeting lasts between 15 minutes and 4 hours.',
  wayOn: 'Choose another length and look for times again.',
};
