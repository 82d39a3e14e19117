import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { graphOrigin, type Tenant } from '../tenant.ts';
import { jsonBody, readParameters } from './body.ts';
import { scheduleAsked } from './calendarBodies.ts';
import { eventsOf, type EventDoc } from './eventDoc.ts';
import { findPerson, needPerson } from './people.ts';
import { preferences } from './prefer.ts';
import { badRequest } from './problem.ts';
import { findRoom } from './rooms.ts';
import { officeHours, workingHours } from './workingHours.ts';
import { instantOf, wallTime } from './zones.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const digits: Readonly<Record<string, number>> = { tentative: 1, busy: 2, oof: 3 };

/** Free and busy of mailboxes (learn.microsoft.com/graph/api/calendar-getschedule). */
export function scheduleRoutes(tenant: Tenant): Route[] {
  return [{ method: 'POST', path: '/users/{user}/calendar/getSchedule', handle: (call) => getSchedule(tenant, call) }];
}

function getSchedule(tenant: Tenant, call: Call): Answer {
  const asker = needPerson(tenant, param(call, 'user'));
  const asked = readParameters(scheduleAsked, jsonBody(call), 'getSchedule');
  const interval = asked.availabilityViewInterval ?? 30;
  const [from, to] = [instantOf(asked.startTime), instantOf(asked.endTime)];
  if (asked.schedules.length > 100)
    throw badRequest(
      `The size of the mailbox data array is greater than the allowed size. Array size = ${asked.schedules.length}, allowed size = 100`,
      'ErrorMailboxDataArrayTooBig',
    );
  if (interval < 5 || interval > 1440)
    throw badRequest(
      'The MergedFreeBusyIntervalInMinutes value is out of range: it is from 5 to 1440.',
      'ErrorInvalidMergedFreeBusyInterval',
    );
  if (to <= from || to - from > 62 * day)
    throw badRequest('The time window duration is invalid: it ends after it starts and is at most 62 days.', 'ErrorInvalidTimeInterval');
  if (interval * minute > to - from)
    throw badRequest('The MergedFreeBusyIntervalInMinutes is longer than the time window.', 'ErrorInvalidMergedFreeBusyInterval');
  const zone = preferences(call.headers).zone ?? 'UTC';
  const value = asked.schedules.map((scheduleId) => {
    const room = findRoom(tenant, scheduleId);
    const person = findPerson(tenant, scheduleId);
    const mailbox = room ?? person;
    if (!mailbox || mailbox.mail !== scheduleId.toLowerCase())
      return {
        scheduleId,
        error: {
          message: `Microsoft.Exchange.InfoWorker.Common.Availability.MailRecipientNotFoundException: Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`,
          responseCode: '5009',
        },
      };
    const events = eventsOf(tenant, mailbox.mail)
      .all()
      .filter((event) => event.start < to && event.end > from && event.showAs !== 'free' && !event.isCancelled);
    events.sort((left, right) => left.start - right.start);
    return {
      scheduleId,
      availabilityView: view(events, from, to, interval * minute),
      scheduleItems: events.map((event) => itemWire(event, zone, mailbox.id === asker.id)),
      workingHours: workingHours(person ?? { hours: officeHours, zone: asker.zone }),
    };
  });
  return { status: 200, json: { '@odata.context': `${graphOrigin}/$metadata#Collection(microsoft.graph.scheduleInformation)`, value } };
}

/** One digit a slot, the busiest state in it: 0 free or elsewhere, 1 tentative, 2 busy, 3 away. Slots are elapsed time, also over a clock change. */
function view(events: readonly EventDoc[], from: number, to: number, step: number): string {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => {
    const start = from + index * step;
    const end = Math.min(start + step, to);
    return String(
      Math.max(0, ...events.filter((event) => event.start < end && event.end > start).map((event) => digits[event.showAs] ?? 0)),
    );
  }).join('');
}

function itemWire(event: EventDoc, zone: string, own: boolean): object {
  const isPrivate = event.sensitivity === 'private';
  return {
    isPrivate,
    status: event.showAs,
    ...(isPrivate && !own ? {} : { subject: event.subject, location: event.location }),
    start: wallTime(event.start, zone),
    end: wallTime(event.end, zone),
  };
}
