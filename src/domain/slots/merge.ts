import type { Interval } from './interval.ts';

/** The same time as the given stretches cover, as the fewest stretches, in order: overlapping and touching ones become one. */
export const merge = (intervals: readonly Interval[]): readonly Interval[] => {
  const merged: Interval[] = [];
  for (const next of intervals.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else merged.push(next);
  }
  return merged;
};
