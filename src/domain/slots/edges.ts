import { msOf } from '../time/instant.ts';
import type { Limit } from './slotSearch.ts';

/** What several limits leave together, in epoch milliseconds, inclusive; infinite where none speaks; and the limit that sets each edge. */
export type Edges = {
  readonly earliest: number;
  readonly latest: number;
  readonly earliestBy?: Limit;
  readonly latestBy?: Limit;
};

/** The latest of the earliest edges that forbid, and the earliest of the latest edges. */
export const edgesOf = (limits: readonly Limit[]): Edges =>
  limits.reduce<Edges>(
    (left, limit) => {
      const from = limit.earliest === undefined || limit.early === 'reason' ? -Infinity : msOf(limit.earliest);
      const to = limit.latest === undefined ? Infinity : msOf(limit.latest);
      return {
        ...left,
        ...(from > left.earliest && { earliest: from, earliestBy: limit }),
        ...(to < left.latest && { latest: to, latestBy: limit }),
      };
    },
    { earliest: -Infinity, latest: Infinity },
  );
