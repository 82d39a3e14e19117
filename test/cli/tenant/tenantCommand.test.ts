import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tenantCommand } from '../../../src/cli/tenant/tenantCommand.ts';
import { createCaseLog } from '../../../src/graph/caseLog.ts';
import { itemColumns } from '../../../src/graph/caseLogItem.ts';
import { createCaseIndex } from '../../../src/database/caseIndex.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { openJobs } from '../../../src/database/jobs.ts';
import { GatewayFailure } from '../../../src/usecases/gatewayFailure.ts';
import { quiet } from '../../database/openForTest.ts';
import { until } from '../../database/until.ts';
import { freshDatabase, onServer } from '../../support/freshDatabase.ts';
import { sam, site, startLocal, tess, type Local } from '../../graph/local.ts';

let local: Local;
let folder: string;
let url: string | undefined;
const before = { ...process.env };
const people = [
  { id: sam.id, roles: ['child-social-worker'] },
  { id: tess.id, roles: ['child-team-manager'] },
];
const fact = (event: string, more: object = {}) => ({ event, at: '2026-12-03T09:12:00Z', by: sam.id, ...more });

beforeAll(async () => {
  local = await startLocal();
  url = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'holdfast-tenant-'));
  const { tenantId, clientId, clientSecret } = local.identity;
  Object.assign(process.env, {
    TENANT_ID: tenantId,
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    PUBLIC_ORIGIN: 'http://localhost:3978',
    GRAPH_ORIGIN: local.origin,
    LOGIN_ORIGIN: local.origin,
    SITE: site,
    HOLDFAST_DATA: folder,
    DATABASE_URL: url ?? '',
  });
  // The first opening of a folder takes seconds in which the local Microsoft 365, in this same process, would not answer.
  await (await openDatabase({ folder, url, production: false, allowEmbedded: false, log: quiet })).close();
  const log = createCaseLog(local.lists, quiet);
  for (const reference of ['SM-7K2Q', 'SM-9X4R']) {
    await log.append(reference, 0, [fact('concern.raised', { triggers: ['missing-episode'] })], { people }, 'dorset');
    await log.append(reference, 1, [fact('request.submitted')]);
  }
}, 60_000);

afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  await local.close();
  await rm(folder, { recursive: true, force: true });
});

describe('holdfast provision', () => {
  it.each(['verify', 'index', 'jobs', 'provision'])('%s --help says what there is and does nothing', async (name) => {
    expect(await tenantCommand([name, '--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('holdfast provision'),
      error: '',
    });
    expect(await tenantCommand([name, 'again', 'SM-7K2Q', 'more'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('does not take the word'),
    });
  });

  it('says that nothing is missing', async () => {
    expect(await tenantCommand(['provision'])).toEqual({ status: 0, out: 'The lists are all there and as they should be.', error: '' });
  });
});

describe('holdfast index rebuild', () => {
  it('makes the index again from the record alone', async () => {
    expect(await tenantCommand(['index', 'rebuild'])).toEqual({
      status: 0,
      out: 'The index holds 2 cases, made again from the record.',
      error: '',
    });
    const db = await openDatabase({ folder, url, production: false, allowEmbedded: false, log: quiet });
    const mine = await createCaseIndex(db).of(sam.id);
    await db.close();
    expect(mine.map(({ reference, stage, length }) => ({ reference, stage, length }))).toEqual([
      { reference: 'SM-7K2Q', stage: 'requested', length: 2 },
      { reference: 'SM-9X4R', stage: 'requested', length: 2 },
    ]);
  });

  it('is refused with a way on while the program has the folder; on a server both may be at it', async () => {
    const db = await openDatabase({ folder, url, production: false, allowEmbedded: false, log: quiet });
    const answer = await tenantCommand(['index', 'rebuild']);
    await db.close();
    expect(answer).toMatchObject(
      onServer ? { status: 0, error: '' } : { status: 2, error: expect.stringContaining('Stop that one first') },
    );
  });

  it('wants its word', async () => {
    expect(await tenantCommand(['index', 'rebiuld'])).toEqual({
      status: 2,
      out: '',
      error: 'index takes one word: holdfast index rebuild',
    });
  });
});

describe('holdfast jobs', () => {
  it('names what was given up, why and what to do, and asks for it again', async () => {
    expect(await tenantCommand(['jobs'])).toEqual({ status: 0, out: 'Nothing was given up.', error: '' });
    const db = await openDatabase({ folder, url, production: false, allowEmbedded: false, log: quiet });
    const queue = await openJobs(db, quiet, 0);
    await queue.startWorkers(() => Promise.reject(new GatewayFailure('denied', 'Zebedee Canary')));
    await queue.reconcileSoon('SM-7K2Q');
    await until(async () => (await queue.counts()).givenUp === 1);
    await queue.stop();
    await db.close();
    const { out } = await tenantCommand(['jobs']);
    expect(out).toMatch(/^SM-7K2Q {2}given up .*: Microsoft 365 does not let the app in\. Look whether its secret has run out/);
    expect(await tenantCommand(['jobs', 'again', 'SM-9X4R'])).toMatchObject({ out: 'Nothing was given up for SM-9X4R.' });
    expect(await tenantCommand(['jobs', 'again', 'sm-7k2q'])).toMatchObject({ out: 'SM-7K2Q  is tried again as soon as the program runs' });
    expect(await tenantCommand(['jobs'])).toMatchObject({ out: 'Nothing was given up.' });
  }, 60_000);

  it('wants its words', async () => {
    expect(await tenantCommand(['jobs', 'agian'])).toMatchObject({
      status: 2,
      error: 'jobs takes no word, or: holdfast jobs again [REFERENCE]',
    });
  });
});

describe('holdfast verify', () => {
  it('says that every link holds', async () => {
    expect(await tenantCommand(['verify'])).toEqual({ status: 0, out: '2 cases, 4 entries: every link holds', error: '' });
    expect((await tenantCommand(['verify', 'sm 7k2q'])).out).toBe('1 case, 2 entries: every link holds');
  });

  it('does not take a misspelt or an unknown reference for a sound one', async () => {
    expect(await tenantCommand(['verify', 'Billy'])).toMatchObject({ status: 2, error: 'Billy is no reference such as SM-7K2Q' });
    expect(await tenantCommand(['verify', 'SM-CCCC'])).toMatchObject({ status: 2, error: 'there is no case SM-CCCC in the record' });
  });

  it('names the first entry somebody changed in SharePoint, and goes on with the others', async () => {
    const [item] = await local.lists.where('Case log', 'Position', 'SM-9X4R:000001', itemColumns);
    await local.lists.change('Case log', item?.id ?? '', { Facts: JSON.stringify({ facts: [fact('concern.raised', { triggers: [] })] }) });
    const { status, out } = await tenantCommand(['verify']);
    expect(status).toBe(1);
    expect(out.split('\n')[0]).toBe('SM-9X4R: SM-9X4R:000001 was changed after it was written');
    expect(out).toContain('2 cases, 4 entries: 1 not as written.');
  });

  it('says what to look at when the site is not there', async () => {
    process.env['SITE'] = 'council.sharepoint.com:/sites/nowhere';
    const answer = await tenantCommand(['verify']);
    process.env['SITE'] = site;
    expect(answer).toMatchObject({
      status: 2,
      error: expect.stringMatching(/^Microsoft 365 does not have what the settings name\. Look whether SITE/),
    });
  });

  it('says what is wrong when Entra refuses the secret', async () => {
    process.env['CLIENT_SECRET'] = 'expired';
    const answer = await tenantCommand(['verify']);
    process.env['CLIENT_SECRET'] = local.identity.clientSecret;
    expect(answer).toEqual({
      status: 2,
      out: '',
      error: expect.stringMatching(/^Microsoft 365 does not let the app in\. Look whether its secret has run out.*\(invalid_client\)\)$/),
    });
  });
});
