import type { Interval } from './interval.ts';

/** The first `count` that do not overlap one taken before: a choice of times rather than the same one every quarter of an hour. */
export const apart = <T extends Interval>(ranked: readonly T[], count: number): readonly T[] => {
  const taken: T[] = [];
  for (const slot of ranked) {
    if (taken.length === count) break;
    if (taken.every((other) => slot.end <= other.start || slot.start >= other.end)) taken.push(slot);
  }
  return taken;
};
