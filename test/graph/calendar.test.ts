import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { CalendarEffect, CancelEffect } from '../../src/domain/effects/effect.ts';
import { createCalendar } from '../../src/graph/calendar.ts';
import { at, withQuery } from '../../src/graph/path.ts';
import type { Calendar } from '../../src/usecases/ports.ts';
import { carla, person, sam, startLocal, tess, type Local } from './local.ts';

let local: Local;
let calendar: Calendar;
beforeAll(async () => {
  local = await startLocal();
  calendar = createCalendar(local.graph);
});
afterAll(() => local.close());

const nextMonday = (): string => {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return day.toISOString().slice(0, 10);
};
const booking = (key: string): CalendarEffect => ({
  kind: 'calendar',
  key,
  organiser: sam,
  subject: 'Stability Meeting SM-7K2Q',
  text: 'Open the case in Holdfast.',
  start: `${nextMonday()}T13:00:00Z`,
  end: `${nextMonday()}T14:30:00Z`,
  invited: [
    { ...tess, required: true },
    { ...carla, required: false },
  ],
});
const cancelling = (of: string): CancelEffect => ({
  kind: 'cancel',
  key: `${of}:cancel`,
  of,
  organiser: sam,
  text: 'The meeting does not take place.',
});

const anyEvent = z.looseObject({ id: z.string(), subject: z.string() });
const eventsOf = (owner: string, subject: string) =>
  local.graph.all(withQuery(at`/users/${owner}/events`, { $filter: `subject eq '${subject}'` }), anyEvent);

describe('availability', () => {
  it('tells who is busy when, in UTC, and who is away', async () => {
    const from = `${nextMonday()}T00:00:00Z`;
    const to = new Date(Date.parse(from) + 5 * 86_400_000).toISOString();
    const [answer] = await calendar.availability(tess.id, [sam.email], from, to);
    expect(answer).toMatchObject({ email: sam.email, known: true });
    expect(answer?.busy.map(({ status }) => status)).toEqual(['busy', 'busy', 'busy', 'away', 'tentative']);
    for (const { start, end } of answer?.busy ?? []) {
      expect(start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(Date.parse(end)).toBeGreaterThan(Date.parse(start));
    }
  });

  it('never takes a mailbox it cannot resolve for free', async () => {
    const answers = await calendar.availability(
      sam.id,
      ['carla.reed@home.example', tess.email],
      `${nextMonday()}T00:00:00Z`,
      `${nextMonday()}T23:00:00Z`,
    );
    expect(answers[0]).toEqual({ email: 'carla.reed@home.example', known: false, busy: [] });
    expect(answers[1]).toMatchObject({ email: tess.email, known: true });
  });

  it('asks for twenty mailboxes at once, and keeps the order', async () => {
    const emails = Array.from({ length: 45 }, (_, index) =>
      index === 41 ? sam.email.toUpperCase() : `nobody${String(index)}@council.example`,
    );
    let answers: Awaited<ReturnType<Calendar['availability']>> = [];
    const exchanges = await local.during(async () => {
      answers = await calendar.availability(sam.id, emails, `${nextMonday()}T00:00:00Z`, `${nextMonday()}T23:00:00Z`);
    });
    expect(exchanges).toHaveLength(3);
    expect(answers.map(({ email }) => email)).toEqual(emails);
    expect(answers.map(({ known }) => known).indexOf(true)).toBe(41);
  });

  it('asks nobody for nobody', async () => {
    expect(await local.during(() => calendar.availability(sam.id, [], `${nextMonday()}T00:00:00Z`, `${nextMonday()}T01:00:00Z`))).toEqual(
      [],
    );
  });
});

describe('booking', () => {
  it('makes a private Teams meeting, in UTC, with those required and those who may come', async () => {
    const { eventId, joinUrl } = await calendar.book(booking('SM-AAAA:meeting:1'));
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    const made = await local.graph.ask('GET', at`/users/${sam.id}/events/${eventId}`, anyEvent);
    expect(made).toMatchObject({
      subject: 'Stability Meeting SM-7K2Q',
      sensitivity: 'private',
      isOnlineMeeting: true,
      start: { dateTime: `${nextMonday()}T13:00:00.0000000`, timeZone: 'UTC' },
      attendees: [
        { type: 'required', emailAddress: { address: tess.email } },
        { type: 'optional', emailAddress: { address: carla.email } },
      ],
    });
    expect(await eventsOf(tess.id, 'Stability Meeting SM-7K2Q')).toHaveLength(1);
  });

  it('books once however often it is asked', async () => {
    const effect = { ...booking('SM-BBBB:meeting:1'), subject: 'SM-BBBB' };
    const first = await calendar.book(effect);
    expect(await calendar.book(effect)).toEqual(first);
    expect(await eventsOf(sam.id, 'SM-BBBB')).toHaveLength(1);
    expect(await eventsOf(tess.id, 'SM-BBBB')).toHaveLength(1);
  });

  it.each([
    ['SM-CCCC', { after: 'commit', status: 504 }],
    ['SM-DDDD', { reset: 'after' }],
    ['SM-EEEE', { after: 'commit', status: 500 }],
    ['SM-FFFF', { status: 503, retryAfter: 2 }],
    ['SM-GGGG', { status: 429, retryAfter: 1 }],
  ])('books once after a fault: %s %j', async (reference, fault) => {
    const effect = { ...booking(`${reference}:meeting:1`), subject: reference };
    await local.fault({ method: 'POST', path: '/events$' }, fault);
    const { eventId } = await calendar.book(effect);
    expect((await eventsOf(sam.id, reference)).map(({ id }) => id)).toEqual([eventId]);
  });

  it('books once although it is asked twice at the same moment', async () => {
    const effect = { ...booking('SM-HHHH:meeting:1'), subject: 'SM-HHHH' };
    const [one, other] = await Promise.all([calendar.book(effect), calendar.book(effect)]);
    expect(one.eventId).toBe(other.eventId);
    expect(await eventsOf(sam.id, 'SM-HHHH')).toHaveLength(1);
  });

  it('says so when the organiser has no mailbox', async () => {
    await expect(calendar.book({ ...booking('SM-JJJJ:meeting:1'), organiser: { ...sam, id: person(77) } })).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});

describe('cancelling', () => {
  it('takes the entry away, also a second time', async () => {
    const { eventId } = await calendar.book({ ...booking('SM-KKKK:meeting:1'), subject: 'SM-KKKK' });
    await calendar.cancel(cancelling('SM-KKKK:meeting:1'), eventId);
    expect(await eventsOf(sam.id, 'SM-KKKK')).toEqual([]);
    await calendar.cancel(cancelling('SM-KKKK:meeting:1'), eventId);
  });

  it('finds an entry nobody recorded, and does without one that was never made', async () => {
    await calendar.book({ ...booking('SM-LLLL:meeting:1'), subject: 'SM-LLLL' });
    await calendar.cancel(cancelling('SM-LLLL:meeting:1'), undefined);
    expect(await eventsOf(sam.id, 'SM-LLLL')).toEqual([]);
    await calendar.cancel(cancelling('SM-NONE:meeting:1'), undefined);
  });

  it('cancels once when the answer is lost', async () => {
    const { eventId } = await calendar.book({ ...booking('SM-MMMM:meeting:1'), subject: 'SM-MMMM' });
    await local.fault({ method: 'POST', path: '/cancel$' }, { reset: 'after' });
    await calendar.cancel(cancelling('SM-MMMM:meeting:1'), eventId);
    expect(await eventsOf(sam.id, 'SM-MMMM')).toEqual([]);
  });

  it('does not call a meeting cancelled that stands', async () => {
    const { eventId } = await calendar.book({ ...booking('SM-NNNN:meeting:1'), subject: 'SM-NNNN' });
    await local.fault({ method: 'POST', path: '/cancel$' }, { status: 403 });
    await expect(calendar.cancel(cancelling('SM-NNNN:meeting:1'), eventId)).rejects.toMatchObject({ kind: 'denied' });
    expect(await eventsOf(sam.id, 'SM-NNNN')).toHaveLength(1);
  });
});

describe('an entry whose people are hidden from one another', () => {
  it('says so to Exchange, and only then (resources/event, hideAttendees)', async () => {
    await calendar.book({ ...booking('SM-TTWW:meeting:1'), subject: 'SM-TTWW', hidden: true });
    await calendar.book({ ...booking('SM-TTVV:meeting:1'), subject: 'SM-TTVV' });
    expect((await eventsOf(sam.id, 'SM-TTWW'))[0]?.['hideAttendees']).toBe(true);
    expect((await eventsOf(sam.id, 'SM-TTVV'))[0]?.['hideAttendees']).toBe(false);
    expect((await eventsOf(tess.id, 'SM-TTWW'))[0]?.['attendees']).toHaveLength(1);
    expect((await eventsOf(tess.id, 'SM-TTVV'))[0]?.['attendees']).toHaveLength(2);
  });
});

describe('answers', () => {
  it('tells what those invited answered', async () => {
    const { eventId } = await calendar.book({ ...booking('SM-PPPP:meeting:1'), subject: 'SM-PPPP' });
    const [copy] = await eventsOf(tess.id, 'SM-PPPP');
    await local.graph.ask('POST', `${at`/users/${tess.id}/events/${copy?.id ?? ''}`}/accept`, z.undefined(), {
      body: { sendResponse: true },
    });
    expect(await calendar.entry(sam.id, eventId)).toEqual({
      start: booking('').start,
      end: booking('').end,
      hidesInvited: false,
      answers: [
        { email: tess.email, answer: 'accepted' },
        { email: carla.email, answer: 'none' },
      ],
    });
  });

  it('tells which other time somebody proposed', async () => {
    const { eventId } = await calendar.book({ ...booking('SM-PPRR:meeting:1'), subject: 'SM-PPRR' });
    const [copy] = await eventsOf(tess.id, 'SM-PPRR');
    const wall = (time: string) => ({ dateTime: `${nextMonday()}T${time}`, timeZone: 'UTC' });
    await local.graph.ask('POST', `${at`/users/${tess.id}/events/${copy?.id ?? ''}`}/tentativelyAccept`, z.undefined(), {
      body: { sendResponse: true, proposedNewTime: { start: wall('16:00:00'), end: wall('17:30:00') } },
    });
    const proposed = { start: `${nextMonday()}T16:00:00Z`, end: `${nextMonday()}T17:30:00Z` };
    expect((await calendar.entry(sam.id, eventId))?.answers[0]).toEqual({ email: tess.email, answer: 'tentative', proposed });
  });

  it('tells when the entry was moved, and that it is gone', async () => {
    const { eventId } = await calendar.book({ ...booking('SM-QQQQ:meeting:1'), subject: 'SM-QQQQ' });
    const path = at`/users/${sam.id}/events/${eventId}`;
    const wall = (time: string) => ({ dateTime: `${nextMonday()}T${time}`, timeZone: 'UTC' });
    await local.graph.ask('PATCH', path, z.unknown(), { body: { start: wall('10:00:00'), end: wall('11:00:00') } });
    expect(await calendar.entry(sam.id, eventId)).toMatchObject({ start: `${nextMonday()}T10:00:00Z`, end: `${nextMonday()}T11:00:00Z` });
    await local.graph.ask('DELETE', path, z.undefined());
    expect(await calendar.entry(sam.id, eventId)).toBeUndefined();
  });
});

describe('meetings people sent themselves', () => {
  it('are found by what their subject holds: from then on, their own, not called off', async () => {
    const make = (owner: string, subject: string, hour: number) =>
      local.graph.ask('POST', at`/users/${owner}/events`, anyEvent, {
        body: {
          subject,
          start: { dateTime: `${nextMonday()}T${String(hour)}:00:00`, timeZone: 'UTC' },
          end: { dateTime: `${nextMonday()}T${String(hour + 1)}:00:00`, timeZone: 'UTC' },
          attendees: [{ type: 'required', emailAddress: { name: tess.name, address: tess.email } }],
          isOnlineMeeting: true,
          onlineMeetingProvider: 'teamsForBusiness',
        },
      });
    const own = await make(sam.id, 'Stability Meeting SM-9999', 16);
    await make(sam.id, 'Lunch', 12);
    await make(tess.id, 'Stability Meeting SM-8888', 17);
    const found = await calendar.sent(sam.id, 'SM-', `${nextMonday()}T15:30:00Z`);
    expect(found).toEqual([
      expect.objectContaining({
        eventId: own.id,
        subject: 'Stability Meeting SM-9999',
        start: `${nextMonday()}T16:00:00Z`,
        end: `${nextMonday()}T17:00:00Z`,
        people: [tess.email],
        joinUrl: expect.stringContaining('https://') as unknown,
      }),
    ]);
    expect(await calendar.sent(sam.id, 'SM-9999', `${nextMonday()}T16:30:00Z`)).toEqual([]);
  });
});

describe('an entry moved in Outlook', () => {
  it('has its time back, and words put right in its text with the way into the Teams meeting kept; one that is gone is no failure', async () => {
    const effect = { ...booking('restored'), subject: 'Stability Meeting SM-7K2R' };
    const { eventId, joinUrl } = await calendar.book(effect);
    const moved = { start: `${nextMonday()}T15:00:00Z`, end: `${nextMonday()}T16:00:00Z` };
    const restore = { kind: 'restore', key: 'k', organiser: sam, eventId } as const;
    await calendar.restore({ ...restore, ...moved });
    expect(await calendar.entry(sam.id, eventId)).toMatchObject(moved);
    await calendar.restore({ ...restore, start: effect.start, end: effect.end });
    expect(await calendar.entry(sam.id, eventId)).toMatchObject({ start: effect.start, end: effect.end });
    expect((await calendar.entry(sam.id, eventId))?.hidesInvited).toBe(false);
    await calendar.hideInvited(sam.id, eventId);
    expect((await calendar.entry(sam.id, eventId))?.hidesInvited).toBe(true);
    await calendar.reword(sam.id, eventId, { instead: 'Open the case', text: 'Look at the case' });
    const body = z.object({ body: z.object({ content: z.string() }) });
    const { content } = (await local.graph.ask('GET', at`/users/${sam.id}/events/${eventId}`, body)).body;
    expect(content).toContain('Look at the case in Holdfast.');
    expect(content).toContain(joinUrl ?? 'a link');
    const exchanges = await local.during(() => calendar.reword(sam.id, eventId, { instead: 'Open the case', text: 'Look' }));
    expect(exchanges.map(({ method }) => method)).toEqual(['GET']);
    await calendar.restore({ ...restore, eventId: 'gone', start: effect.start, end: effect.end });
    await calendar.reword(sam.id, 'gone', { instead: 'a', text: 'b' });
  });

  it('names the room of an invitation somebody sent, which is none of its people', async () => {
    const subject = 'Stability Meeting SM-7K2S';
    const room = { name: 'Elm Room', email: 'elm.room@council.example' };
    await calendar.book({ ...booking('with-room'), subject, where: room.name, room });
    const [sent] = await calendar.sent(sam.id, 'SM-7K2S', '2026-01-01T00:00:00Z');
    expect(sent).toMatchObject({ subject, room });
    expect(sent?.people).toEqual([tess.email, carla.email]);
  });
});
