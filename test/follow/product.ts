import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { freePort } from '../support/freePort.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../../bot/env.ts';
import { openGraph } from '../../bot/openGraph.ts';
import { startServer } from '../../bot/server.ts';
import { openWorld } from '../../bot/world.ts';
import { openJobs, type DurableJobs } from '../../src/database/jobs.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Db } from '../../src/database/db.ts';
import type { Fact } from '../../src/domain/case/fact.ts';
import { createGraph, type Graph } from '../../src/graph/client.ts';
import { provision } from '../../src/graph/provision.ts';
import { createStandin, type Standin } from '../../src/standin/server.ts';
import { keepSubscriptions } from '../../src/usecases/keepSubscriptions.ts';
import { look } from '../../src/usecases/look.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import type { World } from '../../src/usecases/world.ts';
import { quiet } from '../database/openForTest.ts';
import { site } from '../graph/local.ts';
import { journey } from '../support/journey.ts';
import { memoryOutside } from '../support/memoryOutside.ts';
import { ordinaryMorning } from '../support/memoryWorld.ts';
import { notifier } from '../support/memoryPorts.ts';

/** A subscription as the practice desk shows it. */
type Subscribed = {
  readonly id: string;
  readonly resource: string;
  readonly notificationUrl: string;
  readonly expirationDateTime: string;
};

/**
 * The product as it runs — its adapters, its database, its queue, its web server — in front of a local Microsoft 365. It does nothing by the
 * clock: what happens here was told by a notification, or asked for by the test.
 */
export type Product = {
  readonly world: World;
  readonly standin: Standin;
  readonly db: Db;
  readonly address: string;
  readonly reference: string;
  /** Moves the clocks of both on. */
  pass(minutes: number): Promise<void>;
  /** Graph as one of the seeded people uses it. */
  as(personId: string): Promise<Graph>;
  facts(event: string): Promise<readonly Fact[]>;
  subscriptions(): Promise<readonly Subscribed[]>;
  practice(path: string, body?: object): Promise<unknown>;
  /** Ends the program as a kill does not: queue and database are let go of. */
  stop(): Promise<void>;
  /** Starts it again over the same Microsoft 365; `lost` without its database. */
  start(lost?: 'lost'): Promise<void>;
  close(): Promise<void>;
};

/** A case gone as far as the step, everything outside done for it. */
export async function startProduct(step: string): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-follow-'));
  const microsoft365 = join(folder, 'microsoft-365');
  const clockFile = join(microsoft365, 'clock.json');
  await mkdir(microsoft365);
  await writeFile(clockFile, JSON.stringify({ offsetMs: Date.parse(ordinaryMorning) - Date.now() }));
  const record = join(folder, 'graph.jsonl');
  const standin = await createStandin({ dataFolder: microsoft365, record });
  const port = await freePort();
  const { tenantId, clientId, clientSecret } = standin.settings;
  const env = readEnv({
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${String(port)}`,
    TENANT_ID: tenantId,
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    GRAPH_ORIGIN: standin.url,
    LOGIN_ORIGIN: standin.url,
    SITE: site,
    HOLDFAST_DATA: join(folder, 'product'),
    CLOCK_FILE: clockFile,
  });
  const graph = openGraph(env);
  await provision(graph, site);
  const chats = notifier(memoryOutside(ordinaryMorning));
  const json = async (path: string, body?: object): Promise<unknown> => {
    const options =
      body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const ask = () => fetch(`${standin.url}/_practice/${path}`, options);
    // A connection nobody used for a while may be closed just as it is used again.
    return (await ask().catch(ask)).json();
  };

  const pass = async (minutes: number): Promise<void> => {
    await json('clock', { advanceMinutes: minutes });
  };

  type Running = {
    readonly world: World;
    readonly db: Db;
    readonly jobs: DurableJobs;
    readonly work: () => Promise<void>;
    readonly stop: () => Promise<void>;
  };
  async function begin(): Promise<Running> {
    const db = await openDatabase({ folder: env.HOLDFAST_DATA, production: false, allowEmbedded: true, log: quiet });
    const jobs = await openJobs(db, quiet);
    const world = openWorld({
      env,
      log: quiet,
      db,
      jobs,
      graph,
      notifier: chats,
      linkKey: 'a key for links',
      slow: () => false,
      now: Date.now,
    });
    const server = await startServer(
      {
        world,
        callers: { keys: () => Promise.reject(new Error('no keys here')), audiences: ['nobody'], tenants: [tenantId] },
        tab: { folder: '/nowhere', teamsLink: '', framedBy: [] },
        practice: true,
        notifications: { key: env.CLIENT_SECRET, tenantId },
        activity: async () => {
          await Promise.resolve();
        },
      },
      port,
    );
    return {
      world,
      db,
      jobs,
      async work() {
        await jobs.startWorkers((reference) => reconcile(world, reference));
        await jobs.startLooking((watch) => look(world, watch));
        await jobs.startKeepingSubscriptions(() => keepSubscriptions(world));
      },
      async stop() {
        await server.close();
        await jobs.stop();
        await db.close();
      },
    };
  }

  let running = await begin();
  let reference = '';
  for (const one of journey) {
    await pass(one.after ?? 0);
    const answer = await one.run(running.world, reference);
    if ('refused' in answer || ('outcome' in answer && answer.outcome !== 'ok' && answer.outcome !== 'ok-with-prompt'))
      throw new Error(`${one.name}: ${JSON.stringify(answer).slice(0, 300)}`);
    reference = (await running.world.index.all())[0] ?? '';
    await reconcile(running.world, reference);
    if (one.name === step) break;
  }
  // A minute later, so that what people do next is after what the case has heard.
  await pass(1);
  await running.work();

  return {
    get world() {
      return running.world;
    },
    get db() {
      return running.db;
    },
    standin,
    address: `${env.PUBLIC_ORIGIN}/api/notifications`,
    reference,
    pass,
    async as(personId) {
      const { graphToken } = (await json('signin', { person: personId })) as { graphToken: string };
      return createGraph({ token: () => Promise.resolve(graphToken), origin: standin.url });
    },
    async facts(event) {
      const stored = await running.world.caseLog.read(reference);
      return (stored?.log ?? []).filter((fact) => fact.event === event);
    },
    subscriptions: async () => (await json('subscriptions')) as readonly Subscribed[],
    practice: json,
    stop: () => running.stop(),
    async start(lost) {
      if (lost !== undefined) await rm(env.HOLDFAST_DATA, { recursive: true, force: true });
      running = await begin();
      await running.work();
    },
    async close() {
      await running.stop();
      await standin.close();
      // For checking it elsewhere.
      const wanted = process.env['STANDIN_RECORD'];
      if (wanted) await appendFile(wanted, await readFile(record));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
