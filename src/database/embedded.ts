import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Db, Query } from './db.ts';
import { lockFolder } from './lock.ts';
import { whyUnopened } from './whyUnopened.ts';

/**
 * Opens the embedded PostgreSQL kept in a folder, for this process alone. The first opening of a folder takes a few seconds. `broken` is told when
 * it cannot go on, such as on a full disk: it never answers again then, and the process has to end at once.
 */
export async function openEmbedded(folder: string, broken?: (says: string) => void): Promise<Db> {
  await mkdir(folder, { recursive: true }).catch(async (error: unknown) => {
    throw await whyUnopened(folder, error);
  });
  const lock = await lockFolder(folder);
  try {
    const instance = await PGlite.create(join(folder, 'postgres'));
    if (broken) watch(instance, folder, broken);
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

/** Tells of the first failure after which PostgreSQL gives itself up. */
function watch(instance: PGlite, folder: string, broken: (says: string) => void): void {
  const heard = (failure: unknown): never => {
    if (failure instanceof Error && 'severity' in failure && failure.severity === 'PANIC')
      broken(
        `The database in ${folder} can write nothing more. Make room on that disk, or name another folder (HOLDFAST_DATA), and start again. Nothing of a case is lost.`,
      );
    throw failure;
  };
  for (const name of ['query', 'exec', 'transaction'] as const) {
    const own = instance[name].bind(instance) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(instance, { [name]: (...given: unknown[]) => own(...given).catch(heard) });
  }
}

const queryOf =
  (on: Pick<PGlite, 'query'>): Query =>
  async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await on.query<Row>(sql, [...values])).rows;
