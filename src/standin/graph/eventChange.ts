import type { Change } from '../store/store.ts';
import { stamp, type Tenant } from '../tenant.ts';
import type { EventWrite } from './calendarBodies.ts';
import { eventDoc, eventsOf, type AttendeeDoc, type EventDoc } from './eventDoc.ts';
import { checkExtended } from './extendedProperty.ts';
import { withJoinBlock } from './itemBody.ts';
import { callOff, invite } from './meeting.ts';
import { findPerson, type PersonDoc } from './people.ts';
import { findRoom } from './rooms.ts';
import { badRequest } from './problem.ts';
import { instantOf } from './zones.ts';

/** The organiser's event made from what a client sent. */
export function newEvent(tenant: Tenant, person: PersonDoc, asked: EventWrite): EventDoc {
  if (!asked.start || !asked.end) throw badRequest('The Start and End properties are required to create an event.', 'ErrorInvalidRequest');
  const { transactionId } = asked;
  const start = eventDoc(tenant, {
    mailbox: person.mail,
    organizer: { name: person.displayName, address: person.mail },
    isOrganizer: true,
    subject: '',
    start: 0,
    end: 0,
    ...(transactionId ? { transactionId } : {}),
  });
  return { ...applied(tenant, start, asked), version: 1, modifiedAt: start.modifiedAt };
}

/**
 * A changed event and everything that follows: the list of attendees is replaced, those left out get a cancellation,
 * all others an update; a new time takes back the answers given. An attendee changes only the own copy.
 */
export function changeEvent(tenant: Tenant, event: EventDoc, asked: EventWrite): { changed: EventDoc; changes: Change[] } {
  if (asked.transactionId !== undefined && asked.transactionId !== (event.transactionId ?? null))
    throw badRequest("The property 'transactionId' cannot be changed.", 'ErrorInvalidPropertySet');
  let changed = applied(tenant, event, asked);
  if (!event.isOrganizer) return { changed, changes: [eventsOf(tenant, event.mailbox).put(event.id, changed)] };
  if (changed.start !== event.start || changed.end !== event.end)
    changed = {
      ...changed,
      attendees: changed.attendees.map(({ respondedAt: _gone, proposed: _withIt, ...one }) => ({ ...one, response: 'none' as const })),
    };
  const left = event.attendees.filter((one) => !changed.attendees.some((other) => same(one, other)));
  return {
    changed,
    changes: [
      eventsOf(tenant, event.mailbox).put(event.id, changed),
      ...callOff(tenant, event, left),
      ...invite(tenant, changed, changed.attendees),
    ],
  };
}

function applied(tenant: Tenant, event: EventDoc, asked: EventWrite): EventDoc {
  const {
    start,
    end,
    body,
    location,
    attendees,
    isOnlineMeeting,
    onlineMeetingProvider,
    transactionId: _kept,
    singleValueExtendedProperties,
    ...plain
  } = asked;
  if (onlineMeetingProvider === 'skypeForBusiness' || onlineMeetingProvider === 'skypeForConsumer')
    throw badRequest('The online meeting provider is not allowed for this calendar.', 'ErrorInvalidOnlineMeetingProvider');
  const online = isOnlineMeeting === true && event.joinUrl === undefined ? { joinUrl: joinUrl(tenant, event) } : {};
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as Partial<EventDoc>;
  const changed: EventDoc = {
    ...event,
    ...given,
    ...online,
    ...(start ? { start: instantOf(start), startZone: start.timeZone } : {}),
    ...(end ? { end: instantOf(end), endZone: end.timeZone } : {}),
    ...(body ? { body } : {}),
    ...(location ? { location: location.displayName ?? '' } : {}),
    ...(location?.locationEmailAddress === undefined ? {} : { room: location.locationEmailAddress }),
    ...(attendees ? { attendees: attendees.map((one) => attendeeDoc(tenant, event, one)) } : {}),
    ...(singleValueExtendedProperties ? { extended: merged(event, checkExtended(singleValueExtendedProperties)) } : {}),
    version: event.version + 1,
    modifiedAt: stamp(tenant),
  };
  if (changed.end < changed.start) throw badRequest('The end of the event is before its start.', 'ErrorPropertyValidationFailure');
  return { ...changed, body: online.joinUrl === undefined ? changed.body : withJoinBlock(changed.body, online.joinUrl) };
}

type Asked = NonNullable<EventWrite['attendees']>[number];

function attendeeDoc(tenant: Tenant, event: EventDoc, asked: Asked): AttendeeDoc {
  const { address, name } = asked.emailAddress;
  const before = event.attendees.find((one) => one.address.toLowerCase() === address.toLowerCase());
  return {
    name: name ?? before?.name ?? (findPerson(tenant, address) ?? findRoom(tenant, address))?.displayName ?? address,
    address,
    type: asked.type ?? 'required',
    response: before?.response ?? 'none',
    ...(before?.respondedAt === undefined ? {} : { respondedAt: before.respondedAt }),
  };
}

const same = (one: AttendeeDoc, other: AttendeeDoc): boolean => one.address.toLowerCase() === other.address.toLowerCase();

function merged(event: EventDoc, given: EventDoc['extended']): EventDoc['extended'] {
  return [...event.extended.filter((one) => !given.some((other) => other.id === one.id)), ...given];
}

function joinUrl(tenant: Tenant, event: EventDoc): string {
  const thread = Buffer.from(event.iCalUId.slice(-32)).toString('base64url');
  const context = encodeURIComponent(JSON.stringify({ Tid: tenant.settings.tenantId, Oid: findPerson(tenant, event.mailbox)?.id ?? '' }));
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`;
}
