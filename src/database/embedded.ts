import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Db, Query } from './db.ts';
import { lockFolder } from './lock.ts';
import { whyUnopened } from './whyUnopened.ts';

/** Opens the embedded PostgreSQL kept in a folder, for this process alone. The first opening of a folder takes a few seconds. */
export async function openEmbedded(folder: string): Promise<Db> {
  await mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
    throw await whyUnopened(folder, error);
  });
  const lock = await lockFolder(folder);
  try {
    const instance = await PGlite.create(join(folder, 'postgres'));
    return {
      query: queryOf(instance),
      tx: (work) => instance.transaction((open) => work(queryOf(open))),
      async close() {
        await instance.close();
        await lock.release();
      },
      engine: { kind: 'embedded', instance },
    };
  } catch (error) {
    await lock.release();
    throw await whyUnopened(folder, error);
  }
}

const queryOf =
  (on: Pick<PGlite, 'query'>): Query =>
  async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await on.query<Row>(sql, [...values])).rows;
