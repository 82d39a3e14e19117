import { openDatabase } from '../../database/open.ts';
import { openJobs } from '../../database/jobs.ts';
import { sayInstant } from '../../domain/time/words.ts';
import { whyGivenUp } from '../../usecases/givenUpWork.ts';
import { asReference } from '../../usecases/reference.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { OpenRecord } from './openRecord.ts';

/**
 * `jobs`: the cases whose work outside was given up, since when and why. `jobs again [REFERENCE]`: asks for it once more, of one case or of
 * all. With the embedded database the program must be stopped.
 */
export async function jobs({ env, log }: Pick<OpenRecord, 'env' | 'log'>, words: readonly string[]): Promise<readonly string[]> {
  const [what, named] = words;
  if (what !== undefined && what !== 'again') throw new NotUnderstood('jobs takes no word, or: holdfast jobs again [REFERENCE]');
  const asked = named === undefined ? undefined : asReference(named);
  if (named !== undefined && asked === undefined) throw new NotUnderstood(`${named} is no reference such as SM-7K2Q`);
  const db = await openDatabase({
    folder: env.HOLDFAST_DATA,
    url: env.DATABASE_URL,
    production: !env.practice,
    allowEmbedded: env.HOLDFAST_ALLOW_EMBEDDED === 'yes',
    log,
  });
  try {
    const queue = await openJobs(db, log);
    try {
      const given = (await queue.givenUp()).filter(({ reference }) => asked === undefined || reference === asked);
      if (given.length === 0) return [asked === undefined ? 'Nothing was given up.' : `Nothing was given up for ${asked}.`];
      if (what === undefined)
        return given.map(({ reference, since, because }) => `${reference}  given up ${sayInstant(since)}: ${whyGivenUp(because)}`);
      for (const { reference } of given) await queue.reconcileSoon(reference);
      return given.map(({ reference }) => `${reference}  is tried again as soon as the program runs`);
    } finally {
      await queue.stop();
    }
  } finally {
    await db.close();
  }
}
