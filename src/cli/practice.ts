import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from './packageRoot.ts';
import { portTaken } from './portTaken.ts';
import { keepPractised, practicePolicies } from './practicePolicies.ts';
import { practiceSettings } from './practiceSettings.ts';

const root = packageRoot();
const { data, settings, standinPort, port, desk, clientSecret, product } = practiceSettings(root);
const policies = practicePolicies(data, settings['POLICY'] ?? 'dorset');
const practised = () => ({ id: policies.now, choices: policies.choices });

function start(name: string, script: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'build', script)], {
    env: { ...settings, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('exit', (code) => {
    if (stopping || child === leaving) return;
    console.error(
      `${name} stopped by itself${code === null ? '' : ` with code ${code}`}. The lines above say why; run npm start again to go on where you left off.`,
    );
    stop(1);
  });
  return child;
}

let stopping = false;
let leaving: ChildProcess | undefined;
let changing = Promise.resolve();
const running: ChildProcess[] = [];

const startProduct = (): ChildProcess => start('Holdfast', 'bot/index.js', { ...product, POLICY: policies.now });

/** Starts Holdfast again under another procedure; cases that are open go on under theirs. */
async function change(standin: ChildProcess, id: string): Promise<void> {
  if (stopping || id === policies.now) return;
  leaving = running.pop();
  const gone = new Promise((resolve) => leaving?.once('exit', resolve));
  leaving?.kill('SIGTERM');
  await gone;
  policies.now = id;
  keepPractised(data, id);
  running.push(startProduct());
  if (!(await answers(`http://localhost:${port}/api/health`))) return;
  standin.send(practised());
  console.log(`New cases follow the procedure “${id}” now.`);
}

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
  const standin = start('The local Microsoft 365', 'src/standin/main.js', {
    STANDIN_PORT: standinPort,
    STANDIN_DATA: join(data, 'microsoft-365'),
    STANDIN_PAGES: join(root, 'build', 'practice'),
    STANDIN_TAB: `http://localhost:${port}/tab/`,
    STANDIN_CLIENT_SECRET: clientSecret,
    STANDIN_PRACTISED: JSON.stringify(practised()),
    BOT_ENDPOINT: `http://localhost:${port}/api/messages`,
  });
  running.push(standin);
  standin.on('message', (asked: { readonly take?: string }) => {
    const { take } = asked;
    if (take !== undefined) changing = changing.then(() => change(standin, take));
  });
  if (!(await answers(`${desk}_practice/settings`))) return;
  running.push(startProduct());
  if (!(await answers(`http://localhost:${port}/api/health`))) return;
  console.log(
    `\nHoldfast is running, with made-up people, on this machine alone.\n\n  Open ${desk}\n\nNew cases follow the procedure “${policies.now}”; the desk's first page has the others.\nCtrl+C stops it; npm start goes on where you left off.\n`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop(0);
  });
}
await practice();
