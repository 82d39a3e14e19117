import type { Collection } from '../store/store.ts';
import type { Entity } from '../odata/passes.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { bodyWire, type StoredBody } from './itemBody.ts';
import type { Preferences } from './prefer.ts';
import { wallTime } from './zones.ts';

export type Address = { readonly name: string; readonly address: string };
type Response = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
export type AttendeeDoc = Address & {
  readonly type: 'required' | 'optional' | 'resource';
  readonly response: Response;
  readonly respondedAt?: string;
  /** Another time they proposed with their answer, in milliseconds. */
  readonly proposed?: { readonly start: number; readonly end: number };
};
export type ExtendedProperty = { readonly id: string; readonly value: string };

/** One mailbox's copy of an event. Copies of one meeting share `iCalUId`; instants are milliseconds. */
export type EventDoc = {
  readonly id: string;
  readonly mailbox: string;
  readonly iCalUId: string;
  readonly organizer: Address;
  readonly isOrganizer: boolean;
  readonly response: Response;
  readonly subject: string;
  readonly body: StoredBody;
  readonly start: number;
  readonly end: number;
  readonly startZone: string;
  readonly endZone: string;
  readonly location: string;
  /** Address of the room it is in. */
  readonly room?: string;
  readonly attendees: readonly AttendeeDoc[];
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly importance: 'low' | 'normal' | 'high';
  readonly showAs: string;
  readonly categories: readonly string[];
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly joinUrl?: string;
  readonly transactionId?: string;
  readonly extended: readonly ExtendedProperty[];
  readonly version: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Part of the made-up world, not made by anybody. */
  readonly seeded?: boolean;
};

export const eventsOf = (tenant: Tenant, mailbox: string): Collection<EventDoc> =>
  tenant.store.collection<EventDoc>(`events/${mailbox.toLowerCase()}`);
export type EventStart = Pick<EventDoc, 'mailbox' | 'organizer' | 'isOrganizer' | 'subject' | 'start' | 'end'> & Partial<EventDoc>;

/** A new copy with everything not given at Outlook's defaults. */
export function eventDoc(tenant: Tenant, given: EventStart): EventDoc {
  const now = stamp(tenant);
  return {
    id: itemId(),
    iCalUId: `040000008200E00074C5B7101A82E008${crypto.randomUUID().replaceAll('-', '').toUpperCase()}`,
    response: given.isOrganizer ? 'organizer' : 'notResponded',
    body: { contentType: 'html', content: '' },
    startZone: 'UTC',
    endZone: 'UTC',
    location: '',
    attendees: [],
    sensitivity: 'normal',
    importance: 'normal',
    showAs: 'busy',
    categories: [],
    isAllDay: false,
    isCancelled: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    extended: [],
    version: 1,
    createdAt: now,
    modifiedAt: now,
    ...given,
  };
}

/** An id as Exchange gives them: long, with letter case that matters. */
export function itemId(): string {
  const random = Buffer.concat([crypto.randomUUID(), crypto.randomUUID()].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')));
  return `AAMkAD${random.toString('base64url')}AAA=`;
}

/** What changes with every change of an item. */
export const changeKey = (item: { readonly id: string; readonly version: number }): string =>
  Buffer.from(`${item.id.slice(6, 18)}${item.version}`).toString('base64');

/** A copy as Graph writes it, in the zone the caller prefers (else UTC). */
export function eventWire(event: EventDoc, prefer: Preferences): Entity {
  const key = changeKey(event);
  const recipient = (one: Address) => ({ emailAddress: { name: one.name, address: one.address } });
  const location = {
    displayName: event.location,
    locationType: event.room === undefined ? 'default' : 'conferenceRoom',
    uniqueIdType: event.room === undefined ? 'unknown' : 'directory',
    ...(event.room === undefined ? {} : { locationEmailAddress: event.room, uniqueId: event.room }),
    address: {},
    coordinates: {},
  };
  return {
    '@odata.etag': `W/"${key}"`,
    id: event.id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: key,
    categories: event.categories,
    transactionId: event.transactionId ?? null,
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: bodyWire(event.body, true).content.slice(0, 255),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: event.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.joinUrl !== undefined,
    onlineMeetingProvider: event.joinUrl === undefined ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    responseStatus: { response: event.response, time: event.isOrganizer ? '0001-01-01T00:00:00Z' : event.modifiedAt },
    body: bodyWire(event.body, prefer.text),
    start: wallTime(event.start, prefer.zone),
    end: wallTime(event.end, prefer.zone),
    location,
    locations: event.location === '' ? [] : [location],
    recurrence: null,
    attendees: event.attendees.map((one) => ({
      type: one.type,
      status: { response: one.response, time: one.respondedAt ?? '0001-01-01T00:00:00Z' },
      ...(one.proposed && { proposedNewTime: { start: wallTime(one.proposed.start), end: wallTime(one.proposed.end) } }),
      ...recipient(one),
    })),
    organizer: recipient(event.organizer),
    onlineMeeting: event.joinUrl === undefined ? null : { joinUrl: event.joinUrl },
    singleValueExtendedProperties: event.extended,
  };
}
