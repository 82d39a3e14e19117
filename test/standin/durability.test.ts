import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/standin/store/store.ts';
import { createStandin } from '../../src/standin/server.ts';
import { practiceTenant, sam } from './practiceTenant.ts';
import { buildProgram, endPrograms, startProgram } from './program.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'standin-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true });
});

/** POSTs to Graph as the app. */
async function graphOf(url: string): Promise<(path: string, body: object) => Promise<{ id?: string }>> {
  const form = {
    client_id: '22222222-2222-4222-8222-222222222222',
    client_secret: 'practice-secret',
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  };
  const { access_token: token } = (await (
    await fetch(`${url}/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) })
  ).json()) as { access_token: string };
  return async (path, body) =>
    (await (
      await fetch(`${url}/v1.0${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()) as { id?: string };
}

/** Starting programs takes a while on a busy machine. */
const patience = 60_000;

describe('nothing kept is lost', () => {
  let built: ReturnType<typeof buildProgram>;
  beforeAll(() => {
    built = buildProgram();
  }, patience);
  afterAll(() => {
    endPrograms();
    built.remove();
  });

  it(
    'starts with one line, ends cleanly when told to, and never starts for production',
    async () => {
      const program = startProgram(built.main, folder());
      const url = await program.url();
      expect((await fetch(`${url}/_practice/settings`)).status).toBe(200);
      program.child.kill('SIGTERM');
      expect(await program.ended).toBe(0);
      expect(program.printed().trim().split('\n')).toHaveLength(1);
      const production = startProgram(built.main, folder(), { NODE_ENV: 'production' });
      expect(await production.ended).toBe(1);
      expect(production.printed()).toContain('does not start with NODE_ENV=production');
      const nameless = startProgram(built.main, folder(), { TENANT_ID: 'council' });
      expect(await nameless.ended).toBe(1);
      expect(nameless.printed()).toMatch(/did not start: TENANT_ID: /);
    },
    patience,
  );

  it(
    'has everything it answered for, whole, after kill -9 in the middle of writing',
    async () => {
      const dataFolder = folder();
      let told = 0;
      for (let round = 0; round < 2; round++) {
        const program = startProgram(built.main, dataFolder);
        const url = await program.url();
        const graph = await graphOf(url);
        const list = `/sites/council.sharepoint.com:/sites/stability:/lists`;
        if (round === 0)
          await graph(list, {
            displayName: 'Log',
            list: { template: 'genericList' },
            columns: [{ name: 'Position', text: {}, indexed: true, enforceUniqueValues: true }],
          });
        let now = 0;
        const writing = Promise.allSettled(
          Array.from({ length: 120 }, async (_, index) => {
            const made = await graph(`${list}/Log/items`, { fields: { Title: `round ${round}`, Position: `${round}:${index}` } });
            if (made.id === undefined) return;
            told++;
            now++;
            if (now === 40) program.child.kill('SIGKILL');
          }),
        );
        await program.ended;
        await writing;
      }
      expect(told).toBeGreaterThanOrEqual(80);
      const again = await practiceTenant({ dataFolder });
      const { value } = (await again.graph
        .api('/sites/council.sharepoint.com:/sites/stability:/lists/Log/items')
        .expand('fields')
        .top(1000)
        .get()) as { value: { id: string; fields: { Position: string } }[] };
      expect(value.length).toBeGreaterThanOrEqual(told);
      expect(value.map(({ id }) => Number(id))).toEqual(value.map((_, index) => index + 1));
      expect(new Set(value.map(({ fields }) => fields.Position)).size).toBe(value.length);
      await again.stop();
    },
    patience,
  );

  it('cuts off a last line that a kill tore, and goes on after it', () => {
    const file = join(folder(), 'data.jsonl');
    const store = openStore(file);
    const people = store.collection<{ name: string }>('people');
    store.commit([people.put('1', { name: 'Ünïcode' })]);
    store.close();
    appendFileSync(file, '[["people","2",{"na');
    const again = openStore(file);
    expect(again.collection('people').all()).toEqual([{ name: 'Ünïcode' }]);
    again.commit([people.put('3', { name: 'Third' })]);
    again.close();
    const last = openStore(file);
    expect(
      last
        .collection<{ name: string }>('people')
        .all()
        .map(({ name }) => name),
    ).toEqual(['Ünïcode', 'Third']);
    last.close();
  });

  it('refuses to start on data it cannot read, naming file and line', () => {
    const file = join(folder(), 'data.jsonl');
    appendFileSync(file, '[["people","1",{}]]\nnot json\n[["people","2",{}]]\n');
    expect(() => openStore(file)).toThrow(/data\.jsonl, line 2/);
  });

  it('drops what was overwritten when it starts, and nothing else', () => {
    const file = join(folder(), 'data.jsonl');
    const store = openStore(file);
    const counters = store.collection<number>('counters');
    for (let n = 0; n < 3000; n++) store.commit([counters.put('one', n)]);
    store.close();
    const before = statSync(file).size;
    const again = openStore(file);
    expect(again.collection('counters').all()).toEqual([2999]);
    expect(statSync(file).size).toBeLessThan(before / 100);
    again.close();
  });

  it('finds everything as it was left: lists, calendars, tokens, the clock', async () => {
    const dataFolder = folder();
    const first = await practiceTenant({ dataFolder });
    const made = (await first.graph.api(`/users/${sam}/events`).post({
      subject: 'Kept',
      start: { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T11:00:00', timeZone: 'UTC' },
    })) as { id: string };
    const signIn = (await (
      await fetch(`${first.standin.url}/_practice/signin`, { method: 'POST', body: JSON.stringify({ person: sam }) })
    ).json()) as { graphToken: string };
    await fetch(`${first.standin.url}/_practice/clock`, { method: 'POST', body: '{"advanceMinutes":90}' });
    await first.standin.close();
    const second = await practiceTenant({ dataFolder });
    const answer = await fetch(`${second.standin.url}/v1.0/me/events/${made.id}`, {
      headers: { Authorization: `Bearer ${signIn.graphToken}` },
    });
    expect(await answer.json()).toMatchObject({ id: made.id, subject: 'Kept' });
    const clock = (await (await fetch(`${second.standin.url}/_practice/clock`)).json()) as { offsetMs: number };
    expect(Math.round(clock.offsetMs / 60_000)).toBe(90);
    await second.stop();
  });

  it('leaves the folder alone when its port is taken, and closes the port when the folder cannot be read', async () => {
    const dataFolder = folder();
    const first = await createStandin({ dataFolder });
    await expect(createStandin({ dataFolder, port: first.port })).rejects.toThrow(
      /is in use by another program; stop it or set STANDIN_PORT/,
    );
    await first.close();
    appendFileSync(join(dataFolder, 'data.jsonl'), 'not json\n');
    await expect(createStandin({ dataFolder, port: first.port })).rejects.toThrow(/is not a commit/);
    const probe = createServer();
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(first.port, '127.0.0.1', resolve));
    expect((probe.address() as AddressInfo).port).toBe(first.port);
    await new Promise((resolve) => probe.close(resolve));
  });
});
