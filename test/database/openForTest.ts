import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../src/database/db.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Log } from '../../src/usecases/ports.ts';

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A PostgreSQL server to run the same tests on, when there is one: `TEST_DATABASE_URL`. Its schemas are dropped first. */
const serverUrl = process.env['TEST_DATABASE_URL'];

export type TestDb = { readonly db: Db; readonly folder: string; reopen(): Promise<Db>; remove(): Promise<void> };

/** A fresh database of this test file alone, embedded unless a server is given. */
export async function openForTest(): Promise<TestDb> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-db-'));
  if (serverUrl) await emptied(folder);
  let db = await open(folder);
  return {
    db,
    folder,
    async reopen() {
      await db.close();
      db = await open(folder);
      return db;
    },
    async remove() {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const open = (folder: string): Promise<Db> =>
  openDatabase({ folder, production: false, allowEmbedded: false, log: quiet, ...(serverUrl ? { url: serverUrl } : {}) });

async function emptied(folder: string): Promise<void> {
  const db = await open(folder);
  await db.query('drop schema if exists holdfast cascade');
  await db.query('drop schema if exists pgboss cascade');
  await db.close();
}
