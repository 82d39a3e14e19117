import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { freePort } from '../support/freePort.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../shape/sources.ts';
import { freshDatabase } from '../support/freshDatabase.ts';

/** The built programs as `npm start` runs them, on ports and in a folder of their own. */
export type Programs = {
  readonly desk: string;
  readonly product: string;
  readonly folder: string;
  /** The database of the product where it is on a server; else it is embedded, in the folder `product`. */
  readonly database: string | undefined;
  /** Every exchange with Graph, one JSON object a line. */
  readonly recording: string;
  /** Everything both programs have printed so far. */
  readonly printed: () => string;
  /** Moves the practice clock on to the instant. */
  readonly moveClock: (now: string) => Promise<void>;
  readonly killProduct: () => Promise<void>;
  /** Starts the product again, with other settings where given. Throws with all that was printed when it ends by itself. */
  readonly startProduct: (env?: NodeJS.ProcessEnv) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts the local Microsoft 365 with its clock at `now`, then the product under a procedure. */
export async function startPrograms(now: string, policy = 'dorset'): Promise<Programs> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-'));
  const microsoft365 = join(folder, 'microsoft-365');
  const recording = join(folder, 'graph.jsonl');
  mkdirSync(microsoft365, { recursive: true });
  writeFileSync(join(microsoft365, 'clock.json'), JSON.stringify({ offsetMs: Date.parse(now) - Date.now() }));
  const [deskPort, port] = [await freePort(), await freePort()];
  const desk = `http://localhost:${String(deskPort)}`;
  const product = `http://localhost:${String(port)}`;
  const names = { TENANT_ID: '11111111-1111-4111-8111-111111111111', CLIENT_ID: '22222222-2222-4222-8222-222222222222' };
  const lines: string[] = [];
  const started: ChildProcess[] = [];

  const start = (script: string, env: NodeJS.ProcessEnv): ChildProcess => {
    const child = spawn(process.execPath, [join(root, 'build', script)], {
      env: { ...process.env, ...names, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
    return child;
  };

  const standin = start('src/standin/main.js', {
    STANDIN_PORT: String(deskPort),
    STANDIN_DATA: microsoft365,
    STANDIN_PAGES: join(root, 'build', 'practice'),
    STANDIN_TAB: `${product}/tab/`,
    STANDIN_CLIENT_SECRET: 'a practice secret',
    STANDIN_RECORD: recording,
    BOT_ENDPOINT: `${product}/api/messages`,
  });
  const database = await freshDatabase();
  const startTheProduct = (other: NodeJS.ProcessEnv = {}): ChildProcess =>
    start('bot/index.js', {
      PORT: String(port),
      PUBLIC_ORIGIN: product,
      CLIENT_SECRET: 'a practice secret',
      BOT_ID: '',
      BOT_PASSWORD: '',
      GRAPH_ORIGIN: desk,
      LOGIN_ORIGIN: desk,
      SITE: 'council.sharepoint.com:/sites/stability',
      HOLDFAST_DATA: join(folder, 'product'),
      DATABASE_URL: database ?? '',
      CLOCK_FILE: join(microsoft365, 'clock.json'),
      POLICY: policy,
      ...other,
    });

  const stop = async (): Promise<void> => {
    // Also one that a test started beside another.
    await Promise.all(started.map((child) => ended(child, 'SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  };
  let running = standin;
  try {
    await answers(`${desk}/_practice/settings`, standin, lines);
    running = startTheProduct();
    await answers(`${product}/api/health`, running, lines);
  } catch (failure) {
    // What runs on keeps the whole test run waiting.
    await stop();
    throw failure;
  }

  return {
    desk,
    product,
    folder,
    database,
    recording,
    printed: () => lines.join(''),
    moveClock: async (to) => {
      await fetch(`${desk}/_practice/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: to }),
      });
    },
    killProduct: () => ended(running, 'SIGKILL'),
    startProduct: async (env) => {
      running = startTheProduct(env);
      await answers(`${product}/api/health`, running, lines);
    },
    stop,
  };
}

async function answers(url: string, program: ChildProcess, lines: readonly string[]): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    if (program.exitCode !== null || Date.now() > until) throw new Error(`${url} does not answer. The programs said:\n${lines.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill(signal);
  });
}
