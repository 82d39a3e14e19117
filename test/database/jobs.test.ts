import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Db } from '../../src/database/db.ts';
import { health } from '../../src/database/health.ts';
import { openJobs, type DurableJobs } from '../../src/database/jobs.ts';
import { secondsToWait } from '../../src/database/pace.ts';
import { openForTest, quiet, type TestDb } from './openForTest.ts';
import { promised, until } from './until.ts';

let test: TestDb;
let db: Db;
let jobs: DurableJobs | undefined;

const opened = async (retryLimit?: number): Promise<DurableJobs> => (jobs = await openJobs(db, quiet, retryLimit));
const idle = async (): Promise<boolean> => {
  const counts = await jobs?.counts();
  return counts?.waiting === 0 && counts.running === 0;
};

const states = async (): Promise<readonly string[]> =>
  (await db.query<{ state: string }>(`select state::text as state from pgboss.job where name = 'reconcile' order by 1`)).map(
    ({ state }) => state,
  );

beforeAll(async () => {
  test = await openForTest();
  db = test.db;
}, 60_000);
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await db.query('delete from pgboss.job');
});
afterAll(() => test.remove());

describe('the queue', () => {
  it('looks once for a thousand notifications of one watch, and keeps subscriptions once at a time', async () => {
    const queue = await opened();
    await Promise.all(Array.from({ length: 1000 }, () => queue.lookSoon('calendar/a')));
    await queue.lookSoon('list/Actions');
    for (let time = 0; time < 5; time++) await queue.keepSubscriptionsSoon();
    const looks: string[] = [];
    let kept = 0;
    await queue.startLooking((watch) => Promise.resolve(void looks.push(watch)));
    await queue.startKeepingSubscriptions(() => {
      kept++;
      return Promise.resolve();
    });
    await until(async () => (await db.query(`select 1 from pgboss.job where state in ('created', 'active', 'retry')`)).length === 0);
    expect([looks.sort(), kept]).toEqual([['calendar/a', 'list/Actions'], 1]);
  }, 30_000);

  it('does once what is asked for twice', async () => {
    const queue = await opened();
    for (let time = 0; time < 5; time++) await queue.reconcileSoon('SM-AAAA');
    await queue.reconcileSoon('SM-BBBB');
    expect(await queue.counts()).toEqual({ waiting: 2, running: 0, givenUp: 0 });
    const done: string[] = [];
    await queue.startWorkers((reference) => {
      done.push(reference);
      return Promise.resolve();
    });
    await until(idle);
    expect(done.sort()).toEqual(['SM-AAAA', 'SM-BBBB']);
  }, 20_000);

  it('does once more afterwards what is asked for while it runs, and never twice at once', async () => {
    const queue = await opened();
    const started = promised();
    const first = promised();
    let runs = 0;
    let atOnce = 0;
    let most = 0;
    await queue.startWorkers(async () => {
      most = Math.max(most, ++atOnce);
      started.keep();
      if (++runs === 1) await first.kept;
      atOnce--;
    });
    await queue.reconcileSoon('SM-CCCC');
    await started.kept;
    await queue.reconcileSoon('SM-CCCC');
    await queue.reconcileSoon('SM-CCCC');
    expect(await queue.counts()).toEqual({ waiting: 1, running: 1, givenUp: 0 });
    first.keep();
    await until(idle);
    expect({ runs, most }).toEqual({ runs: 2, most: 1 });
  }, 20_000);

  it('works on other cases while one is stuck', async () => {
    const queue = await opened();
    const stuck = promised();
    const others: string[] = [];
    await queue.startWorkers(async (reference) => {
      if (reference === 'SM-STUCK') await stuck.kept;
      else others.push(reference);
    });
    await queue.reconcileSoon('SM-STUCK');
    await queue.reconcileSoon('SM-DDDD');
    await until(() => others.includes('SM-DDDD'));
    stuck.keep();
    await until(idle);
  }, 20_000);

  it('tries again what failed, and keeps nothing of what the failure said', async () => {
    const queue = await opened();
    let runs = 0;
    await queue.startWorkers(() => (++runs === 1 ? Promise.reject(new Error('Zebedee Canary was not there')) : Promise.resolve()));
    await queue.reconcileSoon('SM-EEEE');
    await until(async () => runs === 2 && (await idle()));
    const kept = await db.query<{ row: string }>(`select j::text as row from pgboss.job j where name = 'reconcile'`);
    expect(kept.map(({ row }) => row).join()).toMatch(/SM-EEEE/);
    expect(kept.map(({ row }) => row).join()).not.toMatch(/Zebedee|Canary/);
  }, 20_000);

  it('shows what was given up, until it is done after all', async () => {
    const queue = await opened(0);
    expect(await health(db, queue)).toMatchObject({ well: true, answers: true });
    let broken = true;
    await queue.startWorkers(() => (broken ? Promise.reject(new Error('not yet')) : Promise.resolve()));
    await queue.reconcileSoon('SM-FFFF');
    await until(async () => (await queue.counts()).givenUp === 1);
    expect(await health(db, queue)).toMatchObject({ well: false, answers: true, jobs: { waiting: 0, running: 0, givenUp: 1 } });
    expect(await queue.givenUp()).toEqual([{ reference: 'SM-FFFF', since: expect.any(String), because: 'Error' }]);
    broken = false;
    await queue.reconcileSoon('SM-FFFF');
    expect(await queue.givenUp()).toEqual([]);
    await until(idle);
    expect(await health(db, queue)).toMatchObject({ well: true, jobs: { givenUp: 0 } });
  }, 20_000);

  it('counts no job as given up that only made way for another of its case', async () => {
    const queue = await opened();
    // Two of one case: one waits for its next try, the other fails meanwhile.
    await queue.reconcileSoon('SM-HHHH');
    await db.query(
      `update pgboss.job set state = 'retry', retry_count = 3, start_after = now() + interval '1 minute' where name = 'reconcile'`,
    );
    await queue.reconcileSoon('SM-HHHH');
    const failed = promised();
    let broken = true;
    await queue.startWorkers(() => {
      if (!broken) return Promise.resolve();
      broken = false;
      failed.keep();
      return Promise.reject(new Error('killed'));
    });
    await failed.kept;
    await until(async () => (await states()).includes('failed'));
    expect(await states()).toEqual(['failed', 'retry']);
    expect(await health(db, queue)).toMatchObject({ well: true, jobs: { waiting: 1, running: 0, givenUp: 0 } });
    await db.query(`update pgboss.job set start_after = now() where state = 'retry'`);
    await until(idle);
    expect(await states()).toEqual(['completed', 'failed']);
    expect(await queue.givenUp()).toEqual([]);
    const everywhere = await db.query<{ name: string }>(`select distinct name from pgboss.job`);
    expect(everywhere).toEqual([{ name: 'reconcile' }]);
  }, 20_000);

  it('reminds ten people in a minute over all instances, the others later, and asks nobody twice', async () => {
    const queue = await opened();
    await db.query(`insert into holdfast.told (at) select now() - interval '20 seconds' from generate_series(1, 8)`);
    for (let time = 0; time < 3; time++) for (const person of ['one', 'two', 'three', 'four']) await queue.remindSoon(person);
    const told: string[] = [];
    await queue.startReminding((personId) => {
      told.push(personId);
      return Promise.resolve();
    });
    const put = `select extract(epoch from start_after - now()) > 20 as later from pgboss.job where name = 'remind' and state = 'created'`;
    await until(async () => (await db.query<{ later: boolean }>(put)).filter(({ later }) => later).length === 2);
    expect(new Set(told).size).toBe(2);
    expect(told).toHaveLength(2);
    expect(await secondsToWait(db)).toBeGreaterThan(0);
    await db.query(`update holdfast.told set at = at - interval '1 minute'`);
    expect(await secondsToWait(db)).toBe(0);
  }, 30_000);

  it('survives a restart', async () => {
    const before = await opened();
    await before.reconcileSoon('SM-GGGG');
    await before.stop();
    db = await test.reopen();
    const after = await opened();
    expect(await after.counts()).toMatchObject({ waiting: 1 });
    const done: string[] = [];
    await after.startWorkers((reference) => {
      done.push(reference);
      return Promise.resolve();
    });
    await until(() => done.length > 0);
    await until(idle);
    expect(done).toEqual(['SM-GGGG']);
  }, 30_000);
});

describe('health', () => {
  it('says that a database that is gone does not answer', async () => {
    const queue = await opened();
    await db.query('alter table pgboss.job rename to away');
    expect(await health(db, queue)).toEqual({ well: false, engine: db.engine.kind, answers: false });
    await db.query('alter table pgboss.away rename to job');
  });
});
