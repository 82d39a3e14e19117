import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../src/database/db.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Log } from '../../src/usecases/ports.ts';
import { freshDatabase } from '../support/freshDatabase.ts';

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type TestDb = { readonly db: Db; readonly folder: string; reopen(): Promise<Db>; remove(): Promise<void> };

/** A fresh database of this test file alone, embedded unless a server is given. */
export async function openForTest(): Promise<TestDb> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-db-'));
  const url = await freshDatabase();
  let db = await open(folder, url);
  return {
    db,
    folder,
    async reopen() {
      await db.close();
      db = await open(folder, url);
      return db;
    },
    async remove() {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const open = (folder: string, url: string | undefined): Promise<Db> =>
  openDatabase({ folder, production: false, allowEmbedded: false, log: quiet, url });
