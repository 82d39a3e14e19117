import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { packageRoot } from './packageRoot.ts';
import { portTaken } from './portTaken.ts';

const root = packageRoot();
const data = process.env['HOLDFAST_PRACTICE'] ?? join(root, '.holdfast');
const settings = { ...parseEnv(readFileSync(join(root, 'env', '.env.local'), 'utf8')), ...process.env };
const standinPort = settings['STANDIN_PORT'] ?? '4365';
const port = settings['PORT'] ?? '3978';
const desk = `http://localhost:${standinPort}/`;

/** The secret the product and the local Microsoft 365 share, made once on this machine. */
function secret(): string {
  const file = join(data, 'secret');
  mkdirSync(data, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function start(name: string, script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'build', script)], {
    env: { ...settings, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  child.on('exit', (code) => {
    if (stopping) return;
    console.error(
      `${name} stopped by itself${code === null ? '' : ` with code ${code}`}. The lines above say why; run npm start again to go on where you left off.`,
    );
    stop(1);
  });
  return child;
}

let stopping = false;
const running: ChildProcess[] = [];

function stop(code: number): void {
  stopping = true;
  for (const child of running) child.kill('SIGTERM');
  process.exitCode = code;
}

/** Waits until the address answers; false when the programs were stopped before that. */
async function answers(url: string): Promise<boolean> {
  for (;;) {
    if (stopping) return false;
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return !stopping;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Both programs, one after the other; nothing more is started once one of them has stopped. */
async function practice(): Promise<void> {
  for (const [name, taken] of Object.entries({ STANDIN_PORT: standinPort, PORT: port }))
    if (await portTaken(Number(taken))) {
      console.error(`Port ${taken} is in use by another program; stop it or set ${name}. An npm start in another window would be one.`);
      stop(1);
      return;
    }
  const clientSecret = secret();
  running.push(
    start('The local Microsoft 365', 'src/standin/main.js', {
      STANDIN_PORT: standinPort,
      STANDIN_DATA: join(data, 'microsoft-365'),
      STANDIN_PAGES: join(root, 'build', 'practice'),
      STANDIN_TAB: `http://localhost:${port}/tab/`,
      STANDIN_CLIENT_SECRET: clientSecret,
      BOT_ENDPOINT: `http://localhost:${port}/api/messages`,
    }),
  );
  if (!(await answers(`${desk}_practice/settings`))) return;
  running.push(
    start('Holdfast', 'bot/index.js', {
      PORT: port,
      PUBLIC_ORIGIN: `http://localhost:${port}`,
      CLIENT_SECRET: clientSecret,
      GRAPH_ORIGIN: desk.slice(0, -1),
      LOGIN_ORIGIN: desk.slice(0, -1),
      HOLDFAST_DATA: join(data, 'product'),
      CLOCK_FILE: join(data, 'microsoft-365', 'clock.json'),
    }),
  );
  if (!(await answers(`http://localhost:${port}/api/health`))) return;
  console.log(
    `\nHoldfast is running, with made-up people, on this machine alone.\n\n  Open ${desk}\n\nCtrl+C stops it; npm start goes on where you left off.\n`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop(0);
  });
}
await practice();
