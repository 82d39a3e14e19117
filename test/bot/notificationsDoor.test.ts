import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { notificationAddress } from '../../bot/notificationAddress.ts';
import { clientStateOf } from '../../src/graph/clientState.ts';
import { people } from '../support/people.ts';
import { notificationKey, runBot, type RunningBot } from './runningBot.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const calendar = { kind: 'calendar', of: people.sam.id } as const;
const one = (more: object = {}) => ({
  subscriptionId: 'a',
  tenantId,
  changeType: 'updated',
  resource: 'Users/x/Events/y',
  resourceData: { id: 'Canary Wrenfield' },
  clientState: clientStateOf(notificationKey, calendar),
  ...more,
});

describe('the door for change notifications', () => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await runBot();
  });
  afterEach(() => {
    bot.world.outside.toLook.clear();
    bot.world.outside.toKeep.clear();
    bot.world.outside.watches.clear();
  });
  afterAll(() => bot.stop());

  const post = (body: string, query = '') =>
    fetch(`${bot.origin}/api/notifications${query}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const tell = (...value: object[]) => post(JSON.stringify({ value }));
  const queued = () => [...bot.world.outside.toLook, ...bot.world.outside.toKeep];

  it('gives a validation token back: decoded, as plain text, to anybody, and looks at nothing else', async () => {
    const token = 'Validation: Testing <b>reachability</b> & 100 % + more';
    const answer = await post('not json', `?key=abc&of=x&validationToken=${encodeURIComponent(token)}`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'nosniff',
    ]);
    expect(await answer.text()).toBe(token);
    expect(queued()).toEqual([]);
    expect((await post('', `?validationToken=${'x'.repeat(3000)}`)).status).toBe(400);
  });

  it('answers 202 and queues one look, however many notifications are about it', async () => {
    expect((await tell(...Array.from({ length: 100 }, () => one()))).status).toBe(202);
    expect(queued()).toEqual([`calendar/${people.sam.id}`]);
    expect(bot.world.outside.emitted.filter(({ what, key }) => what === 'job' && key.startsWith('calendar/'))).toHaveLength(1);
    expect(JSON.stringify(bot.world.outside.emitted)).not.toContain('Canary');
  });

  it.each([
    ['missed', ['look']],
    ['reauthorizationRequired', ['keep', 'renew']],
    ['subscriptionRemoved', ['keep', 'look', 'renew']],
  ])('does what Microsoft says of %s', async (lifecycleEvent, wanted) => {
    expect((await tell(one({ lifecycleEvent, changeType: undefined, resource: undefined }))).status).toBe(202);
    const { toLook, toKeep } = bot.world.outside;
    const done = [
      toKeep.size > 0 ? 'keep' : '',
      toLook.size > 0 ? 'look' : '',
      (await bot.world.watches.renewals()).length > 0 ? 'renew' : '',
    ];
    expect(done.filter((word) => word !== '')).toEqual(wanted);
  });

  it.each([
    ['a forged client state', { clientState: 'forged' }],
    ['none', { clientState: null }],
    ['one sealed with another key', { clientState: clientStateOf('another', calendar) }],
    ['another tenant', { tenantId: '99999999-9999-4999-8999-999999999999' }],
    ['no tenant', { tenantId: null }],
  ])('refuses %s with a clear answer and without effect', async (_, more) => {
    const answer = await tell(one(more));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      problem: 'not-allowed',
      says: 'These notifications were not asked for by this app: nothing was done.',
    });
    expect(queued()).toEqual([]);
  });

  it('hears those that are genuine among others, and writes down that there were others', async () => {
    expect((await tell(one({ clientState: 'forged' }), one())).status).toBe(202);
    expect(queued()).toEqual([`calendar/${people.sam.id}`]);
    expect(bot.world.outside.emitted).toContainEqual(
      expect.objectContaining({ what: 'log', content: expect.objectContaining({ count: 1 }) as unknown }),
    );
  });

  it.each([
    ['what is not JSON', '{"value":', 400],
    ['what is no notification', '{"value":"all"}', 400],
    ['nothing', '{"value":[]}', 400],
    ['an empty body', '', 400],
    ['a client state beyond Graph’s length', JSON.stringify({ value: [one({ clientState: 'x'.repeat(129) })] }), 400],
    ['what is too long', JSON.stringify({ value: [one({ more: 'x'.repeat(600_000) })] }), 413],
  ])('refuses %s', async (_, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { says: string }).says).not.toBe('');
    expect(queued()).toEqual([]);
  });

  it('asks Microsoft 365 to send again when the queue does not take it', async () => {
    bot.world.board.fail = ({ name }) => (name === 'jobs.lookSoon' ? { when: 'before', error: new Error('Canary Wrenfield') } : undefined);
    const answer = await tell(one());
    delete bot.world.board.fail;
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('Canary');
  });

  it('answers nothing but a POST', async () => {
    expect((await fetch(`${bot.origin}/api/notifications?validationToken=x`)).status).not.toBe(200);
  });

  it('survives a sender who breaks off in the middle', async () => {
    await new Promise<void>((resolve) => {
      const broken = request(`${bot.origin}/api/notifications`, { method: 'POST', headers: { 'Content-Length': '1000' } });
      broken.on('error', () => {
        resolve();
      });
      broken.write('{"value":[');
      setTimeout(() => broken.destroy(), 20);
    });
    expect((await tell(one())).status).toBe(202);
  });
});

describe('the address given to Microsoft 365', () => {
  it('is our own; none where it would not be reached, with the reason', () => {
    expect(notificationAddress({ PUBLIC_ORIGIN: 'https://holdfast.example', NOTIFICATIONS: undefined, practice: false })).toEqual({
      address: 'https://holdfast.example/api/notifications',
    });
    expect(notificationAddress({ PUBLIC_ORIGIN: 'http://localhost:3978', NOTIFICATIONS: 'on', practice: true })).toHaveProperty('address');
    expect(notificationAddress({ PUBLIC_ORIGIN: 'http://holdfast.example', NOTIFICATIONS: undefined, practice: false })).toEqual({
      none: expect.stringContaining('https') as unknown,
    });
    expect(notificationAddress({ PUBLIC_ORIGIN: 'https://holdfast.example', NOTIFICATIONS: 'off', practice: false })).toEqual({
      none: expect.stringContaining('NOTIFICATIONS is off') as unknown,
    });
  });
});
