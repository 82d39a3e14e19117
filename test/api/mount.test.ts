import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import restify from 'restify';
import { limits } from '../../src/api/limits.ts';
import { mount } from '../../src/api/mount.ts';
import { routes } from '../../src/api/routes.ts';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { madeUpEntra, type MadeUpEntra } from '../support/entra.ts';
import { canary, commandOf, concern, referenceOf, travelled } from '../support/journey.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

describe('the API on a web server', () => {
  const server = restify.createServer();
  let world: MemoryWorld;
  let entra: MadeUpEntra;
  let origin = '';

  beforeAll(async () => {
    world = { ...(await travelled('submitRequest')), administrators: new Set([people.quinn.id]) };
    entra = await madeUpEntra();
    mount(server, world, entra.settings);
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    origin = `http://127.0.0.1:${String(server.address().port)}`;
  });
  afterAll(
    () =>
      new Promise<void>((closed) => {
        server.close(closed);
      }),
  );

  async function ask(method: string, path: string, options: { who?: keyof typeof people; body?: string } = {}): Promise<Reply> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (options.who !== undefined) headers['Authorization'] = await entra.bearer(world.outside.now, people[options.who]);
    const response = await fetch(`${origin}${path}`, { method, headers, ...(options.body === undefined ? {} : { body: options.body }) });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  const addressOf = (path: string, reference: string): string =>
    path
      .replace(':reference', reference)
      .replace(':act', 'withdrawRequest')
      .concat(path.endsWith('colleagues') ? '?words=sa' : '')
      .concat(path.endsWith('rooms') ? '?start=2026-12-04T14:00:00Z&end=2026-12-04T15:00:00Z' : '');
  const bodyOf = (path: string): string | undefined =>
    path.endsWith('/child')
      ? JSON.stringify({ name: 'Somebody Else' })
      : path.endsWith('/appointment')
        ? JSON.stringify({ start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', people: [] })
        : path.endsWith('/drafts/:form')
          ? JSON.stringify({ value: { reason: 'x' } })
          : path.startsWith('/api/given-up/')
            ? '{}'
            : /act|try/.test(path)
              ? JSON.stringify({ commandId: commandOf(`stranger ${path}`), data: { reason: 'x' } })
              : undefined;
  const asking = (method: string, path: string): { body?: string } => {
    const body = method === 'get' ? undefined : bodyOf(path);
    return body === undefined ? {} : { body };
  };

  it('says that it is well to anybody', async () => {
    expect(await ask('GET', '/api/health')).toMatchObject({ status: 200, body: { ok: true } });
  });

  it.each(routes)('wants a sign-in for $method $path', async ({ method, path }) => {
    const reply = await ask(method.toUpperCase(), addressOf(path, referenceOf(world)), asking(method, path));
    expect(reply).toMatchObject({ status: 401, body: { problem: 'not-signed-in', says: 'You are not signed in.' } });
  });

  it.each(routes.filter(({ path }) => path.includes(':reference')))(
    'tells a stranger nothing on $method $path: the case is not there, as one that never was',
    async ({ method, path }) => {
      const before = JSON.stringify([...world.outside.log, ...world.outside.children]);
      const there = await ask(method.toUpperCase(), addressOf(path, referenceOf(world)), { who: 'nia', ...asking(method, path) });
      const nowhere = await ask(method.toUpperCase(), addressOf(path, 'SM-2222'), { who: 'nia', ...asking(method, path) });
      expect(there.status).toBe(404);
      expect(nowhere.status).toBe(404);
      expect(JSON.stringify(there.body)).toBe(JSON.stringify(nowhere.body).replace('SM-2222', referenceOf(world)));
      expect(JSON.stringify([...world.outside.log, ...world.outside.children])).toBe(before);
    },
  );

  it('answers every route of somebody with a part in the case, and lets no cache keep it', async () => {
    for (const { method, path } of routes) {
      const reply = await ask(method.toUpperCase(), addressOf(path, referenceOf(world)), { who: 'quinn', ...asking(method, path) });
      expect({ path, status: reply.status }).toEqual({
        path,
        status: path.endsWith('/child') ? 403 : path.endsWith('/forms/:form') ? 404 : 200,
      });
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('shows what was given up to administrators alone, and tells them that they are', async () => {
    expect(await ask('GET', '/api/given-up', { who: 'sam' })).toMatchObject({
      status: 403,
      body: { says: expect.stringContaining('whoever looks after') },
    });
    expect(await ask('GET', '/api/given-up', { who: 'quinn' })).toMatchObject({ status: 200, body: { items: [] } });
    expect((await ask('GET', '/api/me', { who: 'quinn' })).body).toHaveProperty('administrator', true);
    expect((await ask('GET', '/api/me', { who: 'sam' })).body).not.toHaveProperty('administrator');
  });

  it('shows the case with the child to somebody who has a part in it, under a reference in any case', async () => {
    const reply = await ask('GET', `/api/cases/${referenceOf(world).toLowerCase()}`, { who: 'tess' });
    expect(reply).toMatchObject({ status: 200, body: { child: canary, me: { id: people.tess.id, roles: ['child-team-manager'] } } });
  });

  it('takes the length of the meeting from the address', async () => {
    const times = `/api/cases/${referenceOf(world)}/times`;
    expect((await ask('GET', `${times}?minutes=90`, { who: 'sam' })).status).toBe(200);
    for (const minutes of ['0', '7', '241', '1e9', 'long', '-60', '60.5', ''])
      expect(await ask('GET', `${times}?minutes=${minutes}`, { who: 'sam' })).toMatchObject({ status: 400 });
  });

  it('cannot be talked into another case by the query', async () => {
    expect(await ask('GET', `/api/cases/SM-2222?reference=${referenceOf(world)}`, { who: 'sam' })).toHaveProperty('status', 404);
  });

  it('opens a case, once for a press made twice', async () => {
    const body = JSON.stringify({ commandId: commandOf('over the wire'), data: concern(world.outside.now) });
    const [one, two] = await Promise.all([1, 2].map(() => ask('POST', '/api/acts/raiseConcern', { who: 'sam', body })));
    expect(one).toMatchObject({ status: 200, body: { outcome: expect.stringMatching(/^ok/), reference: expect.stringMatching(/^SM-/) } });
    expect(two?.body).toEqual(one?.body);
  });

  it.each([
    ['not JSON', '{"commandId":'],
    ['nothing', ''],
    ['no command id', '{"data":{}}'],
    ['a command id that is none', '{"commandId":"1","data":{}}'],
    ['more than the contract says', `{"commandId":"${commandOf('x')}","data":{},"by":"somebody"}`],
    ['too much', `{"commandId":"${commandOf('x')}","data":"${'x'.repeat(limits.bodyBytes)}"}`],
  ])('says so when it is sent %s', async (_what, body) => {
    const reply = await ask('POST', `/api/cases/${referenceOf(world)}/acts/withdrawRequest`, { who: 'sam', body });
    expect(reply).toMatchObject({ status: 400, body: { problem: 'not-understood', says: expect.any(String), wayOn: expect.any(String) } });
  });

  it.each([{ name: '' }, { name: 'x'.repeat(201) }, { name: 'A', dateOfBirth: '2013-02-30' }, { name: 'A', address: 'B' }, {}, []])(
    'refuses %p as a child',
    async (child) => {
      const body = JSON.stringify(child);
      expect(await ask('PUT', `/api/cases/${referenceOf(world)}/child`, { who: 'sam', body })).toMatchObject({ status: 400 });
    },
  );

  it.each(['doNothing', 'constructor', '__proto__', 'raiseConcern'])('knows no act called %s on a case', async (act) => {
    const body = JSON.stringify({ commandId: commandOf('y'), data: {} });
    for (const door of ['acts', 'try'])
      expect(await ask('POST', `/api/cases/${referenceOf(world)}/${door}/${act}`, { who: 'sam', body })).toMatchObject({ status: 400 });
  });

  it('says that Microsoft 365 is slow when it does not answer, and that something is wrong when something is', async () => {
    world.board.fail = ({ name }) =>
      name === 'caseLog.read' ? { when: 'before', error: new GatewayFailure('unavailable', canary.name) } : undefined;
    const slow = await ask('GET', `/api/cases/${referenceOf(world)}`, { who: 'sam' });
    world.board.fail = ({ name }) => (name === 'caseLog.read' ? { when: 'before', error: new RangeError(canary.name) } : undefined);
    const wrong = await ask('GET', `/api/cases/${referenceOf(world)}`, { who: 'sam' });
    delete world.board.fail;
    expect(slow).toMatchObject({ status: 503, body: { says: 'Microsoft 365 is slow; nothing you typed is lost.' } });
    expect(slow.headers.get('retry-after')).toBe('30');
    expect(wrong).toMatchObject({ status: 500, body: { reference: expect.any(String) } });
    expect(JSON.stringify([slow.body, wrong.body])).not.toContain(canary.name);
  });
});
