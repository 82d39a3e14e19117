import type { GivenUp } from '../usecases/ports.ts';
import type { Db } from './db.ts';

/**
 * What failed at its last try and neither waits nor runs again nor was done since, oldest first. A failed job with tries left was not given
 * up: a case waits for its next try once, and a second job of it that fails meanwhile makes way for the one that waits.
 */
export async function givenUp(db: Pick<Db, 'query'>, queue: string): Promise<readonly GivenUp[]> {
  const rows = await db.query<{ reference: string; since: Date; because: string | null }>(
    `with own as (select state, singleton_key as reference, completed_on, output->>'message' as because, retry_count >= retry_limit as spent
       from pgboss.job where name = $1)
     select reference, max(completed_on) as since, (array_agg(because order by completed_on desc))[1] as because
     from own dead where state = 'failed' and spent and not exists (
       select 1 from own where own.reference = dead.reference
       and (own.state in ('created', 'retry', 'active') or own.completed_on > dead.completed_on and own.state = 'completed'))
     group by reference order by since, reference`,
    [queue],
  );
  return rows.map(({ reference, since, because }) => ({ reference, since: since.toISOString(), ...(because !== null && { because }) }));
}
