import { Bench } from 'tinybench';
import { readPacks } from '../../src/policies/packs.ts';
import { assessing } from './assessing.ts';
import type { Measured } from './benches.ts';
import { findingTimes } from './findingTimes.ts';
import { dryRun } from './dryRun.ts';
import { workingDays } from './workingDays.ts';

// Measures, compares in one run, and judges nothing: machines differ, ratios less so. Warmed up for as long as the compiler takes to settle.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const inWords = (ms: number): string =>
  ms < 0.001 ? `${(ms * 1e6).toFixed(0)} ns` : ms < 1 ? `${(ms * 1e3).toFixed(1)} µs` : `${ms.toFixed(1)} ms`;

const run = async ({ what, target, tasks }: Measured): Promise<void> => {
  const bench = tasks(new Bench({ time: 1_000, warmupTime: 4_000 }));
  await bench.run();
  say(`${what}${target === undefined ? '' : ` (wanted: under ${String(target)} µs at the median)`}`);
  const medians = bench.tasks.map(({ name, result }) => ({
    name,
    median: 'latency' in result ? result.latency.p50 : Number.NaN,
    p99: 'latency' in result ? result.latency.p99 : Number.NaN,
  }));
  for (const { name, median, p99 } of medians)
    say(
      `  ${name.padEnd(26)} median ${inWords(median).padStart(9)}   p99 ${inWords(p99).padStart(9)}   × ${(median / (medians[0]?.median ?? median)).toFixed(2)}`,
    );
};

// `npm run bench -- lancashire` measures only what has that in its name.
const named = process.argv.slice(2);
const wanted = (what: string): boolean => named.length === 0 || named.some((name) => what.includes(name));
const packs = readPacks();
for (const measured of [...workingDays(), ...findingTimes(), ...assessing(packs)]) if (wanted(measured.what)) await run(measured);
if (wanted('dry run')) say(dryRun(packs));
