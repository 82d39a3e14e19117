// A process of its own for the tests that kill one: opens the folder, writes and takes a job, and tells what it did line by line.
import { setImmediate } from 'node:timers/promises';
import { createCaseIndex } from '../../src/database/caseIndex.ts';
import { openJobs } from '../../src/database/jobs.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Log } from '../../src/usecases/ports.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const db = await openDatabase({ folder: process.argv[2] ?? '', production: false, allowEmbedded: false, log: quiet });
const index = createCaseIndex(db);
const jobs = await openJobs(db, quiet);
await jobs.startWorkers(async (reference) => {
  tell(`job ${reference}`);
  await new Promise(() => undefined);
});
await jobs.reconcileSoon('SM-KILL');
for (let written = 1; ; written++) {
  await index.put({ reference: `SM-${written}`, stage: 'requested', people: ['p'], length: 1 });
  tell(`row ${written}`);
  // The embedded database never lets go of the thread by itself.
  await setImmediate();
}
