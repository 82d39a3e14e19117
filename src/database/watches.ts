import type { Watches } from '../usecases/ports.ts';
import type { Db } from './db.ts';

type MarkRow = { mark: string | null; begun: Date | null };

/** How far each watch was looked through, in the database. */
export function createWatches(db: Db): Watches {
  return {
    async mark(watch) {
      const [row] = await db.query<MarkRow>('select mark, begun from holdfast.watch where name = $1', [watch]);
      return row === undefined || row.mark === null || row.begun === null ? undefined : { mark: row.mark, begun: row.begun.toISOString() };
    },
    async keepMark(watch, mark, begun) {
      await db.query(
        `insert into holdfast.watch (name, mark, begun) values ($1, $2, $3)
         on conflict (name) do update set mark = excluded.mark, begun = excluded.begun`,
        [watch, mark, begun],
      );
    },
    async forget(watch) {
      await db.query('delete from holdfast.watch where name = $1', [watch]);
    },
    async askRenewal(watch) {
      await db.query('insert into holdfast.watch (name, renew) values ($1, true) on conflict (name) do update set renew = true', [watch]);
    },
    async renewals() {
      const rows = await db.query<{ name: string }>('select name from holdfast.watch where renew order by name');
      return rows.map(({ name }) => name);
    },
    async renewed(watch) {
      await db.query('update holdfast.watch set renew = false where name = $1', [watch]);
    },
  };
}
