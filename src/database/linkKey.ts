import { randomBytes } from 'node:crypto';
import type { Db } from './db.ts';

/**
 * What links given to people outside are sealed with: made by chance once, the same for every program on this database, and not changed when
 * the app’s own secret is. A database made anew has another, and links sent before end.
 */
export async function linkKey(db: Db): Promise<string> {
  await db.query('insert into holdfast.link_key (key) values ($1) on conflict (one) do nothing', [randomBytes(32).toString('base64url')]);
  const [row] = await db.query<{ key: string }>('select key from holdfast.link_key');
  if (row === undefined) throw new Error('The key of the links could not be kept in the database.');
  return row.key;
}
