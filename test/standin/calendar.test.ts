import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event, Message, Room, ScheduleInformation } from '@microsoft/microsoft-graph-types';
import { monday, practiceTenant, quinn, refusal, sam, tess, type PracticeTenant } from './practiceTenant.ts';

const own = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Key';
const at = (dateTime: string, timeZone = 'GMT Standard Time') => ({ dateTime, timeZone });
const attendee = (address: string, type = 'required') => ({ type, emailAddress: { address } });
const meeting = {
  subject: 'Stability meeting SM-7K2Q',
  body: { contentType: 'text', content: 'See the tab.' },
  start: at('2026-11-26T10:00:00'),
  end: at('2026-11-26T11:00:00'),
  sensitivity: 'private',
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  attendees: [
    attendee('tess.lindqvist@council.example'),
    attendee('quinn.abara@council.example', 'optional'),
    attendee('carla.reed@home.example'),
  ],
};

describe('calendars, with the Graph client', () => {
  let tenant: PracticeTenant;
  const events = (person: string) => tenant.graph.api(`/users/${person}/events`);
  const schedule = async (
    schedules: string[],
    start: object,
    end: object,
    availabilityViewInterval = 30,
    zone?: string,
  ): Promise<ScheduleInformation[]> => {
    const request = tenant.graph.api(`/users/${sam}/calendar/getSchedule`);
    if (zone !== undefined) request.header('Prefer', `outlook.timezone="${zone}"`);
    return (
      (await request.post({ schedules, startTime: start, endTime: end, availabilityViewInterval })) as { value: ScheduleInformation[] }
    ).value;
  };
  const copies = async (person: string, iCalUId: string): Promise<Event[]> => {
    const view = (await tenant.graph
      .api(`/users/${person}/calendarView`)
      .query({ startDateTime: '2026-11-23T00:00:00Z', endDateTime: '2026-12-23T00:00:00Z' })
      .top(100)
      .get()) as { value: Event[] };
    return view.value.filter((event) => event.iCalUId === iCalUId);
  };
  const inbox = async (person: string): Promise<Message[]> =>
    ((await tenant.graph.api(`/users/${person}/mailFolders/inbox/messages`).top(50).get()) as { value: Message[] }).value;
  const outside = async (address: string, what: 'messages' | 'events') =>
    ((await (await fetch(`${tenant.standin.url}/_practice/outside/${address}/${what}`)).json()) as { value: (Message & Event)[] }).value;

  beforeAll(async () => {
    tenant = await practiceTenant({ real: () => monday });
  });
  afterAll(() => tenant.stop());

  it('says who is free, in UTC unless a zone is preferred, and hides what is private', async () => {
    const [one] = await schedule(['sam.okafor@council.example'], at('2026-11-26T09:00:00'), at('2026-11-26T17:00:00'));
    expect(one?.availabilityView).toBe('0000000000330000');
    expect(one?.scheduleItems).toEqual([
      {
        isPrivate: true,
        status: 'oof',
        subject: 'Medical appointment',
        location: '',
        start: at('2026-11-26T14:00:00.0000000', 'UTC'),
        end: at('2026-11-26T15:00:00.0000000', 'UTC'),
      },
    ]);
    const [other] = await schedule(
      ['owen.hale@council.example'],
      at('2026-11-27T09:00:00'),
      at('2026-11-27T11:00:00'),
      60,
      'GMT Standard Time',
    );
    expect(other).toMatchObject({
      availabilityView: '20',
      workingHours: { timeZone: { name: 'GMT Standard Time' }, startTime: '09:00:00.0000000' },
    });
    expect(other?.scheduleItems).toEqual([
      { isPrivate: true, status: 'busy', start: at('2026-11-27T09:00:00.0000000'), end: at('2026-11-27T10:00:00.0000000') },
    ]);
  });

  it('never calls a mailbox free that it cannot resolve', async () => {
    const [known, unknown] = await schedule(
      ['tess.lindqvist@council.example', 'carla.reed@home.example'],
      at('2026-11-26T09:00:00'),
      at('2026-11-26T10:00:00'),
    );
    expect(known?.error).toBeUndefined();
    expect(unknown).toEqual({
      scheduleId: 'carla.reed@home.example',
      error: { responseCode: '5009', message: expect.stringContaining('carla.reed@home.example') },
    });
  });

  it('counts a day with a clock change in elapsed time: 25 hours in October, 23 in March', async () => {
    const [october] = await schedule(['sam.okafor@council.example'], at('2027-10-31T00:00:00'), at('2027-11-01T00:00:00'), 60);
    const [march] = await schedule(['sam.okafor@council.example'], at('2027-03-28T00:00:00'), at('2027-03-29T00:00:00'), 60);
    expect([october?.availabilityView?.length, march?.availabilityView?.length]).toEqual([25, 23]);
    const summer = (await events(tess).post({
      subject: 'Summer',
      start: at('2027-03-29T09:00:00'),
      end: at('2027-03-29T10:00:00'),
    })) as Event;
    expect(summer.start).toEqual(at('2027-03-29T08:00:00.0000000', 'UTC'));
    const [busy] = await schedule(['tess.lindqvist@council.example'], at('2027-03-29T08:00:00'), at('2027-03-29T11:00:00'), 60);
    expect(busy?.availabilityView).toBe('020');
  });

  it('refuses unknown zones, too many mailboxes, and windows that are no windows', async () => {
    for (const [start, end, zone] of [
      [at('2026-11-26T09:00:00', 'BST'), at('2026-11-26T10:00:00', 'BST')],
      [at('2026-11-26T10:00:00'), at('2026-11-26T09:00:00')],
      [at('2026-11-26T09:00:00'), at('2027-02-26T09:00:00')],
      [at('2026-11-26T09:00:00'), at('2026-11-26T10:00:00'), 'London'],
    ] as const) {
      expect(await refusal(schedule(['sam.okafor@council.example'], start, end, 30, zone))).toMatchObject({ statusCode: 400 });
    }
    expect(
      await refusal(
        schedule(
          Array.from({ length: 101 }, (_, index) => `p${index}@council.example`),
          at('2026-11-26T09:00:00'),
          at('2026-11-26T10:00:00'),
        ),
      ),
    ).toMatchObject({ statusCode: 400, code: 'ErrorMailboxDataArrayTooBig' });
  });

  it('books once for one transactionId: a copy in every calendar, an invitation in every inbox', async () => {
    const asked = { ...meeting, transactionId: 'booking-1', singleValueExtendedProperties: [{ id: own, value: 'SM-7K2Q/1' }] };
    const first = (await events(sam).post(asked)) as Event;
    const again = (await events(sam).post(asked)) as Event;
    expect(again.id).toBe(first.id);
    expect(first).toMatchObject({
      isOrganizer: true,
      sensitivity: 'private',
      onlineMeetingProvider: 'teamsForBusiness',
      onlineMeetingUrl: null,
      transactionId: 'booking-1',
      start: at('2026-11-26T10:00:00.0000000', 'UTC'),
    });
    expect(first.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(first.body?.content).toContain(first.onlineMeeting?.joinUrl);
    const [tesss] = await copies(tess, first.iCalUId ?? '');
    expect(tesss).toMatchObject({
      isOrganizer: false,
      responseStatus: { response: 'notResponded' },
      showAs: 'tentative',
      organizer: { emailAddress: { address: 'sam.okafor@council.example' } },
    });
    expect(tesss?.id).not.toBe(first.id);
    expect((await inbox(tess)).filter(({ subject }) => subject === meeting.subject)).toHaveLength(1);
    expect((await outside('carla.reed@home.example', 'messages')).map(({ subject }) => subject)).toEqual([meeting.subject]);
    expect(await outside('carla.reed@home.example', 'events')).toMatchObject([{ iCalUId: first.iCalUId }]);
  });

  it('finds an event again by an own property, and gives that property when it is expanded', async () => {
    const found = (await events(sam)
      .filter(`singleValueExtendedProperties/any(ep: ep/id eq '${own}' and ep/value eq 'SM-7K2Q/1')`)
      .expand(`singleValueExtendedProperties($filter=id eq '${own}')`)
      .get()) as { value: Event[] };
    expect(found.value.map(({ singleValueExtendedProperties }) => singleValueExtendedProperties)).toEqual([
      [{ id: own, value: 'SM-7K2Q/1' }],
    ]);
  });

  it('carries another time proposed to the organiser, until the next answer, where the organiser allows it (event-tentativelyaccept)', async () => {
    const proposedNewTime = {
      start: { dateTime: '2026-12-04T16:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-04T17:00:00', timeZone: 'UTC' },
    };
    const organised = (await events(sam).post({ ...meeting, subject: 'Proposals' })) as Event;
    const uid = organised.iCalUId ?? '';
    const [own] = await copies(tess, uid);
    const does = async (verb: string, body: object, id = own?.id ?? '') =>
      (await tenant.as(tess)).api(`/me/events/${id}/${verb}`).post(body) as Promise<unknown>;
    await does('tentativelyAccept', { proposedNewTime });
    const proposed = async () =>
      ((await events(sam).filter(`iCalUId eq '${uid}'`).get()) as { value: Event[] }).value[0]?.attendees?.[0]?.proposedNewTime;
    expect(await proposed()).toMatchObject({ start: { dateTime: '2026-12-04T16:00:00.0000000', timeZone: 'UTC' } });
    await expect(does('tentativelyAccept', { proposedNewTime, sendResponse: false })).rejects.toMatchObject({ statusCode: 400 });
    await expect(does('accept', { proposedNewTime })).rejects.toMatchObject({ statusCode: 400 });
    await does('accept', {});
    expect(await proposed()).toBeUndefined();
    const closed = ((await events(sam).post({ ...meeting, subject: 'None', allowNewTimeProposals: false })) as Event).iCalUId ?? '';
    const [other] = await copies(tess, closed);
    await expect(does('decline', { proposedNewTime }, other?.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('carries answers to the organiser, from inside and outside', async () => {
    const uid = ((await events(sam).post({ ...meeting, subject: 'Answers' })) as Event).iCalUId ?? '';
    const [tesss] = await copies(tess, uid);
    const [quinns] = await copies(quinn, uid);
    await (await tenant.as(tess)).api(`/me/events/${tesss?.id ?? ''}/tentativelyAccept`).post({});
    await (await tenant.as(tess)).api(`/me/events/${tesss?.id ?? ''}/accept`).post({ comment: 'Yes', sendResponse: true });
    await (await tenant.as(quinn)).api(`/me/events/${quinns?.id ?? ''}/decline`).post({ sendResponse: true });
    const invitation = (await outside('carla.reed@home.example', 'events')).find(({ iCalUId }) => iCalUId === uid);
    await fetch(`${tenant.standin.url}/_practice/outside/carla.reed@home.example/events/${invitation?.id ?? ''}/answer`, {
      method: 'POST',
      body: '{"response":"tentativelyAccepted"}',
    });
    const after = (await events(sam).filter(`iCalUId eq '${uid}'`).get()) as { value: Event[] };
    expect(after.value[0]?.attendees?.map(({ status }) => status?.response)).toEqual(['accepted', 'declined', 'tentativelyAccepted']);
    expect(await copies(quinn, uid)).toEqual([]);
    expect((await inbox(sam)).map(({ subject }) => subject).filter((subject) => subject?.endsWith('Answers'))).toEqual([
      'Tentative: Answers',
      'Declined: Answers',
      'Accepted: Answers',
      'Tentative: Answers',
    ]);
  });

  it('replaces the attendees when they are patched: who is left out is told, a new time takes answers back', async () => {
    const event = (await events(sam).post({ ...meeting, subject: 'Moved', transactionId: 'booking-2' })) as Event & {
      '@odata.etag': string;
    };
    const [tesss] = await copies(tess, event.iCalUId ?? '');
    await (await tenant.as(tess)).api(`/me/events/${tesss?.id ?? ''}/accept`).post({});
    const path = `/users/${sam}/events/${event.id ?? ''}`;
    expect(await refusal(tenant.graph.api(path).header('If-Match', event['@odata.etag']).patch({ subject: 'Stale' }))).toMatchObject({
      statusCode: 412,
    });
    const moved = (await tenant.graph.api(path).patch({
      start: at('2026-11-27T10:00:00'),
      end: at('2026-11-27T11:00:00'),
      attendees: [attendee('tess.lindqvist@council.example')],
    })) as Event;
    expect(moved.attendees?.map(({ emailAddress, status }) => [emailAddress?.address, status?.response])).toEqual([
      ['tess.lindqvist@council.example', 'none'],
    ]);
    expect((await copies(quinn, event.iCalUId ?? ''))[0]).toMatchObject({ isCancelled: true, subject: 'Canceled: Moved' });
    expect((await copies(tess, event.iCalUId ?? ''))[0]?.start).toEqual(at('2026-11-27T10:00:00.0000000', 'UTC'));
  });

  it('shows the same under the calendar, where a person also adds and removes entries of their own', async () => {
    const calendar = `/users/${quinn}/calendar`;
    const made = (await tenant.graph
      .api(`${calendar}/events`)
      .post({ subject: 'Mine', start: at('2026-12-01T12:00:00'), end: at('2026-12-01T13:00:00') })) as Event;
    const view = (await tenant.graph
      .api(`${calendar}/calendarView`)
      .query({ startDateTime: '2026-12-01T00:00:00', endDateTime: '2026-12-02T00:00:00' })
      .select('subject,start')
      .header('Prefer', 'outlook.timezone="Europe/London"')
      .get()) as { value: Event[] };
    expect(view.value.find(({ id }) => id === made.id)).toMatchObject({
      subject: 'Mine',
      start: at('2026-12-01T12:00:00.0000000', 'Europe/London'),
    });
    expect(await tenant.graph.api(`${calendar}/events`).filter("subject eq 'Mine'").get()).toMatchObject({ value: [{ id: made.id }] });
    await tenant.graph.api(`/users/${quinn}/events/${made.id ?? ''}`).delete();
    expect(await tenant.graph.api(`${calendar}/events`).filter("subject eq 'Mine'").get()).toMatchObject({ value: [] });
  });

  it('cancels for everybody, and only when the organiser asks', async () => {
    const event = (await events(sam).post({ ...meeting, subject: 'Off', transactionId: 'booking-3' })) as Event;
    const [tesss] = await copies(tess, event.iCalUId ?? '');
    expect(await refusal(tenant.graph.api(`/users/${tess}/events/${tesss?.id ?? ''}/cancel`).post({ comment: 'x' }))).toMatchObject({
      statusCode: 400,
    });
    const answer = await tenant.raw(`/users/${sam}/events/${event.id ?? ''}/cancel`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"Comment":"Not needed"}',
    });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([202, null, '']);
    expect(await refusal(tenant.graph.api(`/users/${sam}/events/${event.id ?? ''}`).get())).toMatchObject({
      statusCode: 404,
      code: 'ErrorItemNotFound',
    });
    expect((await copies(tess, event.iCalUId ?? ''))[0]).toMatchObject({ isCancelled: true, showAs: 'free' });
    expect((await inbox(tess))[0]).toMatchObject({ subject: 'Canceled: Off' });
  });

  it('refuses properties, values and ids that Graph refuses', async () => {
    const bad: object[] = [
      { ...meeting, colour: 'red' },
      { ...meeting, sensitivity: 'secret' },
      { ...meeting, attendees: [{ emailAddress: { address: 'a@b.c', phone: '1' } }] },
      { ...meeting, end: at('2026-11-26T09:00:00') },
      { subject: 'No time' },
      { ...meeting, singleValueExtendedProperties: [{ id: 'Key', value: 'x' }] },
    ];
    for (const body of bad) expect(await refusal(events(sam).post(body))).toMatchObject({ statusCode: 400 });
    expect(await refusal(tenant.graph.api(`/users/${sam}/calendarView`).get())).toMatchObject({ statusCode: 400 });
    expect(await refusal(events(sam).filter("colour eq 'red'").get())).toMatchObject({ statusCode: 400 });
  });

  it("opens to a person's token that person's calendar only", async () => {
    const asTess = await tenant.as(tess);
    expect(await asTess.api('/me').get()).toMatchObject({ id: tess });
    expect(await refusal(asTess.api(`/users/${sam}/events`).get())).toMatchObject({ statusCode: 403, code: 'ErrorAccessDenied' });
    expect(await refusal(tenant.graph.api('/me').get())).toMatchObject({ statusCode: 400 });
  });

  it('lists the rooms in pages, each with its mailbox', async () => {
    const first = (await tenant.graph.api('/places/microsoft.graph.room').top(2).get()) as { value: Room[]; '@odata.nextLink'?: string };
    expect(first.value.map(({ emailAddress, capacity }) => [emailAddress, capacity])).toEqual([
      ['brook.room@council.example', 14],
      ['elm.room@council.example', 6],
    ]);
    const rest = (await tenant.graph.api(first['@odata.nextLink'] ?? '').get()) as { value: Room[] };
    expect(rest.value.map(({ displayName }) => displayName)).toEqual(['Family Centre, large room']);
  });

  it('a room takes the first meeting and declines the second; one that is called off, or moved elsewhere, leaves it free', async () => {
    const brook = 'brook.room@council.example';
    const taken = async () =>
      (await schedule([brook], at('2026-12-09T10:00:00'), at('2026-12-09T11:00:00'), 30, 'GMT Standard Time'))[0]?.availabilityView;
    const inBrook = {
      ...meeting,
      start: at('2026-12-09T10:00:00'),
      end: at('2026-12-09T11:00:00'),
      location: { displayName: 'Brook Room', locationEmailAddress: brook, locationType: 'conferenceRoom' },
      attendees: [attendee('tess.lindqvist@council.example'), attendee(brook, 'resource')],
    };
    expect(await taken()).toBe('00');
    const one = (await events(sam).post(inBrook)) as Event;
    const two = (await events(quinn).post(inBrook)) as Event;
    const answerOf = async (person: string, event: Event) => {
      const stands = (await tenant.graph.api(`/users/${person}/events/${event.id ?? ''}`).get()) as Event;
      return stands.attendees?.find(({ emailAddress }) => emailAddress?.address === brook)?.status?.response;
    };
    expect([await answerOf(sam, one), await answerOf(quinn, two), await taken()]).toEqual(['accepted', 'declined', '22']);
    expect(one.location).toMatchObject({ displayName: 'Brook Room', locationEmailAddress: brook, locationType: 'conferenceRoom' });
    expect((await inbox(sam)).filter(({ subject }) => subject?.startsWith('Undeliverable'))).toEqual([]);
    await tenant.graph
      .api(`/users/${sam}/events/${one.id ?? ''}`)
      .patch({ start: at('2026-12-09T14:00:00'), end: at('2026-12-09T15:00:00') });
    expect(await taken()).toBe('00');
    expect(await answerOf(sam, one)).toBe('accepted');
    await tenant.graph.api(`/users/${sam}/events/${one.id ?? ''}/cancel`).post({});
    const later = (await schedule([brook], at('2026-12-09T14:00:00'), at('2026-12-09T15:00:00'), 30, 'GMT Standard Time'))[0];
    expect(later?.availabilityView).toBe('00');
  });
});
