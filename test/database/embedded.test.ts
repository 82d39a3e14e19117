import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCaseIndex } from '../../src/database/caseIndex.ts';
import type { Db } from '../../src/database/db.ts';
import { openJobs } from '../../src/database/jobs.ts';
import { lockFolder } from '../../src/database/lock.ts';
import { openDatabase } from '../../src/database/open.ts';
import { quiet } from './openForTest.ts';
import { until } from './until.ts';

let folder: string;
let child: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-embedded-'));
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const open = (at: string, more: { production?: boolean; allowEmbedded?: boolean } = {}): Promise<Db> =>
  openDatabase({ folder: at, production: false, allowEmbedded: false, log: quiet, ...more });

/** The other process, and how far it says it has come. */
function startHolder(at: string): { readonly holder: ChildProcess; readonly told: string[] } {
  const holder = spawn(process.execPath, ['--import', './test/database/typescript.mjs', './test/database/holder.ts', at], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const told: string[] = [];
  createInterface({ input: holder.stdout }).on('line', (line) => told.push(line));
  child = holder;
  return { holder, told };
}

describe('the embedded database', () => {
  it('is held by one process, survives its being killed, and finishes its jobs', async () => {
    const { holder, told } = startHolder(folder);
    await until(() => told.includes('job SM-KILL') && told.filter((line) => line.startsWith('row')).length >= 50);

    await expect(open(folder)).rejects.toThrow(`is in use by process ${String(holder.pid)}. Stop that one first`);

    holder.kill('SIGKILL');
    await once(holder, 'close');
    const acknowledged = told.filter((line) => line.startsWith('row')).length;

    const db = await open(folder);
    const kept = await createCaseIndex(db).of('p');
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
    expect(kept.length).toBeLessThanOrEqual(acknowledged + 1);

    const jobs = await openJobs(db, quiet);
    const done: string[] = [];
    await jobs.startWorkers((reference) => {
      done.push(reference);
      return Promise.resolve();
    });
    await until(() => done.includes('SM-KILL'));
    await jobs.stop();
    await db.close();
  }, 60_000);

  it('is free again once closed', async () => {
    const first = await lockFolder(join(folder, 'other'));
    await expect(lockFolder(join(folder, 'other'))).rejects.toThrow(`process ${String(process.pid)}`);
    await expect(lockFolder(join(folder, 'other', '..', 'other'))).rejects.toThrow('in use');
    await first.release();
    const second = await lockFolder(join(folder, 'other'));
    await second.release();
  });

  it('is refused in production unless it is asked for', async () => {
    await expect(open(join(folder, 'production'), { production: true })).rejects.toThrow(
      'Set DATABASE_URL to a PostgreSQL server, or HOLDFAST_ALLOW_EMBEDDED=yes',
    );
    const db = await open(folder, { production: true, allowEmbedded: true });
    expect(db.engine.kind).toBe('embedded');
    await db.close();
  }, 30_000);
});
