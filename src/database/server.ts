import pg from 'pg';
import type { Log } from '../usecases/ports.ts';
import type { Db, Query } from './db.ts';

/** Connects to a PostgreSQL server by its URL. Throws when it cannot be reached. */
export async function openServer(connectionString: string, log: Log): Promise<Db> {
  const pool = new pg.Pool({ connectionString, max: 8, application_name: 'holdfast' });
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', () => {
    log.warn({}, 'a database connection was lost');
  });
  const query: Query = async <Row>(sql: string, values: readonly unknown[] = []) => (await pool.query(sql, [...values])).rows as Row[];
  await query('select 1');
  return {
    query,
    tx: (work) => inOne(pool, work),
    close: () => pool.end(),
    engine: { kind: 'server', connectionString },
  };
}

async function inOne<T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin');
    const result = await work(
      async <Row>(sql: string, values: readonly unknown[] = []) => (await client.query(sql, [...values])).rows as Row[],
    );
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken instanceof Error ? broken : undefined);
  }
}
