import type { FreeRooms } from '../api/contract.ts';
import type { Instant } from '../domain/case/fact.ts';
import { effectiveLog } from '../domain/case/effectiveLog.ts';
import { isAfter, msOf } from '../domain/time/instant.ts';
import { timeNeeds } from '../domain/assess/limits/timeNeeds.ts';
import { assessHeld } from './heldCase.ts';
import { invitedOf, organisersOf } from './invitedOf.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { roomsToAsk } from './roomsToAsk.ts';
import { standingOf } from './standing.ts';
import { isOutside } from './whoSees.ts';
import { withoutOwn } from './withoutOwn.ts';
import type { World } from './world.ts';

/** The rooms large enough for the meeting that are free at a time, the smallest first. A room whose calendar cannot be read is not among them. */
export async function freeRooms(
  world: World,
  personId: string,
  reference: string,
  start: Instant,
  end: Instant,
): Promise<FreeRooms | Refusal> {
  if (!isAfter(end, start) || msOf(end) - msOf(start) > 24 * 3_600_000) return wrongTime;
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, person, now } = standing;
  const assessment = assessHeld(world, held, now);
  const invited = invitedOf(held.policy, assessment, timeNeeds(held.policy, held.file, world.workCalendar, now));
  const { rooms, notes } = await roomsToAsk(world, invited.filter(({ need }) => need !== 'stand-by').length);
  const asker = organisersOf(held.policy, assessment).find((id) => !isOutside(id)) ?? person.id;
  const emails = rooms.map(({ email }) => email);
  const log = effectiveLog(held.file.log);
  const calendars = emails.length === 0 ? [] : withoutOwn(await world.calendar.availability(asker, emails, start, end), log);
  const free = rooms.filter(({ email }) => {
    const calendar = calendars.find((one) => one.email.toLowerCase() === email.toLowerCase());
    return calendar?.known === true && !calendar.busy.some((one) => isAfter(end, one.start) && isAfter(one.end, start));
  });
  return { rooms: free, notes: free.length === 0 && rooms.length > 0 ? [...notes, 'No room is free then. Online would do.'] : notes };
}

const wrongTime: Refusal = {
  refused: 'not-understood',
  says: 'The meeting would end before it starts, or last longer than a day.',
  wayOn: 'Set the end after the start.',
};
