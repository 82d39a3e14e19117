import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, unlink, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Held until released or until the process ends, however it ends. */
export type Lock = { release(): Promise<void> };

/**
 * Takes a folder for this process alone. An embedded PostgreSQL has no lock of its own, and two that open one folder lose data silently.
 * Throws an error that names the process holding it. The lock is a listening socket: the system frees it when the process is killed.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const address = addressOf(await realpath(folder));
  const holder = join(folder, 'holder.pid');
  const server = (await listen(address)) ?? (await listenAfterTheDead(address));
  if (!server) {
    const pid = await readFile(holder, 'utf8').catch(() => '(unknown)');
    throw new Error(
      `The database folder ${folder} is in use by process ${pid}. ` +
        'Stop that one first, or give this one a folder of its own (HOLDFAST_DATA).',
    );
  }
  await writeFile(holder, String(process.pid));
  return { release: () => closed(server) };
}

/** A socket file nobody listens on was left by a process that was killed. A name without a file is gone with its process. */
async function listenAfterTheDead(address: string): Promise<Server | undefined> {
  if (!address.startsWith('/') || (await somebodyListens(address))) return undefined;
  await unlink(address).catch(() => undefined);
  return listen(address);
}

/** Linux: a name without a file. Windows: a pipe. Elsewhere a socket file, whose path must stay short. */
function addressOf(folder: string): string {
  const name = `holdfast-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `/tmp/${name}.sock`;
}

/** Undefined when somebody listens there already. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      // The lock alone keeps no process running.
      server.unref();
      resolve(server);
    });
  });
}

function somebodyListens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
