import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export type PostgresServer = { readonly url: string; stop(): Promise<void> };

const run = promisify(execFile);

/** Starts a PostgreSQL server in a folder of its own, for this machine alone; undefined where none is installed. Stopping throws its folder away. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const programs = programsIn();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-postgres-'));
  const as = unprivileged();
  if (as !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const at = { cwd: folder, ...as };
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'holdfast', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], at);
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200', '-c', 'fsync=off'];
  const server = spawn(join(programs, 'postgres'), options, { ...at, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  await ready(join(programs, 'pg_isready'), port, () => server.exitCode === null);
  return {
    url: `postgres://holdfast@127.0.0.1:${String(port)}/postgres`,
    async stop() {
      // Ends at once, with whoever is still connected.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest of Debian's, else the folder in the path where they are. */
function programsIn(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root; nobody's number is the same on every Linux. */
const unprivileged = (): { readonly uid: number; readonly gid: number } | undefined =>
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

async function ready(asks: string, port: number, alive: () => boolean): Promise<void> {
  for (;;) {
    const answers = await run(asks, ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (answers) return;
    if (!alive()) throw new Error('the PostgreSQL server ended as soon as it was started');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
