import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Tenant } from '../tenant.ts';
import { jsonBody, readBody, readParameters } from './body.ts';
import { answerAsked, comment, eventWrite } from './calendarBodies.ts';
import { changeEvent, newEvent } from './eventChange.ts';
import { changeKey, eventsOf, eventWire, type EventDoc } from './eventDoc.ts';
import { inefficient } from './inefficient.ts';
import { answer, callOff, invite } from './meeting.ts';
import { needPerson, type PersonDoc } from './people.ts';
import { preferences } from './prefer.ts';
import { queryInstant } from './queryInstant.ts';
import { instantOf } from './zones.ts';
import { badRequest, GraphProblem, noItem } from './problem.ts';

const kind: Kind = {
  type: 'event',
  properties:
    'createdDateTime lastModifiedDateTime changeKey categories transactionId originalStartTimeZone originalEndTimeZone iCalUId reminderMinutesBeforeStart isReminderOn hasAttachments subject bodyPreview importance sensitivity isAllDay isCancelled isOrganizer responseRequested seriesMasterId showAs type webLink onlineMeetingUrl isOnlineMeeting onlineMeetingProvider allowNewTimeProposals isDraft hideAttendees responseStatus body start end location locations recurrence attendees organizer onlineMeeting'.split(
      ' ',
    ),
  navigations: ['singleValueExtendedProperties'],
};
const page = { size: 10, largest: 1000 };

/** Events of a mailbox (learn.microsoft.com/graph/api/user-post-events, event-get, event-update, event-cancel, event-accept, user-list-calendarview). */
export function eventRoutes(tenant: Tenant): Route[] {
  const owner = (call: Call) => needPerson(tenant, param(call, 'user'));
  const context = (person: PersonDoc) => `users('${person.id}')/events`;
  const show = (call: Call, person: PersonDoc, event: EventDoc, status = 200): Answer => {
    const answered = answerEntity(kind, context(person), eventWire(event, preferences(call.headers)), readOptions(call), status);
    return { ...answered, headers: { ETag: `W/"${changeKey(event)}"` } };
  };
  const list = (call: Call): Answer => {
    const options = readOptions(call);
    inefficient(options);
    const events = eventsOf(tenant, owner(call).mail).all();
    return answerCollection(
      call,
      kind,
      context(owner(call)),
      events.map((event) => eventWire(event, preferences(call.headers))),
      options,
      page,
    );
  };
  const create = (call: Call): Answer => {
    const person = owner(call);
    const asked = readBody(eventWrite, jsonBody(call), 'event', (message) => badRequest(message, 'RequestBodyRead'));
    // A repeated transactionId gives back what the first one made, as Graph's page on the property promises to callers who try again.
    const known = asked.transactionId
      ? eventsOf(tenant, person.mail)
          .all()
          .find((event) => event.transactionId === asked.transactionId)
      : undefined;
    if (known) return show(call, person, known, 201);
    const event = newEvent(tenant, person, asked);
    tenant.store.commit([eventsOf(tenant, person.mail).put(event.id, event), ...invite(tenant, event, event.attendees)]);
    return show(call, person, event, 201);
  };
  const view = (call: Call): Answer => {
    const person = owner(call);
    const options = readOptions(call, ['startDateTime', 'endDateTime']);
    inefficient(options);
    const [from, to] = [queryInstant(call, 'startDateTime'), queryInstant(call, 'endDateTime')];
    const events = eventsOf(tenant, person.mail)
      .all()
      .filter((event) => event.start < to && event.end > from);
    events.sort((left, right) => left.start - right.start);
    return answerCollection(
      call,
      kind,
      `users('${person.id}')/calendarView`,
      events.map((event) => eventWire(event, preferences(call.headers))),
      options,
      page,
    );
  };
  const respond =
    (response: 'accepted' | 'declined' | 'tentativelyAccepted') =>
    (call: Call): Answer => {
      const event = needEvent(tenant, owner(call), call);
      const asked = readParameters(answerAsked, jsonBody(call) ?? {}, response);
      if (event.isOrganizer)
        throw badRequest(
          "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
          'ErrorInvalidRequest',
        );
      const { proposedNewTime: other, sendResponse = true } = asked;
      if (other && response === 'accepted') throw badRequest("The parameter 'proposedNewTime' in the request payload is not a valid parameter for the operation 'accept'.", 'BadRequest'); // prettier-ignore
      if (other && (!event.allowNewTimeProposals || !sendResponse))
        throw badRequest("Your request can't be completed. The meeting organizer hasn't allowed new time proposals, or no response is sent.", 'ErrorInvalidRequest'); // prettier-ignore
      const proposed = other && { start: instantOf(other.start), end: instantOf(other.end) };
      tenant.store.commit(answer(tenant, event, response, asked.comment ?? '', sendResponse, proposed));
      return { status: 202 };
    };
  const all = '/users/{user}/events';
  const one = `${all}/{event}`;
  return [
    { method: 'GET', path: all, handle: list },
    { method: 'GET', path: '/users/{user}/calendar/events', handle: list },
    { method: 'POST', path: all, handle: create },
    { method: 'POST', path: '/users/{user}/calendar/events', handle: create },
    { method: 'GET', path: one, handle: (call) => show(call, owner(call), needEvent(tenant, owner(call), call)) },
    {
      method: 'PATCH',
      path: one,
      handle: (call) => {
        const person = owner(call);
        const event = needEvent(tenant, person, call);
        ifMatch(call, event);
        const asked = readBody(eventWrite, jsonBody(call), 'event', (message) => badRequest(message, 'RequestBodyRead'));
        const { changed, changes } = changeEvent(tenant, event, asked);
        tenant.store.commit(changes);
        return show(call, person, changed);
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: (call) => {
        const event = needEvent(tenant, owner(call), call);
        ifMatch(call, event);
        tenant.store.commit([
          eventsOf(tenant, event.mailbox).remove(event.id),
          ...(event.isOrganizer ? callOff(tenant, event, event.attendees) : []),
        ]);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: `${one}/cancel`,
      handle: (call) => {
        const event = needEvent(tenant, owner(call), call);
        const asked = readParameters(comment, jsonBody(call) ?? {}, 'cancel');
        if (!event.isOrganizer)
          throw badRequest("Your request can't be completed. You need to be an organizer to cancel a meeting.", 'ErrorInvalidRequest');
        tenant.store.commit([eventsOf(tenant, event.mailbox).remove(event.id), ...callOff(tenant, event, event.attendees, asked.comment)]);
        return { status: 202 };
      },
    },
    { method: 'POST', path: `${one}/accept`, handle: respond('accepted') },
    { method: 'POST', path: `${one}/decline`, handle: respond('declined') },
    { method: 'POST', path: `${one}/tentativelyAccept`, handle: respond('tentativelyAccepted') },
    { method: 'GET', path: '/users/{user}/calendarView', handle: view },
    { method: 'GET', path: '/users/{user}/calendar/calendarView', handle: view },
  ];
}

function needEvent(tenant: Tenant, person: PersonDoc, call: Call): EventDoc {
  const event = eventsOf(tenant, person.mail).get(param(call, 'event'));
  if (!event) throw noItem();
  return event;
}

function ifMatch(call: Call, event: EventDoc): void {
  const wanted = call.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== `W/"${changeKey(event)}"`)
    throw new GraphProblem(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
}
