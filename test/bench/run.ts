import { Bench } from 'tinybench';
import { assess } from '../../src/domain/assess/assess.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import { assessing } from './assessing.ts';
import type { Measured } from './benches.ts';
import { findingTimes } from './findingTimes.ts';
import { longCase } from './longCase.ts';
import { workingDays } from './workingDays.ts';

// Measures, compares in one run, and judges nothing: machines differ, ratios less so.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const inWords = (ms: number): string =>
  ms < 0.001 ? `${(ms * 1e6).toFixed(0)} ns` : ms < 1 ? `${(ms * 1e3).toFixed(1)} µs` : `${ms.toFixed(1)} ms`;

const run = async ({ what, target, tasks }: Measured): Promise<void> => {
  const bench = tasks(new Bench({ time: 1_000, warmupTime: 500 }));
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

const packs = readPacks();
for (const measured of [...workingDays(), ...findingTimes(), ...assessing(packs)]) await run(measured);

// The dry run of a changed procedure: 10,000 cases of 20 to 100 facts, read once and assessed under the old and the new.
const policy = packs.get('lancashire') ?? packs.get('dorset');
if (!policy) throw new Error('there is no pack to run');
const cases = Array.from({ length: 10_000 }, (_, n) => longCase(policy, 20 + (n % 81)));
const calendar = readWorkCalendar();
const [changed, start] = [structuredClone(policy), performance.now()];
for (const file of cases) for (const each of [policy, changed]) assess(each, file, calendar, '2026-12-03T10:00:00Z');
say(
  `dry run of 10,000 cases, ${policy.id} old and new: ${((performance.now() - start) / 1000).toFixed(1)} s, ${String(process.memoryUsage().rss >> 20)} MB`,
);
