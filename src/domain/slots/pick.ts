import { dayOf } from '../time/london.ts';
import { startOf, step, type Grid } from './grid.ts';

/** Whether two meetings of the grid's length lie apart. */
export const areApart = ({ length }: Grid, one: number, other: number): boolean => Math.abs(one - other) * step >= length;

/** The first `count` of a ranking that lie apart from those taken before, and from each other: a choice, not one time every quarter of an hour. */
export const apartFrom = (grid: Grid, taken: readonly number[], ranking: readonly number[], count: number): readonly number[] => {
  const chosen: number[] = [];
  for (const at of ranking) {
    if (chosen.length >= count) break;
    if ([...taken, ...chosen].every((other) => areApart(grid, at, other))) chosen.push(at);
  }
  return chosen;
};

/** The best of each of the first `count` London days in a ranking, in order of the days. */
export const bestOfEachDay = (grid: Grid, ranking: readonly number[], count: number): readonly number[] => {
  const best = new Map<string, number>();
  for (const at of ranking) {
    const day = dayOf(startOf(grid, at));
    if (!best.has(day)) best.set(day, at);
  }
  return [...best.values()].sort((one, other) => one - other).slice(0, count);
};
