import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { msal, post, practiceTenant, sam, tess, type PracticeTenant } from './practiceTenant.ts';

type People = { id: string; name: string; email: string; outside: boolean }[];

describe('the practice endpoints', () => {
  let tenant: PracticeTenant;
  const pages = join(tmpdir(), `standin-pages-${process.pid}`);
  const get = async (path: string): Promise<unknown> => (await fetch(`${tenant.standin.url}${path}`)).json();
  /** A request as fetch never sends it: with a path or a host of one's own. */
  const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: tenant.standin.port, path, headers, method }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.once('error', reject);
      sent.end();
    });

  beforeAll(async () => {
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<title>Practice</title>');
    writeFileSync(join(pages, 'assets/desk.js'), 'export {};');
    tenant = await practiceTenant({ pages, botEndpoint: 'http://127.0.0.1:9/' });
  });
  beforeEach(() => post(tenant.standin, '/_practice/reset'));
  afterAll(() => tenant.stop());

  it('says what is practised and passes on the wish for another, but only one that is offered', async () => {
    const asked: string[] = [];
    const choices = ['dorset', 'gateshead'].map((id) => ({ id, label: id }));
    const other = await practiceTenant({ practising: { now: () => ({ id: 'dorset', choices }), take: (id) => asked.push(id) } });
    try {
      expect(await (await fetch(`${other.standin.url}/_practice/settings`)).json()).toMatchObject({ practised: { id: 'dorset', choices } });
      expect((await post(other.standin, '/_practice/practised', { id: 'gateshead' })).status).toBe(202);
      expect((await post(other.standin, '/_practice/practised', { id: 'elsewhere' })).status).toBe(404);
      expect(asked).toEqual(['gateshead']);
    } finally {
      await other.stop();
    }
    expect(await get('/_practice/settings')).not.toHaveProperty('practised');
    expect((await post(tenant.standin, '/_practice/practised', { id: 'dorset' })).status).toBe(404);
  });

  it('names the made-up people, inside and outside', async () => {
    const people = (await get('/_practice/people')) as People;
    expect(people).toHaveLength(31);
    expect(people[0]).toEqual({
      id: sam,
      name: 'Sam Okafor',
      email: 'sam.okafor@council.example',
      jobTitle: "Child's social worker",
      outside: false,
    });
    expect(people.filter(({ outside }) => outside).map(({ id }) => id)).toEqual([
      'carla.reed@home.example',
      'colin.reed@home.example',
      'j.adeyemi@hillview.school.example',
      'rosa.lane@family.example',
      'ola.finch@advocates.example',
      'ellis.grant@guardians.example',
      'tamsin.ray@fostering-agency.example',
    ]);
    expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true);
  });

  it('signs a person in for Graph and for the API, which can act on the person’s behalf with msal-node', async () => {
    const { graphToken, apiToken } = (await (await post(tenant.standin, '/_practice/signin', { person: sam })).json()) as {
      graphToken: string;
      apiToken: string;
    };
    const { tenantId, clientId } = tenant.standin.settings;
    const keys = createRemoteJWKSet(new URL(`${tenant.standin.url}/${tenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(apiToken, keys, {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience: `api://localhost:3978/${clientId}`,
    });
    expect(payload).toMatchObject({
      scp: 'access_as_user',
      oid: sam,
      tid: tenantId,
      name: 'Sam Okafor',
      preferred_username: 'sam.okafor@council.example',
      ver: '2.0',
    });
    const onBehalf = await msal(tenant.standin).acquireTokenOnBehalfOf({
      oboAssertion: apiToken,
      scopes: ['https://graph.microsoft.com/User.Read'],
    });
    const me = await fetch(`${tenant.standin.url}/v1.0/me`, { headers: { Authorization: `Bearer ${onBehalf?.accessToken ?? ''}` } });
    expect(await me.json()).toMatchObject({ id: sam });
    await expect(
      msal(tenant.standin).acquireTokenOnBehalfOf({ oboAssertion: graphToken, scopes: ['https://graph.microsoft.com/User.Read'] }),
    ).rejects.toThrow(/AADSTS50013/);
    expect((await post(tenant.standin, '/_practice/signin', { person: 'carla.reed@home.example' })).status).toBe(404);
  });

  it('refuses a wrong secret, another application, another tenant', async () => {
    const { tenantId, clientId } = tenant.standin.settings;
    const ask = async (more: Record<string, string>, path = tenantId) => {
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: 'practice-secret',
        scope: 'https://graph.microsoft.com/.default',
        ...more,
      });
      const answer = await fetch(`${tenant.standin.url}/${path}/oauth2/v2.0/token`, { method: 'POST', body: form });
      return [answer.status, ((await answer.json()) as { error_codes?: number[] }).error_codes?.[0]];
    };
    expect(await ask({})).toEqual([200, undefined]);
    expect(await get(`/${tenantId}/v2.0/.well-known/openid-configuration`)).toMatchObject({
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      token_endpoint: `${tenant.standin.url}/${tenantId}/oauth2/v2.0/token`,
    });
    expect(await ask({ client_secret: 'guess' })).toEqual([401, 7000215]);
    expect(await ask({ client_id: sam })).toEqual([400, 700016]);
    expect(await ask({ scope: 'User.Read' })).toEqual([400, 1002012]);
    expect(await ask({ grant_type: 'password' })).toEqual([400, 70003]);
    expect(await ask({}, sam)).toEqual([400, 90002]);
  });

  it('moves the practice clock forwards only; tokens keep to real time', async () => {
    const before = (await get('/_practice/clock')) as { now: string; offsetMs: number };
    const moved = (await (await post(tenant.standin, '/_practice/clock', { advanceMinutes: 60 * 48 })).json()) as { now: string };
    expect(Math.round((Date.parse(moved.now) - Date.parse(before.now)) / 3_600_000)).toBe(48);
    expect((await post(tenant.standin, '/_practice/clock', { now: before.now })).status).toBe(400);
    expect((await post(tenant.standin, '/_practice/clock', { advanceMinutes: -1 })).status).toBe(400);
    expect((await tenant.raw(`/users/${sam}`)).status).toBe(200);
    const { createdDateTime } = (await tenant.graph.api(`/users/${sam}/messages`).post({ subject: 'Late' })) as { createdDateTime: string };
    expect(Date.parse(createdDateTime)).toBeGreaterThanOrEqual(Date.parse(moved.now));
  });

  it('breaks as it is told: before, after the work is done, or the line itself', async () => {
    const fault = (match: object, what: object) => post(tenant.standin, '/_practice/faults', { match, fault: what });
    const send = (subject: string) =>
      tenant.raw(`/users/${sam}/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ subject }),
      });
    const kept = async () =>
      ((await tenant.graph.api(`/users/${sam}/messages`).get()) as { value: { subject: string }[] }).value.map(({ subject }) => subject);
    await fault({ path: '/messages$', method: 'POST', times: 2 }, { status: 429, retryAfter: 7 });
    const throttled = await send('throttled');
    expect([throttled.status, throttled.headers.get('retry-after'), await throttled.json()]).toMatchObject([
      429,
      '7',
      { error: { code: 'TooManyRequests' } },
    ]);
    expect([(await send('throttled')).status, (await send('sent')).status]).toEqual([429, 201]);
    await fault({ method: 'POST' }, { after: 'commit', status: 504 });
    expect((await send('kept all the same')).status).toBe(504);
    await fault({ method: 'POST' }, { reset: 'before' });
    await expect(send('never arrived')).rejects.toThrow();
    await fault({ method: 'POST' }, { reset: 'after' });
    await expect(send('arrived')).rejects.toThrow();
    expect(await kept()).toEqual(['arrived', 'kept all the same', 'sent']);
    await fault({ method: 'POST', times: 99 }, { status: 503 });
    await fetch(`${tenant.standin.url}/_practice/faults`, { method: 'DELETE' });
    expect((await send('well again')).status).toBe(201);
    expect((await fault({}, { status: 'many' })).status).toBe(400);
    expect((await fault({ path: '(' }, { status: 503 })).status).toBe(400);
  });

  it('breaks one of several like requests: done, and then an answer that breaks off, or none at all', async () => {
    const fault = (match: object, what: object) => post(tenant.standin, '/_practice/faults', { match, fault: what });
    const draft = (subject: string, signal?: AbortSignal) =>
      tenant.raw(`/users/${tess}/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ subject }),
        ...(signal === undefined ? {} : { signal }),
      });
    await fault({ method: 'POST', skip: 1 }, { malformed: true });
    expect(await (await draft('goes by')).json()).toMatchObject({ subject: 'goes by' });
    const garbled = await draft('garbled');
    expect(garbled.status).toBe(201);
    await expect(garbled.json()).rejects.toThrow();
    await fault({ method: 'POST' }, { silence: 'after' });
    await expect(draft('unanswered', AbortSignal.timeout(300))).rejects.toThrow(/aborted|timeout/i);
    const { value } = (await tenant.graph.api(`/users/${tess}/messages`).get()) as { value: { subject: string }[] };
    expect(value.map(({ subject }) => subject)).toEqual(['unanswered', 'garbled', 'goes by']);
  });

  it('tells what left the product, for tests that search it', async () => {
    const to = [{ emailAddress: { address: 'carla.reed@home.example' } }];
    await tenant.graph.api('/$batch').post({
      requests: [
        {
          id: '1',
          method: 'POST',
          url: `/users/${sam}/sendMail`,
          headers: { 'Content-Type': 'application/json' },
          body: { message: { subject: 'CANARY-SUBJECT', toRecipients: to } },
        },
      ],
    });
    await tenant.raw(`/users?$filter=${encodeURIComponent("startswith(displayName,'CANARY-URL')")}`);
    const drive = (await tenant.graph.api('/sites/council.sharepoint.com:/sites/stability:/drive').get()) as { id: string };
    await tenant.raw(`/drives/${drive.id}/root:/CANARY-FILE.docx:/content`, { method: 'PUT', body: 'words' });
    await tenant.graph.api(`/users/${sam}/events`).post({
      subject: 'CANARY-EVENT',
      start: { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T11:00:00', timeZone: 'UTC' },
    });
    const emitted = (await get('/_practice/emitted')) as { mails: unknown; events: unknown; fileNames: unknown; urls: unknown };
    expect(JSON.stringify(emitted.mails)).toContain('CANARY-SUBJECT');
    expect(JSON.stringify(emitted.events)).toContain('CANARY-EVENT');
    expect(JSON.stringify(emitted.fileNames)).toContain('CANARY-FILE.docx');
    expect(JSON.stringify(emitted.urls)).toContain('CANARY-URL');
    await post(tenant.standin, '/_practice/reset');
    expect(await get('/_practice/emitted')).toEqual({ mails: [], events: [], activities: [], fileNames: [], urls: [] });
  });

  it('goes back to the seed', async () => {
    await tenant.graph.api(`/users/${sam}/messages`).post({ subject: 'x' });
    await post(tenant.standin, '/_practice/clock', { advanceMinutes: 10 });
    expect(await (await post(tenant.standin, '/_practice/reset')).json()).toMatchObject({ offsetMs: 0 });
    expect(await tenant.graph.api(`/users/${sam}/messages`).get()).toMatchObject({ value: [] });
  });

  it('serves the desk, with a policy that lets in the tab’s frame, and nothing outside its folder', async () => {
    const desk = await fetch(`${tenant.standin.url}/`);
    expect([await desk.text(), desk.headers.get('content-type')]).toEqual(['<title>Practice</title>', 'text/html; charset=utf-8']);
    expect(desk.headers.get('content-security-policy')).toContain("frame-src 'self' http://localhost:3978");
    expect((await fetch(`${tenant.standin.url}/assets/desk.js`)).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await (await fetch(`${tenant.standin.url}/people/sam`)).text()).toBe('<title>Practice</title>');
    for (const path of [
      '/assets/other.js',
      '/../package.json',
      '/%2e%2e/%2e%2e/etc/hosts.json',
      '/..%2f..%2fpackage.json',
      '/assets/%00.js',
      '/%zz',
    ])
      expect(await raw(path)).toBeGreaterThanOrEqual(400);
  });

  it('answers to this machine only, and to no page of another origin', async () => {
    expect(await raw('/_practice/people', { Host: 'evil.example' })).toBe(421);
    expect(await raw('/_practice/reset', { Host: `localhost:${tenant.standin.port}`, Origin: 'https://evil.example' }, 'POST')).toBe(403);
    expect(
      await raw('/_practice/people', { Host: `localhost:${tenant.standin.port}`, Origin: `http://localhost:${tenant.standin.port}` }),
    ).toBe(200);
  });
});
