import type { Interval } from './interval.ts';

const grid = 15 * 60_000;

/** Every slot of `length` milliseconds that begins on a quarter of an hour, not after `latest`, and fits whole into one of the stretches. */
export const starts = (spans: readonly Interval[], length: number, latest: number): readonly Interval[] =>
  spans.flatMap((span) => {
    const slots: Interval[] = [];
    const last = Math.min(span.end - length, latest);
    for (let start = Math.ceil(span.start / grid) * grid; start <= last; start += grid) slots.push({ start, end: start + length });
    return slots;
  });
