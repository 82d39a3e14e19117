import type { Log } from '../usecases/ports.ts';
import type { Db } from './db.ts';
import { migrate } from './migrations.ts';

export type DatabaseOptions = {
  /** A PostgreSQL server (`DATABASE_URL`). Without it the embedded database in `folder` is used. */
  readonly url?: string | undefined;
  /** Folder of the embedded database (`HOLDFAST_DATA`). */
  readonly folder: string;
  /** Whether this is a real service (`NODE_ENV=production`). */
  readonly production: boolean;
  /** Whether the embedded database is wanted even there (`HOLDFAST_ALLOW_EMBEDDED=yes`). */
  readonly allowEmbedded: boolean;
  readonly log: Log;
  /** Told when the embedded database cannot go on and never answers again: the process has to end at once. */
  readonly broken?: (says: string) => void;
};

/** Opens the database and brings its tables up to date. Throws with a way on when it is in use, refused or out of reach. */
export async function openDatabase(options: DatabaseOptions): Promise<Db> {
  const db = await opened(options);
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  options.log.info({ engine: db.engine.kind }, 'database open');
  return db;
}

/** Only the engine that is used is loaded: the embedded one takes 300 MB. */
async function opened(options: DatabaseOptions): Promise<Db> {
  if (options.url !== undefined && options.url !== '') return (await import('./server.ts')).openServer(options.url, options.log);
  if (options.production && !options.allowEmbedded) {
    throw new Error(
      'The embedded database does not force its writes to disk and is not for production. ' +
        'Set DATABASE_URL to a PostgreSQL server, or HOLDFAST_ALLOW_EMBEDDED=yes to use it all the same.',
    );
  }
  return (await import('./embedded.ts')).openEmbedded(options.folder, options.broken);
}
