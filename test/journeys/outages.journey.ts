import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { eventually, overTheWire, post, type OverTheWire } from './overTheWire.ts';
import { startPrograms, type Programs } from './programs.ts';

const noExclusion = { 'quality-of-care': false, allegation: false };

// Each on the built programs: one case, which stands untouched afterwards and goes on.
describe('when something is wrong outside, people and the log are told what to do, and nothing is half done', () => {
  let programs: Programs;
  let sam: OverTheWire;
  let tess: OverTheWire;
  let reference = '';

  beforeAll(async () => {
    programs = await startPrograms('2026-12-01T09:12:00Z');
    sam = await overTheWire(programs, '01');
    tess = await overTheWire(programs, '02');
    const data = {
      triggers: ['carer-cannot-continue'],
      notifiedAt: '2026-12-01T09:00:00Z',
      placement: { type: 'foster' },
      exclusions: noExclusion,
    };
    reference = String((await sam.ask('POST', '/acts/raiseConcern', { commandId: randomUUID(), data })).body['reference']);
  }, 120_000);
  afterAll(() => programs.stop());

  const assessment = async (): Promise<Assessment> => (await sam.ask('GET', `/cases/${reference}`)).body['assessment'] as Assessment;
  /** What the record shows of the case. */
  const record = async (): Promise<string> => JSON.stringify((await assessment()).timeline.map(({ event, at }) => ({ event, at })));
  const restarted = async (env?: NodeJS.ProcessEnv): Promise<void> => {
    await programs.killProduct();
    await programs.startProduct(env);
  };
  /** What was printed since. */
  const since = (before: string): string => programs.printed().slice(before.length);
  /** Takes away all that is in the database: damages the folder, which the start has to say; on a server drops the tables. */
  async function ruin(): Promise<void> {
    if (programs.database !== undefined) {
      const client = new pg.Client({ connectionString: programs.database });
      await client.connect();
      await client.query('drop schema holdfast, pgboss cascade');
      await client.end();
      return;
    }
    const folder = join(programs.folder, 'product');
    writeFileSync(join(folder, 'postgres', 'global', 'pg_control'), Buffer.alloc(64, 7));
    await expect(programs.startProduct()).rejects.toThrow(
      /it is damaged, or of another version\. Nothing of a case is lost[^]*Move the folder away and start again/,
    );
    rmSync(folder, { recursive: true });
  }
  const assign = (role: string, id: string) =>
    sam.act(reference, 'assignRole', { role, person: { id: `33333333-3333-4333-8333-0000000000${id}` } });
  const faults = async (fault: object | undefined): Promise<void> => {
    if (fault) await post(`${programs.desk}/_practice/faults`, fault);
    else await fetch(`${programs.desk}/_practice/faults`, { method: 'DELETE' });
  };

  it('a database that is lost: the start says so of a damaged folder; moved away, everything is there again from the record, and no card goes twice', async () => {
    await sam.act(reference, 'submitRequest', {});
    const asked = async (): Promise<number> =>
      (await tess.cards()).filter(({ content }) => JSON.stringify(content).includes('"decideRequest"')).length;
    await eventually('the card', async () => ((await asked()) === 1 ? true : undefined));
    await eventually('the record of the card', async () =>
      ((await sam.ask('GET', `/cases/${reference}`)).body['underWay'] as unknown[]).length === 0 ? true : undefined,
    );
    const before = await record();
    await programs.killProduct();
    await ruin();
    await programs.startProduct();
    const cases = await eventually('the index', async () => {
      const { cases: found } = (await sam.ask('GET', '/today')).body as { cases: readonly { reference: string }[] };
      return found.length > 0 ? found : undefined;
    });
    expect(cases).toMatchObject([{ reference }]);
    expect(await record()).toBe(before);
    expect(await asked()).toBe(1);
  }, 120_000);

  it('a database that cannot be had: the start says which setting to look at, and not the password in it', async () => {
    await programs.killProduct();
    const file = join(programs.folder, 'not-a-folder');
    writeFileSync(file, '');
    await expect(programs.startProduct({ DATABASE_URL: '', HOLDFAST_DATA: join(file, 'below') })).rejects.toThrow(
      /cannot be written \(ENOTDIR\)\. Give this program the right to write there, or name another folder \(HOLDFAST_DATA\)/,
    );
    const nowhere = 'postgres://holdfast:canary-word@127.0.0.1:1/holdfast';
    await expect(programs.startProduct({ DATABASE_URL: nowhere })).rejects.toThrow(
      /The database server in DATABASE_URL does not answer \(ECONNREFUSED\)\. Look whether it runs/,
    );
    expect(programs.printed()).not.toContain('canary-word');
    await programs.startProduct();
  }, 120_000);

  it('a secret that has run out: people are told that waiting does not help, the log where to look; nothing is written', async () => {
    const [before, printed] = [await record(), programs.printed()];
    await restarted({ CLIENT_SECRET: 'of last year' });
    const said = await assign('reviewing-officer', '03');
    expect(said).toMatchObject({
      status: 503,
      body: {
        says: 'Microsoft 365 does not let Holdfast in at the moment; your request is kept on this page.',
        wayOn: expect.stringMatching(/^Tell whoever looks after Holdfast, and quote \w{8}\.$/),
      },
    });
    expect((await sam.ask('GET', '/today')).status).toBe(503);
    await eventually('the log', () => Promise.resolve(since(printed).includes('Look whether its secret has run out') ? true : undefined));
    await restarted();
    expect(await record()).toBe(before);
    expect(await assign('reviewing-officer', '03')).toMatchObject({ status: 200, body: { outcome: 'ok' } });
  }, 120_000);

  it('a site that is not there: the same, and the log names SITE', async () => {
    const [before, printed] = [await record(), programs.printed()];
    await restarted({ SITE: 'council.sharepoint.com:/sites/elsewhere' });
    const said = await assign('business-support', '07');
    expect(said).toMatchObject({
      status: 503,
      body: { says: 'Holdfast does not find the place in SharePoint where it keeps its record; your request is kept on this page.' },
    });
    await eventually('the log', () => Promise.resolve(/Look whether SITE is spelt/.test(since(printed)) ? true : undefined));
    await restarted();
    expect(await record()).toBe(before);
  }, 120_000);

  it('a clock an hour ahead: Microsoft 365’s time is taken, in the record and for sign-ins, and the log says to set it right', async () => {
    const printed = programs.printed();
    const shift = join(programs.folder, 'shift.mjs');
    writeFileSync(
      shift,
      `const right = Date.now; Date.now = () => right() + 3_600_000;
       globalThis.Date = class extends Date { constructor(...given) { if (given.length === 0) super(Date.now()); else super(...given); } };`,
    );
    await restarted({ NODE_OPTIONS: `--import ${shift}` });
    await eventually('the log', () =>
      Promise.resolve(since(printed).includes('the clock of this machine is 60 minutes ahead of') ? true : undefined),
    );
    const { now } = (await (await fetch(`${programs.desk}/_practice/clock`)).json()) as { now: string };
    expect(await assign('business-support', '07')).toMatchObject({ status: 200, body: { outcome: 'ok' } });
    const last = (await assessment()).timeline.at(-1);
    expect(last?.event).toBe('role.assigned');
    expect(Math.abs(Date.parse(last?.at ?? '') - Date.parse(now))).toBeLessThan(120_000);
    await restarted();
  }, 120_000);

  it('Microsoft 365 away: cards and pages say that it is slow and the request kept; pressed again once it is back, it is done once', async () => {
    const before = await record();
    const card = (await tess.cards()).find(({ content }) => JSON.stringify(content).includes('"decideRequest"'));
    if (!card) throw new Error('There is no card.');
    await faults({ match: { path: '^/v1\\.0/', times: 10_000 }, fault: { status: 503 } });
    const commandId = randomUUID();
    const person = { name: 'Carla Reed', email: 'carla.reed@home.example' };
    const press = () => sam.act(reference, 'assignRole', { role: 'foster-carer', person }, commandId);
    expect(await press()).toMatchObject({
      status: 503,
      body: {
        says: 'Microsoft 365 is slow; your request is kept on this page.',
        wayOn: expect.stringContaining('doing it twice does no harm'),
      },
    });
    // After eight failures in a row it is left alone: nobody waits for what will not come.
    await Promise.all(Array.from({ length: 4 }, () => sam.ask('GET', `/cases/${reference}`)));
    const asked = performance.now();
    expect(await press()).toMatchObject({ status: 503, body: { says: 'Microsoft 365 is slow; your request is kept on this page.' } });
    expect(performance.now() - asked).toBeLessThan(3_000);
    expect((await tess.press(card, 'decideRequest', { decision: 'approve' })).text).toContain(
      'Microsoft 365 is slow; your request is kept on this card.',
    );
    await faults(undefined);
    // A program that starts anew leaves nothing alone.
    await restarted();
    const done = await eventually('an answer', async () => {
      const answer = await press();
      return answer.status === 200 ? answer.body : undefined;
    });
    expect(done).toMatchObject({ outcome: 'ok' });
    expect(await press()).toMatchObject({ status: 200, body: { outcome: 'ok' } });
    expect((await record()).split('"event"').length).toBe(before.split('"event"').length + 1);
    expect((await assessment()).people.filter(({ name }) => name === 'Carla Reed')).toHaveLength(1);
  }, 120_000);
});
