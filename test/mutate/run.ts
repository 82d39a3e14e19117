import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readPacks } from '../../src/policies/packs.ts';
import type { Share } from './mutantsOf.ts';
import type { Outcome } from './tryMutants.ts';

// Alters every rule of every pack (or of those named), one at a time, and says which alterations no expectation of that pack notices.
// The mutants are shared out over the processors.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const packs = readPacks();
const named = process.argv.slice(2);
for (const id of named.length > 0 ? named : packs.ids) {
  if (!packs.get(id)) throw new Error(`There is no pack ${id}; there are ${packs.ids.join(', ')}.`);
  if (!existsSync(new URL(`../policies/${id}.expectations.ts`, import.meta.url)))
    say(`${id}: there is no test/policies/${id}.expectations.ts`);
  const of = availableParallelism();
  const outcomes = await Promise.all(Array.from({ length: of }, (_, nth) => shareOf(id, { nth, of })));
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((all, outcome) => all + count(outcome), 0);
  const [byExpectations, byReader] = [sum((outcome) => outcome.byExpectations), sum((outcome) => outcome.byReader)];
  const survivors = outcomes.flatMap((outcome) => outcome.survivors);
  const killed = byExpectations + byReader;
  say(`${id}: killed ${String(killed)} of ${String(killed + survivors.length)}`);
  say(`  ${String(byExpectations)} by expectations, ${String(byReader)} refused by the reader`);
  for (const line of survivors.map(({ path, change }) => `  survives: ${path}: ${change}`).sort()) say(line);
  if (survivors.length) process.exitCode = 1;
}

function shareOf(id: string, share: Share): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./tryShare.ts', import.meta.url), { workerData: { id, share } });
    worker.once('message', resolve).once('error', reject);
  });
}
