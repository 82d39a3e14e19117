import type { Db } from './db.ts';

/** So many people are told something unasked in one minute, over all instances: Teams slows down whoever sends more at once. */
const perMinute = 10;

/** Any number, the same in every process: who holds it takes a turn, the others wait. */
const pacing = 7_202_612;

/** Takes one of the turns of this minute and gives 0; when they are all taken, in how many seconds the next is free. By the database's clock. */
export const secondsToWait = (db: Db): Promise<number> =>
  db.tx(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [pacing]);
    await query(`delete from holdfast.told where at <= now() - interval '1 minute'`);
    const [row] = await query<{ taken: number; wait: number | null }>(
      `select count(*)::int as taken, ceil(extract(epoch from min(at) + interval '1 minute' - now()))::int as wait from holdfast.told`,
    );
    if (row !== undefined && row.taken >= perMinute) return Math.max(1, row.wait ?? 1);
    await query('insert into holdfast.told (at) values (now())');
    return 0;
  });
