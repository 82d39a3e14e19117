import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '@microsoft/microsoft-graph-types';
import { monday, post, practiceTenant, refusal, sam, tess, type PracticeTenant } from './practiceTenant.ts';

type Page = { value: (Event & { '@removed'?: object })[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };

describe('what changed in a calendar, with the Graph client', () => {
  let tenant: PracticeTenant;
  const window = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-12-31T00:00:00Z';
  const page = async (path: string, size = 3): Promise<Page> =>
    (await tenant.graph
      .api(path)
      .header('Prefer', `odata.maxpagesize=${String(size)}`)
      .get()) as Page;
  async function round(path: string, size = 3): Promise<{ value: Page['value']; link: string; pages: number }> {
    const value: Page['value'] = [];
    for (let next = path, pages = 1; ; pages++) {
      const one = await page(next, size);
      value.push(...one.value);
      expect([one['@odata.nextLink'], one['@odata.deltaLink']].filter((link) => link !== undefined)).toHaveLength(1);
      if (one['@odata.deltaLink'] !== undefined) return { value, link: one['@odata.deltaLink'], pages };
      next = one['@odata.nextLink'] ?? '';
    }
  }
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const add = async (day: string, more: object = {}) =>
    (await tenant.graph
      .api(`/users/${sam}/events`)
      .post({ subject: day, start: at(`${day}T10:00:00`), end: at(`${day}T11:00:00`), ...more })) as Event;

  beforeAll(async () => {
    tenant = await practiceTenant({ real: () => monday });
  });
  afterAll(() => tenant.stop());

  it('is everything in the view first, page by page, then what changed since', async () => {
    const first = await round(`/users/${sam}/calendarView/delta?${window}`);
    const view = (await tenant.graph
      .api(`/users/${sam}/calendarView`)
      .query({ startDateTime: '2026-11-23T00:00:00Z', endDateTime: '2026-12-31T00:00:00Z' })
      .top(1000)
      .get()) as { value: Event[] };
    expect(first.pages).toBeGreaterThan(2);
    expect(first.value.map(({ id }) => id).sort()).toEqual(view.value.map(({ id }) => id).sort());
    expect(await round(first.link)).toMatchObject({ value: [] });

    const made = await add('2026-11-26');
    const second = await round(first.link);
    expect(second.value).toMatchObject([{ id: made.id, subject: '2026-11-26', '@odata.type': '#microsoft.graph.event' }]);
    // The link before still tells the same: nothing is lost by asking twice.
    expect((await round(first.link)).value.map(({ id }) => id)).toEqual([made.id]);
    await tenant.graph.api(`/users/${sam}/events/${made.id ?? ''}`).delete();
    const third = await round(second.link);
    expect(third.value).toEqual([{ '@removed': { reason: 'deleted' }, id: made.id }]);
  });

  it('tells of an answer to an invitation, and of what lies or was moved outside the view as removed', async () => {
    const { link } = await round(`/users/${sam}/calendar/calendarView/delta?${window}`, 100);
    const invited = await add('2026-11-27', {
      attendees: [{ type: 'required', emailAddress: { address: 'tess.lindqvist@council.example' } }],
    });
    const later = await add('2027-02-01');
    const told = await round(link);
    expect(told.value).toMatchObject([{ id: invited.id }, { '@removed': { reason: 'deleted' }, id: later.id }]);
    const copy = ((await tenant.graph.api(`/users/${tess}/events`).filter("subject eq '2026-11-27'").get()) as { value: Event[] }).value[0];
    await tenant.graph.api(`/users/${tess}/events/${copy?.id ?? ''}/decline`).post({ sendResponse: true });
    const answered = await round(told.link);
    expect(answered.value).toMatchObject([{ id: invited.id, attendees: [{ status: { response: 'declined' } }] }]);
  });

  it('keeps a round whole though the calendar changes meanwhile', async () => {
    const first = await page(`/users/${sam}/calendarView/delta?${window}`, 2);
    const made = await add('2026-11-30');
    const rest = await round(first['@odata.nextLink'] ?? '', 100);
    expect(rest.value.map(({ id }) => id)).not.toContain(made.id);
    expect((await round(rest.link)).value.map(({ id }) => id)).toEqual([made.id]);
  });

  it.each([
    ['no window', `/users/${sam}/calendarView/delta`],
    ['$select', `/users/${sam}/calendarView/delta?${window}&$select=id`],
    ['$filter', `/users/${sam}/calendarView/delta?${window}&$filter=isCancelled eq false`],
    ['a token that is none', `/users/${sam}/calendarView/delta?$deltatoken=abc`],
  ])('refuses %s', async (_, path) => {
    expect(await refusal(page(path))).toMatchObject({ statusCode: 400 });
  });

  it('answers 410 to a token it does not know any more', async () => {
    const { link } = await round(`/users/${sam}/calendarView/delta?${window}`, 1000);
    await post(tenant.standin, '/_practice/reset');
    expect(await refusal(page(link))).toMatchObject({ statusCode: 410, code: 'SyncStateNotFound' });
  });
});
