import pg from 'pg';
import type { Log } from '../usecases/ports.ts';
import type { Db, Query } from './db.ts';

/** Connects to a PostgreSQL server by its URL. Throws with a way on when it cannot be reached. */
export async function openServer(connectionString: string, log: Log): Promise<Db> {
  const pool = new pg.Pool({ connectionString, max: 8, application_name: 'holdfast' });
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', () => {
    log.warn({}, 'a database connection was lost');
  });
  const query: Query = async <Row>(sql: string, values: readonly unknown[] = []) => (await pool.query(sql, [...values])).rows as Row[];
  await query('select 1').catch(async (failure: unknown) => {
    await pool.end();
    throw new Error(whyUnreached(failure), { cause: failure });
  });
  return {
    query,
    tx: (work) => inOne(pool, work),
    close: () => pool.end(),
    engine: { kind: 'server', connectionString },
  };
}

/** Why the server cannot be used, and what to do; never its address, which holds a password. */
function whyUnreached(failure: unknown): string {
  const code = codeOf(failure);
  const refused = ['28P01', '28000', '3D000', '42501'].includes(code);
  return refused
    ? `The database server in DATABASE_URL does not let Holdfast in (${code}). Look at the user, the password and the name of the database there. Nothing of a case is lost.`
    : `The database server in DATABASE_URL does not answer (${code}). Look whether it runs, and whether this machine reaches it. Nothing of a case is lost.`;
}

/** The system's or PostgreSQL's code, also of the first of several tries at once. */
const codeOf = (failure: unknown): string => {
  const first: unknown = failure instanceof AggregateError ? failure.errors[0] : failure;
  return first instanceof Error && 'code' in first ? String(first.code) : 'unknown';
};

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
