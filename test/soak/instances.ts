import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../shape/sources.ts';

/** Several instances of the built product behind one address; whoever asks there is handed to any that runs. */
export type Instances = {
  readonly address: string;
  /** Opens the instances; the address is known before. */
  start(env: NodeJS.ProcessEnv): Promise<void>;
  /** Kills one at once, and starts it again. Which is drawn by the caller. */
  kill(which: number): Promise<void>;
  stop(): Promise<void>;
  /** Lines an instance wrote when it ended by itself. */
  readonly complaints: readonly string[];
  /** How often an instance logged something with these words. */
  logged(words: string): number;
};

type Instance = { port: number; child: ChildProcess | undefined; ready: boolean };

export async function openInstances(howMany: number, folder: string): Promise<Instances> {
  const all: Instance[] = [];
  for (let nth = 0; nth < howMany; nth++) all.push({ port: await freePort(), child: undefined, ready: false });
  const complaints: string[] = [];
  const lines: string[] = [];
  let turn = 0;
  let settings: NodeJS.ProcessEnv = {};
  const door = createServer((incoming, outgoing) => {
    const running = all.filter(({ ready }) => ready);
    const to = running[turn++ % Math.max(1, running.length)];
    if (to !== undefined) {
      hand(incoming, outgoing, to.port);
      return;
    }
    outgoing.writeHead(503);
    outgoing.end();
  });
  await listening(door);

  async function open(one: Instance, nth: number): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'build', 'bot', 'index.js')], {
      env: { ...process.env, ...settings, PORT: String(one.port), HOLDFAST_DATA: join(folder, `product-${String(nth)}`) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    one.child = child;
    createInterface(child.stdout).on('line', (line) => lines.push(line));
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString('utf8')}`.slice(-2000)));
    child.once('exit', (code, signal) => {
      if (signal === null) complaints.push(`an instance ended by itself (${String(code)}): ${said}`);
    });
    while (child.exitCode === null && child.signalCode === null) {
      const up = await fetch(`http://127.0.0.1:${String(one.port)}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (up) {
        one.ready = true;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (child.signalCode === null) throw new Error(`an instance did not start: ${said}`);
  }

  async function end(one: Instance, signal: NodeJS.Signals): Promise<void> {
    one.ready = false;
    const { child } = one;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  return {
    address: `http://localhost:${String((door.address() as AddressInfo).port)}`,
    complaints,
    logged: (words) => lines.filter((line) => line.includes(words)).length,
    async start(env) {
      settings = env;
      await Promise.all(all.map(open));
    },
    async kill(which) {
      const one = all[which % all.length];
      if (one === undefined) return;
      await end(one, 'SIGKILL');
      await open(one, which % all.length);
    },
    async stop() {
      await Promise.all(all.map((one) => end(one, 'SIGKILL')));
      await new Promise<void>((resolve) => {
        door.close(() => {
          resolve();
        });
        door.closeAllConnections();
      });
    },
  };
}

/** Hands a request on; when its instance dies on the way, whoever asked loses the connection as well. */
function hand(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  onward.once('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await listening(server);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
