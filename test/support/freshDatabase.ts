import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A PostgreSQL server to run tests on in place of the embedded one, where one is given. */
const server = process.env['TEST_DATABASE_URL'];
export const onServer = server !== undefined && server !== '';

/** The address of an empty database of its own on that server; undefined where tests use the embedded one. */
export async function freshDatabase(): Promise<string | undefined> {
  if (!onServer) return undefined;
  const name = `holdfast_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(server ?? '');
  url.pathname = `/${name}`;
  return url.href;
}
