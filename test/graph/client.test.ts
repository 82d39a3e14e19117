import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createBudget } from '../../src/graph/budget.ts';
import { createGraph } from '../../src/graph/client.ts';
import { connect } from '../../src/graph/connect.ts';
import { createDirectory } from '../../src/graph/directory.ts';
import { at } from '../../src/graph/path.ts';
import { Transport } from '../../src/graph/transport.ts';
import { identified } from '../../src/graph/wire.ts';
import { sam, startLocal, type Local } from './local.ts';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
beforeEach(() => {
  local.waits.length = 0;
});
afterAll(() => local.close());

const readSam = () => local.graph.ask('GET', at`/users/${sam.id}`, identified);
const samPath = `/users/${sam.id}`;

const containing = (text: string): unknown => expect.stringContaining(text);

describe('asking Microsoft Graph', () => {
  it('waits as long as a 429 asks, then gets its answer', async () => {
    await local.fault({ path: samPath }, { status: 429, retryAfter: 7 });
    expect(await readSam()).toEqual({ id: sam.id });
    expect(local.waits).toHaveLength(1);
    expect(local.waits[0]).toBeGreaterThanOrEqual(7000);
    expect(local.waits[0]).toBeLessThanOrEqual(8400);
  });

  it('gives up a 429 that asks for more than a person would wait, and says for how long', async () => {
    await local.fault({ path: samPath }, { status: 429, retryAfter: 120 });
    await expect(readSam()).rejects.toMatchObject({ name: 'GatewayFailure', kind: 'throttled', retryAfter: 120 });
    expect(local.waits).toEqual([]);
  });

  it('stops after five tries', async () => {
    await local.fault({ path: samPath, times: 5 }, { status: 503 });
    const exchanges = await local.during(() => expect(readSam()).rejects.toMatchObject({ kind: 'unavailable' }));
    expect(exchanges).toHaveLength(5);
    expect(await readSam()).toEqual({ id: sam.id });
  });

  it.each([{ status: 503 }, { status: 504 }, { reset: 'before' }, { reset: 'after' }])('reads again after %j', async (fault) => {
    await local.fault({ path: samPath }, fault);
    expect(await readSam()).toEqual({ id: sam.id });
    expect(local.waits).toHaveLength(1);
  });

  it.each([{ after: 'commit', status: 504 }, { status: 503 }, { reset: 'after' }])(
    'sends a POST that may have been done once only, after %j',
    async (fault) => {
      await local.fault({ method: 'POST', path: 'sendMail' }, fault);
      const body = { message: { subject: 'SM-AAAA', toRecipients: [{ emailAddress: { address: sam.email } }] }, saveToSentItems: true };
      const sent = local.graph.ask('POST', at`/users/${sam.id}/sendMail`, z.undefined(), { body });
      await expect(sent).rejects.toMatchObject({ kind: 'unavailable' });
      expect(local.waits).toEqual([]);
    },
  );

  it('ends a try that takes too long, and tries again', async () => {
    const hasty = createGraph({
      token: connect(local.identity),
      origin: local.origin,
      tryMs: 300,
      patience: { pause: () => Promise.resolve() },
    });
    await local.fault({ path: samPath }, { delayMs: 800 });
    expect(await hasty.ask('GET', at`/users/${sam.id}`, identified)).toEqual({ id: sam.id });
    await local.fault({ path: samPath }, { delayMs: 800 });
    const once = createGraph({ token: connect(local.identity), origin: local.origin, tryMs: 300, patience: { tries: 1 } });
    await expect(once.ask('GET', at`/users/${sam.id}`, identified)).rejects.toThrow(`GET /users/${sam.id}: no answer (TimeoutError)`);
  });

  it.each([
    [401, 'denied'],
    [403, 'denied'],
    [404, 'missing'],
    [409, 'conflict'],
    [412, 'conflict'],
    [400, 'unexpected'],
    [500, 'unavailable'],
  ])('calls a %i %s', async (status, kind) => {
    await local.fault({ path: samPath }, { status, code: 'someCode', message: 'about Zebedee Canary' });
    await expect(readSam()).rejects.toMatchObject({
      kind,
      message: containing(`GET /users/${sam.id}: ${String(status)} someCode`),
    });
    expect(local.waits).toEqual([]);
  });

  it('keeps what was typed, and what Graph quotes of it, out of the failure', async () => {
    await local.fault({ path: '/users' }, { status: 400, code: 'badRequest', message: 'Invalid filter Zebedee Canary' });
    const failure: unknown = await createDirectory(local.graph)
      .find('Zebedee Canary')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unexpected' });
    expect(`${String(failure)} ${JSON.stringify(failure)} ${String((failure as Error).cause)}`).not.toMatch(/Zebedee|Canary/);
  });

  it('says why nobody answered', async () => {
    const nowhere = createGraph({
      token: () => Promise.resolve('t'),
      origin: 'http://127.0.0.1:1',
      patience: { pause: () => Promise.resolve() },
    });
    await expect(nowhere.ask('GET', '/users', z.unknown())).rejects.toMatchObject({
      kind: 'unavailable',
      message: containing('no answer'),
    });
  });

  it('passes on a refusal of Entra as it is', async () => {
    const stranger = createGraph({ token: connect({ ...local.identity, clientSecret: 'wrong' }), origin: local.origin });
    await expect(stranger.ask('GET', '/users', z.unknown())).rejects.toMatchObject({
      kind: 'denied',
      message: containing('Entra'),
    });
  });

  it('does not take an answer of another shape for an answer', async () => {
    await expect(local.graph.ask('GET', at`/users/${sam.id}`, z.object({ nonsense: z.string() }))).rejects.toMatchObject({
      kind: 'unexpected',
    });
  });

  it('carries its token to Microsoft Graph alone', async () => {
    expect(() => new Transport({ origin: 'https://graph.example.com', tryMs: 1 })).toThrow('may only name this machine');
    await expect(new Transport({ tryMs: 1000 }).execute({ request: 'https://elsewhere.example/v1.0/users' })).rejects.toThrow(
      'outside Microsoft Graph',
    );
  });
});

describe('one budget for all work', () => {
  it('leaves a mailbox alone in every piece of work when one was told to wait', async () => {
    let now = 0;
    const pause = (ms: number): Promise<void> => Promise.resolve(void (now += ms));
    const budget = createBudget({ now: () => now, pause });
    const program = (urgency: 'people' | 'background') =>
      createGraph({ token: connect(local.identity), origin: local.origin, patience: { tries: 1, pause }, budget: { of: budget, urgency } });
    const [people, background] = [program('people'), program('background')];
    const events = at`/users/${sam.id}/events`;
    await local.fault({ path: `${samPath}/events` }, { status: 429, retryAfter: 30 });
    await expect(people.some(events, identified)).rejects.toMatchObject({ kind: 'throttled', retryAfter: 30 });
    const exchanges = await local.during(async () => {
      await expect(background.some(events, identified)).rejects.toMatchObject({ kind: 'throttled', retryAfter: 30 });
      expect(await background.ask('GET', at`/users/${sam.id}`, identified)).toEqual({ id: sam.id });
    });
    // The directory is another budget; the mailbox was not asked. What an earlier test gave up on may come in as late as here.
    expect(exchanges.filter(({ url }) => url.includes('/events'))).toEqual([]);
    now += 30_000;
    expect(await background.some(events, identified)).toEqual(expect.any(Array));
    expect(budget.slow()).toBe(false);
  });
});
