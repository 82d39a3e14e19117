import type { Db } from './db.ts';
import type { DurableJobs, JobCounts } from './jobs.ts';

/** `well` is false when the database does not answer or work was given up on. */
export type Health = {
  readonly well: boolean;
  readonly engine: Db['engine']['kind'];
  readonly answers: boolean;
  readonly jobs?: JobCounts;
};

/** How database and queue are. Never throws. */
export async function health(db: Db, jobs: DurableJobs): Promise<Health> {
  const engine = db.engine.kind;
  try {
    const counts = await jobs.counts();
    return { well: counts.givenUp === 0, engine, answers: true, jobs: counts };
  } catch {
    return { well: false, engine, answers: false };
  }
}
