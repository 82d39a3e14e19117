import { PgBoss, fromPglite } from 'pg-boss';
import { failureKind } from '../usecases/failureKind.ts';
import type { Jobs, Log } from '../usecases/ports.ts';
import type { Db } from './db.ts';
import { givenUp } from './givenUp.ts';
import { secondsToWait } from './pace.ts';

const queue = 'reconcile';

/** Microsoft 365 can be away for a day: tries over about a day, first after seconds, then every ten minutes. */
const aDay = 150;
const backOff = { retryDelay: 1, retryBackoff: true, retryDelayMax: 600 };

/** How long a job given up is shown, and a finished one that says it was done after all is kept. In seconds. */
const aMonth = 30 * 86_400;

// A reminder given up is asked for again by the next look at the case.
const reminders = 'remind';

/** Looks into what is watched, and the one piece of work that keeps subscriptions. */
const looks = 'look';
const subscriptions = 'subscriptions';

type CaseJob = { readonly reference: string };
type PersonJob = { readonly personId: string };
type WatchJob = { readonly watch: string };

export type JobCounts = { readonly waiting: number; readonly running: number; readonly givenUp: number };

export type DurableJobs = Jobs & {
  /** Takes jobs as they come, several cases at once but never one case twice at once. A handler may see a job again: it must bear that. */
  startWorkers(handler: (reference: string) => Promise<void>): Promise<void>;
  /** Takes people to be reminded, one after the other and at most ten in a minute over all instances. */
  startReminding(handler: (personId: string) => Promise<void>): Promise<void>;
  /** Takes watches to be looked through, two at once but never one twice at once. */
  startLooking(handler: (watch: string) => Promise<void>): Promise<void>;
  /** Takes the keeping of subscriptions, which over all instances runs once at a time. */
  startKeepingSubscriptions(handler: () => Promise<void>): Promise<void>;
  /** How many wait, run, and were given up after the last try. */
  counts(): Promise<JobCounts>;
  /** Lets running jobs end, then stops. */
  stop(): Promise<void>;
};

/**
 * Opens the queue. A case waits at most once and runs at most once (policy `stately`, keyed by the reference): asking twice does it once,
 * and asking while it runs does it once more afterwards.
 * @param retryLimit how often a job is tried again before it is given up; a day's worth unless told.
 */
export async function openJobs(db: Db, log: Log, retryLimit = aDay): Promise<DurableJobs> {
  const boss = new PgBoss({
    ...connectionOf(db),
    schedule: false,
    registerInstance: false,
    useListenNotify: true,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
  });
  boss.on('error', () => {
    log.warn({ queue }, 'the job queue met an error');
  });
  await boss.start();
  // Looks and subscriptions are asked for every few minutes anyhow.
  for (const name of [queue, reminders, looks, subscriptions]) {
    await boss.createQueue(name, { policy: 'stately' });
    // A queue that is there already keeps what it was made with until told. No dead letter queue: a job would be put there as well that only
    // made way for another of its case (givenUp).
    await boss.updateQueue(name, {
      deadLetter: null,
      deleteAfterSeconds: aMonth,
      notify: true,
      expireInSeconds: 600,
      heartbeatSeconds: 20,
      retryLimit,
      ...backOff,
    });
    if (db.engine.kind === 'embedded') await freeOrphans(boss, name);
  }
  const remindIn = async (personId: string, seconds: number): Promise<void> => {
    await boss.send(reminders, { personId }, { singletonKey: personId, startAfter: seconds });
  };

  return {
    async reconcileSoon(reference) {
      await boss.send(queue, { reference }, { singletonKey: reference });
    },
    remindSoon: (personId) => remindIn(personId, 0),
    async startReminding(handler) {
      await boss.work<PersonJob>(reminders, { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 }, async ([job]) => {
        if (!job) return;
        const { personId } = job.data;
        const wait = await secondsToWait(db);
        if (wait > 0) await remindIn(personId, wait);
        else await attempt({ personId }, () => handler(personId), log);
      });
    },
    async lookSoon(watch) {
      await boss.send(looks, { watch }, { singletonKey: watch });
    },
    async keepSubscriptionsSoon() {
      await boss.send(subscriptions, {}, { singletonKey: subscriptions });
    },
    async startLooking(handler) {
      await boss.work<WatchJob>(
        looks,
        { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, localConcurrency: 2 },
        async ([job]) => {
          if (job) await attempt(job.data, () => handler(job.data.watch), log);
        },
      );
    },
    async startKeepingSubscriptions(handler) {
      await boss.work(subscriptions, { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 }, async ([job]) => {
        if (job) await attempt({}, handler, log);
      });
    },
    async startWorkers(handler) {
      await boss.work<CaseJob>(
        queue,
        { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, localConcurrency: 3 },
        async ([job]) => {
          if (job) await attempt(job.data, () => handler(job.data.reference), log);
        },
      );
    },
    counts: () => countIn(db),
    givenUp: () => givenUp(db, queue),
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: db.engine.kind === 'server' }),
  };
}

const connectionOf = (db: Db) =>
  db.engine.kind === 'embedded'
    ? ({ db: fromPglite(db.engine.instance), backend: 'pglite' } as const)
    : { connectionString: db.engine.connectionString, max: 4, application_name: 'holdfast jobs' };

/** The queue keeps what a handler throws: it gets the kind of failure alone, since a message may quote what somebody typed. */
async function attempt(data: object, work: () => Promise<void>, log: Log): Promise<void> {
  const kind = await work().then(() => undefined, failureKind);
  if (kind === undefined) return;
  log.warn({ ...data, kind }, 'a job will be tried again');
  throw new Error(kind);
}

/** A job this folder shows as running belongs to a process that is gone: only one may hold the folder. */
async function freeOrphans(boss: PgBoss, name: string): Promise<void> {
  const running = (await boss.findJobs(name)).filter((job) => job.state === 'active');
  if (running.length > 0)
    await boss.fail(
      name,
      running.map((job) => job.id),
    );
}

async function countIn(db: Db): Promise<JobCounts> {
  const [row] = await db.query<{ waiting: number; running: number }>(
    `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
       count(*) filter (where state = 'active')::int as running
     from pgboss.job where name = $1`,
    [queue],
  );
  return { waiting: row?.waiting ?? 0, running: row?.running ?? 0, givenUp: (await givenUp(db, queue)).length };
}
