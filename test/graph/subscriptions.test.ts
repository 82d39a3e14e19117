import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { watchNamed } from '../../src/domain/follow/watch.ts';
import { clientStateOf, keyMark, watchOfState } from '../../src/graph/clientState.ts';
import { createSubscriptions } from '../../src/graph/subscriptions.ts';
import type { Subscriptions } from '../../src/usecases/ports.ts';
import { openListener, type Listener } from '../standin/listener.ts';
import { sam, startLocal, type Local } from './local.ts';

const key = 'a secret of the app';
const calendar = { kind: 'calendar', of: sam.id } as const;
const actions = { kind: 'list', of: 'Actions' } as const;

describe('what proves a notification genuine', () => {
  it('names its watch, fits Graph, and is nobody else’s', () => {
    const state = clientStateOf(key, calendar);
    expect(state.length).toBeLessThanOrEqual(128);
    expect(watchOfState(key, state)).toBe(`calendar/${sam.id}`);
    expect(watchOfState('another', state)).toBeUndefined();
    expect(watchOfState(key, state.replace(sam.id, '33333333-3333-4333-8333-000000000002'))).toBeUndefined();
    for (const text of ['', '.', 'calendar/x', `${state}x`, state.slice(0, -1), `drive/x.${state.split('.')[1] ?? ''}`])
      expect(watchOfState(key, text)).toBeUndefined();
    expect(keyMark(key)).not.toBe(keyMark('another'));
    expect(watchNamed('drive/x')).toBeUndefined();
  });
});

describe('subscriptions', () => {
  let local: Local;
  let listener: Listener;
  let address = '';
  let subscriptions: Subscriptions;
  const now = (): string => new Date().toISOString();
  const watches = async (of = subscriptions) => (await of.all()).map(({ watch }) => watch);

  beforeAll(async () => {
    local = await startLocal();
    listener = await openListener();
    address = listener.url.split('?')[0] ?? '';
    subscriptions = createSubscriptions(local.graph, local.lists, { address, key });
  });
  afterEach(async () => {
    for (const { id } of await subscriptions.all()) await subscriptions.remove(id);
  });
  afterAll(async () => {
    await local.close();
    await listener.close();
  });

  it('are made with a seal and an end, and found again by another run of the program', async () => {
    const made = await local.during(async () => {
      await subscriptions.make(calendar, now());
      await subscriptions.make(actions, now());
    });
    const bodies = made.filter(({ method }) => method === 'POST').map(({ requestBody }) => requestBody);
    expect(bodies).toMatchObject([
      { resource: `users/${sam.id}/events`, changeType: 'created,updated,deleted', clientState: clientStateOf(key, calendar) },
      { resource: expect.stringMatching(/^sites\/council\.sharepoint\.com,.*\/lists\/[^/]+$/) as unknown, changeType: 'updated' },
    ]);
    const later = createSubscriptions(local.graph, local.lists, { address, key });
    expect((await watches(later)).sort()).toEqual([`calendar/${sam.id}`, 'list/Actions']);
  });

  it('of another address are not ours; of another key they are ours to remove, and of no watch', async () => {
    await createSubscriptions(local.graph, local.lists, { address: `${address}/elsewhere`, key }).make(calendar, now());
    const before = createSubscriptions(local.graph, local.lists, { address, key: 'last year’s' });
    await before.make(calendar, now());
    expect(await watches()).toEqual([undefined]);
    expect(await watches(before)).toEqual([`calendar/${sam.id}`]);
  });

  it('are renewed; one that is gone says so; removing one that is gone is no failure', async () => {
    await subscriptions.make(calendar, now());
    const [one] = await subscriptions.all();
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await subscriptions.renew(one?.id ?? '', later)).toBe('renewed');
    expect(Date.parse((await subscriptions.all())[0]?.expires ?? '') - Date.parse(one?.expires ?? '')).toBeGreaterThan(3_000_000);
    await subscriptions.remove(one?.id ?? '');
    await subscriptions.remove(one?.id ?? '');
    expect(await subscriptions.renew(one?.id ?? '', now())).toBe('gone');
  });

  it('are refused when Microsoft 365 cannot reach the address, and never asked for twice in one try', async () => {
    listener.answerTo = () => ({ status: 404, type: 'text/plain', body: '' });
    await expect(subscriptions.make(calendar, now())).rejects.toMatchObject({ kind: 'unexpected' });
    listener.answerTo = (token) => ({ status: 200, type: 'text/plain', body: token });
    await local.fault({ method: 'POST', path: '/subscriptions$' }, { after: 'commit', status: 504 });
    await expect(subscriptions.make(calendar, now())).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await watches()).toEqual([`calendar/${sam.id}`]);
  });
});
