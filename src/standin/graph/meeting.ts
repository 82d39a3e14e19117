import type { Change } from '../store/store.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { deliver } from './deliver.ts';
import { eventDoc, eventsOf, itemId, type AttendeeDoc, type EventDoc } from './eventDoc.ts';
import type { MeetingMessage } from './mailDoc.ts';
import { askRooms, freeRooms, isRoom } from './roomCalendar.ts';

/** Puts a copy of the organiser's event in each of these calendars and an invitation in each inbox. */
export function invite(tenant: Tenant, event: EventDoc, attendees: readonly AttendeeDoc[]): Change[] {
  const changes: Change[] = [];
  for (const attendee of others(tenant, event, attendees)) {
    const mailbox = attendee.address.toLowerCase();
    const before = copyOf(tenant, mailbox, event.iCalUId);
    const copy = eventDoc(tenant, {
      ...event,
      id: before?.id ?? itemId(),
      version: (before?.version ?? 0) + 1,
      mailbox,
      isOrganizer: false,
      response: attendee.response === 'none' ? 'notResponded' : attendee.response,
      showAs: attendee.response === 'accepted' ? event.showAs : 'tentative',
      attendees: event.hideAttendees ? [attendee] : event.attendees,
      extended: [],
    });
    const { transactionId: _own, ...received } = copy;
    changes.push(eventsOf(tenant, mailbox).put(copy.id, received), ...tell(tenant, event, [attendee], 'meetingRequest', event.subject));
  }
  return [...changes, ...askRooms(tenant, event)];
}

/** Tells these people that the event is off and marks their copies. */
export function callOff(tenant: Tenant, event: EventDoc, attendees: readonly AttendeeDoc[], comment = ''): Change[] {
  const changes: Change[] = freeRooms(tenant, event, attendees);
  for (const attendee of others(tenant, event, attendees)) {
    const copy = copyOf(tenant, attendee.address, event.iCalUId);
    const subject = `Canceled: ${event.subject}`;
    if (copy)
      changes.push(
        eventsOf(tenant, copy.mailbox).put(copy.id, {
          ...copy,
          subject,
          isCancelled: true,
          showAs: 'free',
          version: copy.version + 1,
          modifiedAt: stamp(tenant),
        }),
      );
    changes.push(...tell(tenant, event, [attendee], 'meetingCancelled', subject, comment));
  }
  return changes;
}

const answers: Readonly<Record<'accepted' | 'declined' | 'tentativelyAccepted', { word: string; type: MeetingMessage['type'] }>> = {
  accepted: { word: 'Accepted', type: 'meetingAccepted' },
  declined: { word: 'Declined', type: 'meetingDeclined' },
  tentativelyAccepted: { word: 'Tentative', type: 'meetingTenativelyAccepted' },
};

/** An attendee's answer: on their copy (a declined one goes), on the organiser's list, and as mail when it is sent. */
export function answer(
  tenant: Tenant,
  copy: EventDoc,
  response: keyof typeof answers,
  comment: string,
  send: boolean,
  proposed?: AttendeeDoc['proposed'],
): Change[] {
  const modifiedAt = stamp(tenant);
  const own = { ...copy, response, showAs: response === 'accepted' ? 'busy' : 'tentative', version: copy.version + 1, modifiedAt };
  const changes = [
    response === 'declined' ? eventsOf(tenant, copy.mailbox).remove(copy.id) : eventsOf(tenant, copy.mailbox).put(copy.id, own),
  ];
  const organisers = copyOf(tenant, copy.organizer.address, copy.iCalUId);
  if (!send || !organisers) return changes;
  const me = organisers.attendees.find((one) => one.address.toLowerCase() === copy.mailbox);
  const attendees = organisers.attendees.map((one) => {
    if (one !== me) return one;
    const { proposed: _earlier, ...rest } = one;
    return { ...rest, response, respondedAt: modifiedAt, ...(proposed && { proposed }) };
  });
  changes.push(
    eventsOf(tenant, organisers.mailbox).put(organisers.id, { ...organisers, attendees, version: organisers.version + 1, modifiedAt }),
  );
  const from = { name: me?.name ?? copy.mailbox, address: copy.mailbox };
  const { word, type } = answers[response];
  return [
    ...changes,
    ...deliver(tenant, {
      from,
      to: [copy.organizer],
      subject: `${word}: ${copy.subject}`,
      body: { contentType: 'text', content: comment },
      meeting: { type, iCalUId: copy.iCalUId },
    }),
  ];
}

/** A mailbox's copy of a meeting. */
function copyOf(tenant: Tenant, mailbox: string, iCalUId: string): EventDoc | undefined {
  return eventsOf(tenant, mailbox)
    .all()
    .find((event) => event.iCalUId === iCalUId);
}

function others(tenant: Tenant, event: EventDoc, attendees: readonly AttendeeDoc[]): AttendeeDoc[] {
  return attendees.filter((one) => one.address.toLowerCase() !== event.organizer.address.toLowerCase() && !isRoom(tenant, one));
}

function tell(
  tenant: Tenant,
  event: EventDoc,
  to: readonly AttendeeDoc[],
  type: MeetingMessage['type'],
  subject: string,
  comment = '',
): Change[] {
  const body = comment === '' ? event.body : { contentType: 'text' as const, content: comment };
  return deliver(tenant, {
    from: event.organizer,
    to: to.map(({ name, address }) => ({ name, address })),
    subject,
    body,
    meeting: { type, iCalUId: event.iCalUId },
  });
}
