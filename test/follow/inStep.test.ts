import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { at } from '../../src/graph/path.ts';
import { clientStateOf } from '../../src/graph/clientState.ts';
import { follow } from '../../src/usecases/follow.ts';
import { settle } from '../../src/usecases/settle.ts';
import { until } from '../database/until.ts';
import { people } from '../support/people.ts';
import { startProduct, type Product } from './product.ts';

const { sam, farida, tess, owen } = people;
const calendar = `calendar/${sam.id}`;

describe('in step with Outlook: told at once, found anyhow', () => {
  let product: Product;
  let eventId = '';

  const answers = async (): Promise<unknown[]> => (await product.facts('invitation.answered')).map(({ answer }) => answer);
  const booked = async (): Promise<string> => String((await product.facts('meeting.convened'))[0]?.['eventId']);
  /** An invited colleague answers in their own calendar. */
  async function answer(personId: string, response: 'accept' | 'decline' | 'tentativelyAccept'): Promise<void> {
    const graph = await product.as(personId);
    const found = await graph.all(at`/users/${personId}/events`, z.object({ id: z.string(), subject: z.string() }));
    const copy = found.find(({ subject }) => subject.includes(product.reference));
    await graph.ask('POST', at`/users/${personId}/events/${copy?.id ?? ''}/${response}`, z.undefined(), { body: { sendResponse: true } });
  }
  const post = (value: readonly object[]) =>
    fetch(product.address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ value }) });
  const genuine = (more: object = {}) => ({
    subscriptionId: 'any',
    changeType: 'updated',
    resource: `Users/${sam.id}/Events/made-up`,
    tenantId: product.standin.settings.tenantId,
    clientState: clientStateOf(product.standin.settings.clientSecret, { kind: 'calendar', of: sam.id }),
    ...more,
  });
  const idOf = async (watch: string): Promise<string> =>
    (await product.subscriptions()).find(({ notificationUrl }) => new URL(notificationUrl).searchParams.get('of') === watch)?.id ?? '';

  beforeAll(async () => {
    product = await startProduct('scheduleMeeting');
    eventId = await booked();
  }, 120_000);
  afterAll(() => product.close());

  it('is told of the organiser’s calendar and the four lists, each once, however often that is seen to', async () => {
    for (let time = 0; time < 3; time++) await product.world.jobs.keepSubscriptionsSoon();
    await until(async () => (await product.subscriptions()).length === 5);
    await product.world.jobs.keepSubscriptionsSoon();
    const watches = (await product.subscriptions()).map(({ notificationUrl }) => new URL(notificationUrl).searchParams.get('of'));
    expect(watches.sort()).toEqual([calendar, 'list/Actions', 'list/Invitees', 'list/Meetings', 'list/Minutes']);
    // What changed before they stood is looked for.
    await until(async () => (await product.world.watches.mark(calendar)) !== undefined);
  }, 30_000);

  it('an answer is a fact by being told, without a look by the clock', async () => {
    await answer(farida.id, 'decline');
    await until(async () => (await answers()).length === 1);
    expect(await answers()).toEqual(['declined']);
  }, 30_000);

  it('the same notification a hundred times over is one look and no second fact', async () => {
    const before = await product.db.query(`select id from pgboss.job where name = 'look'`);
    const told = await Promise.all(Array.from({ length: 100 }, () => post([genuine(), genuine(), genuine()])));
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([202]));
    await until(
      async () =>
        (await product.db.query(`select id from pgboss.job where name = 'look' and state in ('created', 'active', 'retry')`)).length === 0,
    );
    const after = await product.db.query(`select id from pgboss.job where name = 'look'`);
    expect(after.length - before.length).toBeLessThan(100);
    expect(await answers()).toEqual(['declined']);
  }, 30_000);

  it('a meeting moved in Outlook, and moved back, is told of', async () => {
    const graph = await product.as(sam.id);
    const move = (hour: string) =>
      graph.ask('PATCH', at`/users/${sam.id}/events/${eventId}`, z.unknown(), {
        body: {
          start: { dateTime: `2026-12-04T${hour}:00:00`, timeZone: 'UTC' },
          end: { dateTime: `2026-12-04T${hour}:30:00`, timeZone: 'UTC' },
        },
      });
    await move('16');
    await until(async () => (await product.facts('meeting.moved-outside')).length === 1);
    expect((await product.facts('meeting.moved-outside'))[0]).toMatchObject({ start: '2026-12-04T16:00:00Z', via: 'outlook' });
  }, 30_000);

  it.each([
    ['with another client state', { clientState: 'calendar/x.forged' }],
    ['sealed with another key', { clientState: clientStateOf('another key', { kind: 'calendar', of: sam.id }) }],
    ['sealed for another watch', { clientState: clientStateOf('a', { kind: 'list', of: 'Actions' }).replace(/^[^.]+/, calendar) }],
    ['without any', { clientState: undefined }],
    ['of another tenant', { tenantId: '99999999-9999-4999-8999-999999999999' }],
  ])('a notification %s is refused and does nothing', async (_, more) => {
    const jobs = async () => (await product.db.query(`select id from pgboss.job where name = 'subscriptions'`)).length;
    const before = await jobs();
    const answered = await post([genuine(more), genuine({ ...more, lifecycleEvent: 'subscriptionRemoved' })]);
    expect(answered.status).toBe(403);
    expect(((await answered.json()) as { says: string }).says).toContain('nothing was done');
    expect(await jobs()).toBe(before);
    expect(await product.world.watches.renewals()).toEqual([]);
  });

  it('reauthorizationRequired: the subscription is renewed, and what went untold meanwhile is found', async () => {
    const id = await idOf(calendar);
    const before = (await product.subscriptions()).find((one) => one.id === id)?.expirationDateTime ?? '';
    await product.pass(10);
    await product.practice(`subscriptions/${id}/lifecycle`, { event: 'reauthorizationRequired' });
    await answer(farida.id, 'accept').catch(() => undefined);
    await until(async () => ((await product.subscriptions()).find((one) => one.id === id)?.expirationDateTime ?? '') > before);
    expect((await product.subscriptions()).find((one) => one.id === id)).toMatchObject({ waits: false });
    expect(await product.world.watches.renewals()).toEqual([]);
  }, 30_000);

  it('subscriptionRemoved: another is made, and what changed without it is found', async () => {
    const gone = await idOf(calendar);
    await product.practice(`subscriptions/${gone}/lifecycle`, { event: 'subscriptionRemoved' });
    await answer(tess.id, 'accept');
    await until(async () => ![gone, ''].includes(await idOf(calendar)));
    expect(await product.subscriptions()).toHaveLength(5);
    await until(async () => (await answers()).includes('accepted'));
  }, 30_000);

  it('missed: what was not told is looked for', async () => {
    const id = await idOf(calendar);
    await product.practice(`subscriptions/${id}/lifecycle`, { event: 'loseNext' });
    await answer(owen.id, 'tentativelyAccept');
    expect(await answers()).not.toContain('tentative');
    await product.practice(`subscriptions/${id}/lifecycle`, { event: 'missed' });
    await until(async () => (await answers()).includes('tentative'));
  }, 30_000);

  it('nobody tells: the next look finds it, once', async () => {
    const graph = await product.as(sam.id);
    await product.stop();
    await graph.ask('DELETE', at`/users/${sam.id}/events/${eventId}`, z.undefined());
    await product.start();
    await follow(product.world);
    await until(async () => (await product.facts('meeting.removed-outside')).length === 1);
    await follow(product.world);
    await follow(product.world, { thorough: true });
    expect(await product.facts('meeting.removed-outside')).toHaveLength(1);
  }, 60_000);

  it('a token Microsoft does not know any more, and a lost database, make it look at everything and tell nothing twice', async () => {
    const told = async () =>
      ((await product.world.caseLog.read(product.reference))?.log ?? []).filter(({ via }) => via === 'outlook').length;
    const before = await told();
    await product.practice('faults', {
      match: { path: 'calendarView/delta\\?\\$deltatoken' },
      fault: { status: 410, code: 'SyncStateNotFound' },
    });
    await follow(product.world);
    expect(await told()).toBe(before);
    expect((await product.world.watches.mark(calendar))?.mark).toContain('deltatoken');
    await product.stop();
    await product.start('lost');
    await settle(product.world);
    await until(async () => (await product.world.index.calendars()).length > 0);
    await follow(product.world);
    await product.world.jobs.keepSubscriptionsSoon();
    await until(async () => (await product.world.watches.mark(calendar)) !== undefined);
    expect(await told()).toBe(before);
    // Found again although nothing here knew of them.
    expect(await product.subscriptions()).toHaveLength(5);
  }, 60_000);

  it('subscriptions that ran out while nobody looked are made again; one well on its way is renewed', async () => {
    const first = (await product.subscriptions()).map(({ id }) => id);
    await product.pass(40 * 60);
    await product.world.jobs.keepSubscriptionsSoon();
    const lives = async () => (await product.subscriptions()).map(({ expirationDateTime }) => Date.parse(expirationDateTime));
    const renewedTo = Math.min(...(await lives()));
    await until(async () => Math.min(...(await lives())) > renewedTo);
    expect((await product.subscriptions()).map(({ id }) => id)).toEqual(first);
    await product.pass(80 * 60);
    expect(await product.subscriptions()).toEqual([]);
    await product.world.jobs.keepSubscriptionsSoon();
    await until(async () => (await product.subscriptions()).length > 0);
  }, 30_000);
});
