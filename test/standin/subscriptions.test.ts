import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { List, ListItem, Site, Subscription } from '@microsoft/microsoft-graph-types';
import { until } from '../database/until.ts';
import { openListener, type Listener } from './listener.ts';
import { monday, post, practiceTenant, refusal, sam, type PracticeTenant } from './practiceTenant.ts';

describe('subscriptions, with the Graph client', () => {
  let tenant: PracticeTenant;
  let listener: Listener;
  let list: string;
  const minutes = (count: number) => new Date(monday + count * 60_000).toISOString();
  const wanted = (more: object = {}) => ({
    changeType: 'created,updated,deleted',
    notificationUrl: listener.url,
    lifecycleNotificationUrl: listener.url,
    resource: `users/${sam}/events`,
    expirationDateTime: minutes(4200),
    clientState: 'a secret',
    ...more,
  });
  const subscribe = async (more: object = {}) => (await tenant.graph.api('/subscriptions').post(wanted(more))) as Subscription;
  const all = async () => ((await tenant.graph.api('/subscriptions').get()) as { value: Subscription[] }).value;
  const one = (id: string | undefined) => tenant.graph.api(`/subscriptions/${id ?? ''}`);
  const meeting = (subject: string) => ({
    subject,
    start: { dateTime: '2026-11-26T10:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-26T11:00:00', timeZone: 'UTC' },
  });
  const events = tenantEvents(() => tenant);

  beforeAll(async () => {
    tenant = await practiceTenant({ real: () => monday });
    listener = await openListener();
    const site = (await tenant.graph.api('/sites/council.sharepoint.com:/sites/stability').get()) as Site;
    const made = (await tenant.graph
      .api(`/sites/${site.id ?? ''}/lists`)
      .post({ displayName: 'Actions', list: { template: 'genericList' } })) as List;
    list = `sites/${site.id ?? ''}/lists/${made.id ?? ''}`;
  });
  afterEach(async () => {
    for (const { id } of await all()) await one(id).delete();
    listener.told.length = 0;
    listener.handshakes.length = 0;
    listener.status = 202;
    listener.answerTo = (token) => ({ status: 200, type: 'text/plain', body: token });
  });
  afterAll(async () => {
    await tenant.stop();
    await listener.close();
  });

  it('are made once the address has given back its token, and keep their client state to themselves', async () => {
    const made = await subscribe();
    expect(made).toMatchObject({ resource: `users/${sam}/events`, changeType: 'created,updated,deleted', clientState: 'a secret' });
    expect(listener.handshakes).toHaveLength(1);
    expect(listener.handshakes[0]).toMatch(/^\/hear\?key=1&validationToken=Validation/);
    expect(await all()).toMatchObject([{ id: made.id, clientState: null, notificationUrl: listener.url }]);
    expect(await one(made.id).get()).toMatchObject({ id: made.id, clientState: null });
  });

  it.each([
    ['a wrong token', { status: 200, type: 'text/plain', body: 'another' }],
    ['a token in html', { status: 200, type: 'text/html', body: '' }],
    ['a refusal', { status: 404, type: 'text/plain', body: '' }],
  ])('are refused to an address that answers with %s', async (_, answer) => {
    listener.answerTo = () => answer;
    expect(await refusal(subscribe())).toMatchObject({ statusCode: 400, code: 'ValidationError' });
    expect(await all()).toEqual([]);
  });

  it.each([
    ['an address that is not https', { notificationUrl: 'http://council.example/hear' }],
    ['a resource there is not', { resource: 'me/planner' }],
    ['a longer life than there is', { expirationDateTime: minutes(10_090) }],
    ['a life that is over', { expirationDateTime: minutes(-1) }],
    ['a long client state', { clientState: 'x'.repeat(129) }],
    ['a change there is not', { changeType: 'moved' }],
    ['a property there is not', { colour: 'red' }],
  ])('are refused for %s', async (_, more) => {
    expect(await refusal(subscribe(more))).toMatchObject({ statusCode: 400 });
    expect(listener.handshakes).toEqual([]);
  });

  it('tell of events made, changed and removed, by their ids', async () => {
    const made = await subscribe();
    const event = await events.add(meeting('SM-7K2Q'));
    await events.change(event, { subject: 'SM-7K2Q, moved' });
    await events.remove(event);
    await until(() => Promise.resolve(listener.told.length === 3));
    expect(listener.told.map(({ changeType }) => changeType)).toEqual(['created', 'updated', 'deleted']);
    expect(listener.told[0]).toMatchObject({
      subscriptionId: made.id,
      clientState: 'a secret',
      tenantId: tenant.standin.settings.tenantId,
      resource: `Users/${sam}/Events/${event}`,
      resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: event },
    });
    expect(JSON.stringify(listener.told)).not.toContain('moved');
  });

  it('tell of a list only that it changed, and only as "updated"', async () => {
    expect(await refusal(subscribe({ resource: list }))).toMatchObject({ statusCode: 400 });
    await subscribe({ resource: list, changeType: 'updated', expirationDateTime: minutes(42_000) });
    const item = (await tenant.graph.api(`/${list}/items`).post({ fields: { Title: 'a child' } })) as ListItem;
    await tenant.graph.api(`/${list}/items/${item.id ?? ''}/fields`).patch({ Title: 'another' });
    await until(() => Promise.resolve(listener.told.length === 2));
    expect(listener.told).toMatchObject([{ changeType: 'updated', resource: list }, { changeType: 'updated' }]);
    expect(JSON.stringify(listener.told)).not.toContain('child');
  });

  it('tell again when the address did not take it', async () => {
    await subscribe();
    listener.status = 503;
    await events.add(meeting('again'));
    setTimeout(() => (listener.status = 202), 50);
    await until(() => Promise.resolve(listener.told.length === 1));
  });

  it('are renewed, run out and are deleted', async () => {
    const made = await subscribe({ expirationDateTime: minutes(10) });
    // Less than three quarters of an hour is raised to that.
    expect(made.expirationDateTime).toBe(minutes(45));
    expect(await one(made.id).patch({ expirationDateTime: minutes(100) })).toMatchObject({ expirationDateTime: minutes(100) });
    await one(made.id).delete();
    expect(await refusal(one(made.id).patch({ expirationDateTime: minutes(100) }))).toMatchObject({ statusCode: 404 });
    const brief = await subscribe({ expirationDateTime: minutes(45) });
    await post(tenant.standin, '/_practice/clock', { advanceMinutes: 46 });
    expect(await all()).toEqual([]);
    expect(await refusal(one(brief.id).get())).toMatchObject({ statusCode: 404 });
    await events.add(meeting('nobody is told'));
    expect(listener.told).toEqual([]);
  });

  it('are asked to authorise again, removed or missed something when the practice desk says so', async () => {
    const made = await subscribe();
    const lifecycle = (event: string) => post(tenant.standin, `/_practice/subscriptions/${made.id ?? ''}/lifecycle`, { event });
    await lifecycle('missed');
    await lifecycle('reauthorizationRequired');
    await until(() => Promise.resolve(listener.told.length === 2));
    expect(listener.told).toMatchObject([
      { lifecycleEvent: 'missed', clientState: 'a secret', subscriptionId: made.id },
      { lifecycleEvent: 'reauthorizationRequired' },
    ]);
    await events.add(meeting('paused'));
    const kept = (await (await fetch(`${tenant.standin.url}/_practice/subscriptions`)).json()) as object[];
    expect(kept).toMatchObject([{ id: made.id, waits: true }]);
    await tenant.graph.api(`/subscriptions/${made.id ?? ''}/reauthorize`).post({});
    await events.add(meeting('goes on'));
    await until(() => Promise.resolve(listener.told.length === 3));
    await lifecycle('subscriptionRemoved');
    await until(() => Promise.resolve(listener.told.length === 4));
    expect(listener.told[3]).toMatchObject({ lifecycleEvent: 'subscriptionRemoved' });
    expect(await all()).toEqual([]);
  });

  it('are no way out: in the recording the client state is struck out', async () => {
    await subscribe();
    await events.add(meeting('recorded'));
    await until(() => Promise.resolve(listener.told.length === 1));
    const lines = tenant
      .recording()
      .split('\n')
      .filter((line) => line.includes('"kind":"notification"'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join()).not.toContain('a secret');
  });
});

function tenantEvents(tenant: () => PracticeTenant) {
  const path = `/users/${sam}/events`;
  return {
    add: async (event: object) => ((await tenant().graph.api(path).post(event)) as { id: string }).id,
    change: (id: string, event: object) => tenant().graph.api(`${path}/${id}`).patch(event) as Promise<unknown>,
    remove: (id: string) => tenant().graph.api(`${path}/${id}`).delete() as Promise<unknown>,
  };
}
