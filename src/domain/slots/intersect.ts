import type { Interval } from './interval.ts';
import { merge } from './merge.ts';

/** The time that lies in both, in order. */
export const intersect = (some: readonly Interval[], others: readonly Interval[]): readonly Interval[] =>
  merge(some.flatMap((one) => others.map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))));
