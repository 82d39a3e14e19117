import type { Change } from '../store/store.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { eventDoc, eventsOf, itemId, type AttendeeDoc, type EventDoc } from './eventDoc.ts';
import { findRoom } from './rooms.ts';

/** Whether an address is that of a room, which gets no letters. */
export const isRoom = (tenant: Tenant, { address }: AttendeeDoc): boolean => findRoom(tenant, address) !== undefined;

/**
 * The rooms of a meeting answer by themselves, as Exchange's booking attendant does: whoever comes first has the room, a later meeting is
 * declined. The organiser's list shows the answer a moment after the answer to the request has gone out.
 */
export function askRooms(tenant: Tenant, event: EventDoc): Change[] {
  const changes: Change[] = [];
  const respondedAt = stamp(tenant);
  const attendees = event.attendees.map((one): AttendeeDoc => {
    const room = findRoom(tenant, one.address);
    if (room === undefined) return one;
    const calendar = eventsOf(tenant, room.mail);
    const before = calendar.all().find((each) => each.iCalUId === event.iCalUId);
    const taken = calendar.all().some((each) => each !== before && !each.isCancelled && each.showAs !== 'free' && each.start < event.end && each.end > event.start); // prettier-ignore
    const { transactionId: _own, ...shared } = event;
    const copy = eventDoc(tenant, {
      ...shared,
      id: before?.id ?? itemId(),
      version: (before?.version ?? 0) + 1,
      mailbox: room.mail,
      isOrganizer: false,
      response: 'accepted',
      showAs: 'busy',
      extended: [],
    });
    if (!taken) changes.push(calendar.put(copy.id, copy));
    else if (before !== undefined) changes.push(calendar.remove(before.id));
    return { ...one, response: taken ? 'declined' : 'accepted', respondedAt };
  });
  if (attendees.every((one, nth) => one === event.attendees[nth])) return [];
  return [...changes, eventsOf(tenant, event.mailbox).put(event.id, { ...event, attendees, version: event.version + 1 })];
}

/** A meeting that is off leaves the calendars of its rooms. */
export const freeRooms = (tenant: Tenant, event: EventDoc, attendees: readonly AttendeeDoc[]): Change[] =>
  attendees.flatMap(({ address }) => {
    const room = findRoom(tenant, address);
    const copy = room && eventsOf(tenant, room.mail).all().find((each) => each.iCalUId === event.iCalUId); // prettier-ignore
    return room && copy ? [eventsOf(tenant, room.mail).remove(copy.id)] : [];
  });
