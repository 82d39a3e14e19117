import { z } from 'zod';
import type { Room } from '../domain/case/venue.ts';
import type { CalendarEffect } from '../domain/effects/effect.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Availability, Calendar } from '../usecases/ports.ts';
import { availabilityOf, viewMinutes } from './availability.ts';
import type { Graph } from './client.ts';
import { marked, markedWith, uuidOf } from './ownKey.ts';
import { at, quoted, withQuery } from './path.ts';
import { instantOf, wallTime } from './time.ts';
import {
  entryShape,
  entrySelect,
  event,
  sentSelect,
  sentShape,
  eventSelect,
  identified,
  nothing,
  written,
  scheduleInformation,
  type Event,
} from './wire.ts';

/** Scoped to the organisers' mailboxes by Exchange RBAC for Applications; never consented in Entra for the whole tenant as well. */
export const permissions = { delegated: ['Calendars.ReadWrite'], application: ['Calendars.ReadWrite'] } as const;

/** Mailboxes in one getSchedule call, as documented (the service itself takes up to 100). */
const atOnce = 20;

/** Free and busy times, and meetings in the organiser's calendar. */
export function createCalendar(graph: Graph): Calendar {
  const eventPath = (organiser: string, id: string): string => at`/users/${organiser}/events/${id}`;
  const read = (organiser: string, id: string) => graph.find(withQuery(eventPath(organiser, id), { $select: eventSelect }), event);

  async function made(key: string, organiser: string): Promise<Event | undefined> {
    const path = withQuery(at`/users/${organiser}/events`, { $filter: markedWith(key), $select: eventSelect });
    return (await graph.all(path, event)).find((found) => found.isCancelled !== true);
  }

  async function make(effect: CalendarEffect): Promise<Event> {
    try {
      return await graph.ask('POST', at`/users/${effect.organiser.id}/events`, event, { body: entry(effect), repeatable: true });
    } catch (failure) {
      // A repeat may be answered with a no; what an earlier try made is then there to be found.
      const found =
        failure instanceof GatewayFailure && failure.kind !== 'denied' ? await made(effect.key, effect.organiser.id) : undefined;
      if (found) return found;
      throw failure;
    }
  }

  return {
    async availability(asker, emails, from, to) {
      const answers: Availability[] = [];
      for (let first = 0; first < emails.length; first += atOnce) {
        const schedules = emails.slice(first, first + atOnce);
        const body = { schedules, startTime: wallTime(from), endTime: wallTime(to), availabilityViewInterval: viewMinutes };
        const shape = z.object({ value: z.array(scheduleInformation) });
        const { value } = await graph.ask('POST', at`/users/${asker}/calendar/getSchedule`, shape, { body, repeatable: true });
        const known = new Map(value.map((schedule) => [schedule.scheduleId.toLowerCase(), schedule]));
        answers.push(...schedules.map((email) => availabilityOf(email, known.get(email.toLowerCase()), from)));
      }
      return answers;
    },

    async book(effect, tried) {
      const earlier = tried?.first === true ? undefined : await made(effect.key, effect.organiser.id);
      const entered = earlier ?? (await make(effect));
      // Teams may add the link after the answer has gone out.
      const joinUrl = linkOf(entered) ?? linkOf(await read(effect.organiser.id, entered.id));
      return { eventId: entered.id, ...(joinUrl === undefined ? {} : { joinUrl }) };
    },

    async cancel(effect, eventId) {
      const id = eventId ?? (await made(effect.of, effect.organiser.id))?.id;
      if (id === undefined) return;
      try {
        const path = `${eventPath(effect.organiser.id, id)}/cancel`;
        await graph.ask('POST', path, nothing, { body: { comment: effect.text }, repeatable: true });
      } catch (failure) {
        const left = await read(effect.organiser.id, id);
        if (left !== undefined && left.isCancelled !== true) throw failure;
      }
    },

    async reword(organiser, eventId, { instead, text }) {
      const path = eventPath(organiser, eventId);
      const found = await graph.find(withQuery(path, { $select: 'id,body' }), written);
      const content = found?.body?.content;
      if (content?.includes(instead) !== true) return;
      // The way into the Teams meeting stands in the same text and stays.
      const body = { contentType: found?.body?.contentType ?? 'html', content: content.replaceAll(instead, text) };
      await graph.ask('PATCH', path, identified, { body: { body }, repeatable: true });
    },

    async restore({ organiser, eventId, start, end }) {
      const body = { start: wallTime(start), end: wallTime(end) };
      try {
        await graph.ask('PATCH', eventPath(organiser.id, eventId), identified, { body, repeatable: true });
      } catch (failure) {
        if (!(failure instanceof GatewayFailure && failure.kind === 'missing')) throw failure;
      }
    },

    async hideInvited(organiser, eventId) {
      await graph.ask('PATCH', eventPath(organiser, eventId), identified, { body: { hideAttendees: true }, repeatable: true });
    },

    async entry(organiser, eventId) {
      const path = withQuery(eventPath(organiser, eventId), { $select: entrySelect });
      const found = await graph.find(path, entryShape);
      if (found === undefined || found.isCancelled === true) return undefined;
      const answers = (found.attendees ?? []).flatMap((one) => {
        const email = one.emailAddress.address;
        const other = one.proposedNewTime;
        const proposed = other ? { proposed: { start: instantOf(other.start), end: instantOf(other.end) } } : {};
        return email === undefined ? [] : [{ email, answer: answerOf(one.status?.response), ...proposed }];
      });
      return { start: instantOf(found.start), end: instantOf(found.end), hidesInvited: found.hideAttendees === true, answers };
    },

    async sent(organiser, letters, from) {
      const $filter = `start/dateTime ge ${quoted(wallTime(from).dateTime)} and contains(subject,${quoted(letters)})`;
      const found = await graph.all(withQuery(at`/users/${organiser}/events`, { $filter, $select: sentSelect, $top: '50' }), sentShape);
      return found
        .filter((one) => one.isOrganizer === true && one.isCancelled !== true)
        .map((one) => {
          const joinUrl = linkOf(one);
          return {
            eventId: one.id,
            subject: one.subject ?? '',
            start: instantOf(one.start),
            end: instantOf(one.end),
            people: (one.attendees ?? []).flatMap(({ type, emailAddress }) => (type === 'resource' ? [] : (emailAddress.address ?? []))),
            ...roomIn(one),
            ...(joinUrl === undefined ? {} : { joinUrl }),
          };
        });
    },
  };
}

const linkOf = (found: Event | undefined): string | undefined => found?.onlineMeeting?.joinUrl;

function answerOf(response: string | undefined): 'accepted' | 'declined' | 'tentative' | 'none' {
  if (response === 'accepted' || response === 'organizer') return 'accepted';
  if (response === 'declined') return 'declined';
  return response === 'tentativelyAccepted' ? 'tentative' : 'none';
}

const entry = (effect: CalendarEffect) => ({
  subject: effect.subject,
  body: { contentType: 'text', content: effect.text },
  start: wallTime(effect.start),
  end: wallTime(effect.end),
  ...placeIn(effect),
  attendees: [
    ...effect.invited.map((one) => ({
      type: one.required ? 'required' : 'optional',
      emailAddress: { name: one.name, address: one.email },
    })),
    // A room is asked to the meeting like anybody else, and answers by itself.
    ...(effect.room ? [{ type: 'resource', emailAddress: { name: effect.room.name, address: effect.room.email } }] : []),
  ],
  sensitivity: 'private',
  showAs: 'busy',
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  hideAttendees: effect.hidden === true,
  responseRequested: true,
  allowNewTimeProposals: true,
  transactionId: uuidOf(effect.key),
  ...marked(effect.key),
});

const placeIn = ({ where, room }: CalendarEffect) =>
  where === undefined
    ? {}
    : { location: { displayName: where, ...(room ? { locationEmailAddress: room.email, locationType: 'conferenceRoom' } : {}) } };

const roomIn = ({ attendees }: Event): { readonly room?: Room } => {
  const { address, name } = attendees?.find(({ type }) => type === 'resource')?.emailAddress ?? {};
  return address === undefined ? {} : { room: { email: address, name: name ?? address } };
};
