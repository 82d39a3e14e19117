import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readPacks } from '../../src/policies/packs.ts';
import { anywhere } from './anywhere.ts';
import { properties } from './properties.ts';
import type { Done } from './share.ts';

// Tries every property on every pack as often as it says, shared out over the processors. `npm run properties -- 'acts hold'` tries the
// one of that name; a number after it, so many rounds for each pack.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [named, rounds] = process.argv.slice(2);
const packs = readPacks();
const of = Math.max(2, availableParallelism());
const names = [...properties.map(({ name }) => name), 'anywhere'];
if (named !== undefined && !names.includes(named)) throw new Error(`There is no property “${named}”; there are ${names.join(', ')}.`);

for (const property of properties.filter(({ name }) => named === undefined || name === named)) {
  const each = rounds === undefined ? property.rounds : Number(rounds);
  const began = performance.now();
  const shares = await Promise.all(Array.from({ length: of }, (_, nth) => shareOf(property.name, each, nth)));
  const wrong = shares.flatMap((share) => share.wrong);
  const seconds = `${((performance.now() - began) / 1000).toFixed(0)} s`;
  for (const line of wrong.slice(0, 5)) say(line);
  if (wrong.length > 0) process.exitCode = 1;
  say(
    wrong.length > 0
      ? `${property.name}: ${String(wrong.length)} went wrong (${seconds})`
      : `${property.says(each * packs.ids.length)} (${seconds})`,
  );
}

if (named === undefined || named === 'anywhere') {
  const each = Number(rounds ?? '60');
  const hosts = await anywhere(each);
  const same = new Set(hosts.map(({ digest }) => digest)).size === 1;
  if (!same) process.exitCode = 1;
  say(
    `anywhere: ${String(each * packs.ids.length)} cases on hosts in ${hosts.map(({ zone }) => zone).join(', ')}, each with a locale of its own: ${same ? 'the same, byte for byte' : 'NOT the same'}`,
  );
}

function shareOf(name: string, each: number, nth: number): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./share.ts', import.meta.url), { workerData: { name, each, nth, of } });
    worker.once('message', resolve).once('error', reject);
  });
}
