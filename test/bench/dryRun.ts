import { changesBetween } from '../../src/cli/changesBetween.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import type { Packs } from '../../src/policies/packs.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import { longCase } from './longCase.ts';

const now = '2026-12-03T10:00:00Z';

/** The dry run of a changed procedure: 10,000 cases of 20 to 100 facts, one after the other, each assessed under the old and the new and compared. */
export const dryRun = (packs: Packs): string => {
  const policy = packs.get('lancashire') ?? packs.get('dorset');
  if (!policy) throw new Error('there is no pack to run');
  const [calendar, changed] = [readWorkCalendar(), structuredClone(policy)];
  const [cases, before] = [10_000, process.memoryUsage().rss];
  let [taken, most] = [0, before];
  for (let n = 0; n < cases; n += 1) {
    // Making the case up is not part of it.
    const file = longCase(policy, 20 + (n % 81));
    const start = performance.now();
    changesBetween(assess(policy, file, calendar, now), assess(changed, file, calendar, now));
    taken += performance.now() - start;
    if (n % 100 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  return `dry run of ${String(cases)} cases, ${policy.id} old and new: ${(taken / 1000).toFixed(1)} s, ${String(before >> 20)} MB before and ${String(most >> 20)} MB at most`;
};
