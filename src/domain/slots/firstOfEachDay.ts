import { instantOf } from '../time/instant.ts';
import { dayOf } from '../time/london.ts';
import type { Interval } from './interval.ts';

/** The best time of each of the first `count` London days that have one, in order of the days. `ranked` is best first. */
export const firstOfEachDay = <T extends Interval>(ranked: readonly T[], count: number): readonly T[] => {
  const best = new Map<string, T>();
  for (const time of ranked) {
    const day = dayOf(instantOf(time.start));
    if (!best.has(day)) best.set(day, time);
  }
  return [...best.values()].toSorted((a, b) => a.start - b.start).slice(0, count);
};
