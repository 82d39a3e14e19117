import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { entraKeys } from '../src/api/caller.ts';
import { createConversations } from '../src/database/conversations.ts';
import { openJobs } from '../src/database/jobs.ts';
import { openDatabase } from '../src/database/open.ts';
import { createSentCards } from '../src/database/sentCards.ts';
import { createBudget } from '../src/graph/budget.ts';
import { createSkew, sayClock } from '../src/graph/skew.ts';
import { provision } from '../src/graph/provision.ts';
import { failureKind } from '../src/usecases/failureKind.ts';
import { reconcile } from '../src/usecases/reconcile.ts';
import { follow } from '../src/usecases/follow.ts';
import { keepSubscriptions } from '../src/usecases/keepSubscriptions.ts';
import { look } from '../src/usecases/look.ts';
import { remind } from '../src/usecases/remind.ts';
import { settle } from '../src/usecases/settle.ts';
import { wayOnFor } from '../src/usecases/wayOn.ts';
import { wake } from '../src/usecases/wake.ts';
import { activityDoor, openAdapter } from './adapter.ts';
import { openClock } from './clock.ts';
import { readEnv } from './env.ts';
import { openLog } from './log.ts';
import { notificationAddress } from './notificationAddress.ts';
import { meetingBot } from './meetingBot.ts';
import { openGraph } from './openGraph.ts';
import { repeatedly } from './repeatedly.ts';
import { root } from './root.ts';
import { startServer } from './server.ts';
import { teamsLink } from './tabLink.ts';
import { teamsNotifier } from './teamsNotifier.ts';
import { withinPatience } from './withinPatience.ts';
import { linkKey } from '../src/database/linkKey.ts';
import { openWorld } from './world.ts';

/** The program: environment, world, what was left undone, server, workers. Gives what stops it. */
async function start(): Promise<() => Promise<void>> {
  const env = readEnv(process.env);
  const log = openLog(env.LOG_LEVEL);
  const botId = env.BOT_ID ?? '';
  const db = await openDatabase({
    folder: env.HOLDFAST_DATA,
    ...(env.DATABASE_URL === undefined ? {} : { url: env.DATABASE_URL }),
    production: !env.practice,
    allowEmbedded: env.HOLDFAST_ALLOW_EMBEDDED === 'yes',
    log,
    broken: (says) => {
      process.stderr.write(`${says}\n`);
      process.exit(1);
    },
  });
  const jobs = await openJobs(db, log);
  const budget = createBudget({ now: () => performance.now(), pause: (ms) => sleep(ms) });
  const skew = createSkew(Date.now, (minutes) => {
    log[minutes === 0 ? 'info' : 'error']({ minutes }, sayClock(minutes));
  });
  const now = (): number => Date.now() - skew.aheadMs();
  const heard = (date: string | null): void => {
    skew.heard(date);
  };
  const graph = openGraph(env, { budget: { of: budget, urgency: 'people' }, heard });
  const adapter = openAdapter({ botId, botPassword: env.BOT_PASSWORD ?? '', tenantId: env.TENANT_ID });
  const conversations = createConversations(db);
  const sentCards = createSentCards(db);
  const notifier = teamsNotifier({ adapter, botId, conversations, sentCards, log });
  const parts = { env, log, db, jobs, notifier, linkKey: await linkKey(db), slow: () => budget.slow(), now };
  const world = openWorld({ ...parts, graph });
  // The same outside for work nobody waits for: people go before it.
  const unwatched = openWorld({ ...parts, graph: openGraph(env, { budget: { of: budget, urgency: 'background' }, heard }) });
  let settled = 0;
  // A queue that failed once, or a case nobody touches, is caught up with; Microsoft 365 may be away when the program starts.
  const settling = repeatedly(
    async () => {
      // In a tenant an administrator makes the lists once; the running app has no right to.
      if (env.practice) await provision(graph, env.SITE);
      // At the start, and then once a day, cases that have ended are looked through as well.
      await settle(unwatched, { thorough: settled++ % 144 === 0 });
    },
    {
      everyMs: 10 * 60_000,
      firstWaitMs: 5000,
      failed: (kind, againInSeconds) => {
        log.warn({ kind, againInSeconds, wayOn: wayOnFor(kind) }, 'the record could not be gone through; this is tried again');
      },
    },
  );
  // The first request should find the lists made, unless Microsoft 365 is away.
  if (env.practice) await withinPatience(settling.firstRun, 10_000);

  const bot = meetingBot({ world, adapter, botId, tenantId: env.TENANT_ID, conversations, sentCards });
  const host = new URL(env.PUBLIC_ORIGIN).host;
  // Sign-ins run out by Entra's clock, which the practice clock does not move.
  const entraTime = openClock(undefined, now);
  const server = await startServer(
    {
      world,
      callers: {
        keys: entraKeys(`${env.LOGIN_ORIGIN ?? 'https://login.microsoftonline.com'}/${env.TENANT_ID}/discovery/v2.0/keys`),
        audiences: [`api://${host}/${env.CLIENT_ID}`, env.CLIENT_ID],
        tenants: [env.TENANT_ID],
        now: () => entraTime.now(),
      },
      tab: {
        folder: join(root(), 'build', 'tab'),
        teamsLink: teamsLink(env),
        signIn: { clientId: env.CLIENT_ID, tenantId: env.TENANT_ID },
        framedBy: env.GRAPH_ORIGIN === undefined ? [] : [env.GRAPH_ORIGIN],
      },
      practice: env.practice,
      notifications: { key: env.CLIENT_SECRET, tenantId: env.TENANT_ID },
      activity: activityDoor(adapter, (context) => bot.turn(context)),
    },
    env.PORT,
  );
  log.info({ port: server.port, practice: env.practice, policy: env.POLICY }, 'listening');
  await jobs.startWorkers((reference) => reconcile(unwatched, reference));
  await jobs.startReminding((personId) => remind(unwatched, personId));
  await jobs.startLooking((watch) => look(unwatched, watch));
  await jobs.startKeepingSubscriptions(() => keepSubscriptions(unwatched));
  const told = notificationAddress(env);
  if ('none' in told) log.info({}, told.none);
  // Being told of changes, which makes what follows quicker and no more.
  const subscribing = repeatedly(() => jobs.keepSubscriptionsSoon(), {
    everyMs: env.practice ? 10_000 : 10 * 60_000,
    firstWaitMs: 5000,
    failed: (kind, againInSeconds) => {
      log.warn({ kind, againInSeconds }, 'subscriptions were not asked for; this is tried again');
    },
  });
  // What people do in Outlook and SharePoint; about once an hour whatever is said to have changed.
  let followed = 0;
  const following = repeatedly(() => follow(unwatched, { thorough: ++followed % 30 === 0 }), {
    everyMs: env.practice ? 10_000 : 120_000,
    firstWaitMs: 5000,
    failed: (kind, againInSeconds) => {
      log.warn({ kind, againInSeconds, wayOn: wayOnFor(kind) }, 'calendars and lists were not read back; this is tried again');
    },
  });
  // What falls due by the clock, which in practice is moved on by hand.
  const waking = repeatedly(() => wake(unwatched), {
    everyMs: env.practice ? 2000 : 15_000,
    firstWaitMs: 2000,
    failed: (kind, againInSeconds) => {
      log.warn({ kind, againInSeconds, wayOn: wayOnFor(kind) }, 'what is due was not looked up; this is tried again');
    },
  });

  return async () => {
    await server.close();
    await bot.quiet();
    await withinPatience(Promise.all([settling.stop(), waking.stop(), following.stop(), subscribing.stop()]), 5000);
    await jobs.stop();
    await db.close();
    log.info({}, 'stopped');
  };
}

try {
  const stop = await start();
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stopping ??= stop().then(
        () => process.exit(0),
        (failure: unknown) => {
          process.stderr.write(`Holdfast did not stop cleanly (${failureKind(failure)}); what was left is finished at the next start.\n`);
          process.exit(1);
        },
      );
    });
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : 'Holdfast could not start.'}\n`);
  process.exit(1);
}
