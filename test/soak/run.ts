import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createStandin } from '../../src/standin/server.ts';
import { people } from '../support/people.ts';
import { startPostgres } from '../support/postgresServer.ts';
import { openInstances } from './instances.ts';
import { carry, type Carried, type Desk } from './story.ts';
import { tally } from './tally.ts';

// Three instances of the built product on one PostgreSQL server and one local Microsoft 365 carry cases from the worry to the booking,
// while one after the other is killed at random. Afterwards every case is counted through. `--minutes 2 --cases 200 --seed 1`.

const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const [minutes, cases, seed] = [option('minutes', 2), option('cases', 200), option('seed', 1)];
const atOnce = option('at-once', cases);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Small numbers in an order that is always the same for the same seed (mulberry32). */
let state = seed;
function number(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

const folder = mkdtempSync(join(tmpdir(), 'holdfast-soak-'));
const server = await startPostgres();
if (server === undefined) throw new Error('No PostgreSQL server is installed here (apt-get install postgresql).');
const instances = await openInstances(3, folder);
const microsoft365 = join(folder, 'microsoft-365');
mkdirSync(microsoft365, { recursive: true });
const standin = await createStandin({
  dataFolder: microsoft365,
  botEndpoint: `${instances.address}/api/messages`,
  tab: `${instances.address}/tab/`,
});
const pool = new pg.Pool({ connectionString: server.url, max: 2 });
// The server goes away under it in the end.
pool.on('error', () => undefined);
try {
  await practice('clock', { now: '2026-12-03T09:12:00Z' });
  const { tenantId, clientId, clientSecret } = standin.settings;
  const names = { TENANT_ID: tenantId, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, BOT_ID: '', BOT_PASSWORD: '' };
  await instances.start({
    ...names,
    PUBLIC_ORIGIN: instances.address,
    GRAPH_ORIGIN: standin.url,
    LOGIN_ORIGIN: standin.url,
    SITE: 'council.sharepoint.com:/sites/stability',
    DATABASE_URL: server.url,
    CLOCK_FILE: join(microsoft365, 'clock.json'),
    POLICY: 'dorset',
    LOG_LEVEL: 'warn',
  });
  const workers = [people.sam.id, people.nia.id];
  for (const id of [...workers, people.tess.id, people.quinn.id]) await practice(`chats/${id}/open`, {});
  const desk: Desk = { tokens: await signedIn([...workers, people.tess.id]), address: instances.address, again: { times: 0 } };

  const began = Date.now();
  const carried: Carried[] = [];
  const failed: string[] = [];
  const killing = killAtRandom(began + minutes * 60_000);
  let next = 0;
  const carrier = async (): Promise<void> => {
    for (let nth = next++; nth < cases; nth = next++) {
      // Begun over the first half of the killing, so that the machine is not asked for everything in one second.
      await sleep(Math.max(0, began + (nth / cases) * minutes * 30_000 - Date.now()));
      await carry(desk, workers[nth % workers.length] ?? '', nth).then(
        (one) => carried.push(one),
        (failure: unknown) => failed.push(failure instanceof Error ? failure.message : 'unknown'),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, carrier));
  const kills = await killing;
  say(
    `${String(carried.length)} of ${String(cases)} cases carried in ${seconds(began)}, ${String(kills)} instances killed, ${String(desk.again.times)} presses made again`,
  );
  const quiet = Date.now();
  const left = await untilDone();
  say(`everything done ${seconds(quiet)} after the last; jobs: ${JSON.stringify(left)}`);
  await instances.stop();
  const { rows } = await pool.query<{ activity: string }>('select activity from holdfast.sent_card');
  const { counts, amiss } = tally(microsoft365, carried, new Set(rows.map(({ activity }) => activity)));
  for (const [name, count] of Object.entries(counts)) say(`${String(count).padStart(7)} ${name}`);
  const twice = counts['second cards'] ?? 0;
  const unanswered = instances.logged('"effect":"card"');
  say(`${String(unanswered).padStart(7)} times Teams was slow to say that it took a card`);
  if (twice > 0)
    say(
      `allowed ${String(twice)} times: Teams took a card from an instance that was killed, or gave up waiting, before it learnt so, and it went out again`,
    );
  const wrong = [...failed, ...amiss, ...instances.complaints];
  if (left.givenUp > 0) wrong.push(`${String(left.givenUp)} jobs were given up`);
  if (left.undone > 0) wrong.push(`${String(left.undone)} jobs failed and none of their case was done since`);
  // An instance sends three at once at most.
  if (twice > 3 * kills + unanswered) wrong.push('more second cards than were ever in doubt');
  for (const line of wrong.slice(0, 20)) say(`amiss: ${line}`);
  const well = twice === 0 ? 'nothing lost, nothing twice' : 'nothing lost, nothing twice but the cards allowed';
  say(wrong.length === 0 && carried.length === cases ? well : `${String(wrong.length)} things amiss`);
  if (wrong.length > 0 || carried.length !== cases) process.exitCode = 1;
} finally {
  await instances.stop();
  await pool.end();
  await standin.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function killAtRandom(until: number): Promise<number> {
  let kills = 0;
  while (Date.now() < until) {
    await sleep(4000 + number(8000));
    if (Date.now() >= until) break;
    await instances.kill(number(3));
    kills++;
  }
  return kills;
}

/** `madeWay`: failed while another job of the same case waited for its next try, and left the work to that one. */
type Left = { waiting: number; running: number; givenUp: number; madeWay: number; undone: number };

/** Waits until nothing waits or runs for a while; gives what is left. */
async function untilDone(): Promise<Left> {
  for (let still = 0; ;) {
    const { rows } = await pool.query<Left>(
      `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
         count(*) filter (where state = 'active')::int as running,
         count(*) filter (where state = 'failed' and retry_count >= retry_limit)::int as "givenUp",
         count(*) filter (where state = 'failed' and retry_count < retry_limit)::int as "madeWay",
         count(*) filter (where state = 'failed' and not exists (
           select 1 from pgboss.job other where other.name = job.name and other.singleton_key = job.singleton_key
           and other.state = 'completed' and other.completed_on > job.completed_on))::int as undone
       from pgboss.job job where name = 'reconcile'`,
    );
    const [now] = rows;
    if (now === undefined) throw new Error('no counts');
    still = now.waiting + now.running === 0 ? still + 1 : 0;
    // What people do outside is read back every few seconds and may queue a case again.
    if (still >= 5) return now;
    await sleep(500);
  }
}

async function signedIn(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const person of ids) tokens.set(person, ((await practice('signin', { person })) as { apiToken: string }).apiToken);
  return tokens;
}

async function practice(what: string, body: object): Promise<unknown> {
  const answer = await fetch(`${standin.url}/_practice/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}

function seconds(since: number): string {
  return `${String(Math.round((Date.now() - since) / 1000))} seconds`;
}
