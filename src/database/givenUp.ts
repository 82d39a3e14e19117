import type { Db } from './db.ts';

/** Work on a case that was given up after the last try: since when, and the kind of the last failure where it is still known. */
export type GivenUp = { readonly reference: string; readonly since: string; readonly because?: string };

/**
 * What was given up and neither waits nor runs again nor was done since, oldest first: of two tries at once one may end among the dead
 * letters although the other did the work.
 */
export async function givenUp(db: Db, queue: string, deadLetters: string): Promise<readonly GivenUp[]> {
  const rows = await db.query<{ reference: string; since: Date; because: string | null }>(
    `with own as (select state, singleton_key as reference, completed_on, output from pgboss.job where name = $1),
       dead as (select data->>'reference' as reference, created_on from pgboss.job where name = $2)
     select dead.reference, max(dead.created_on) as since,
       (select own.output->>'message' from own where own.reference = dead.reference and own.state = 'failed'
        order by own.completed_on desc limit 1) as because
     from dead where not exists (
       select 1 from own where own.reference = dead.reference
       and (own.state in ('created', 'retry', 'active') or own.completed_on > dead.created_on and own.state = 'completed'))
     group by dead.reference order by since, dead.reference`,
    [queue, deadLetters],
  );
  return rows.map(({ reference, since, because }) => ({ reference, since: since.toISOString(), ...(because !== null && { because }) }));
}
