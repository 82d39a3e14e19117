import { msOf } from '../time/instant.ts';
import type { Limit } from './slotSearch.ts';

/** The stretch all limits leave together, inclusive, in epoch milliseconds, and the clauses that set its edges. */
export type Narrowest = {
  readonly earliest: number;
  readonly latest: number;
  readonly latestClause?: string;
  readonly earliestClause?: string;
};

/** What several limits leave together: the latest `earliest` and the earliest `latest`; unlimited where none speaks. */
export const narrowest = (limits: readonly Limit[]): Narrowest =>
  limits.reduce<Narrowest>(
    (left, { clause, earliest, latest }) => {
      const from = earliest === undefined ? -Infinity : msOf(earliest);
      const to = latest === undefined ? Infinity : msOf(latest);
      return {
        ...left,
        ...(from > left.earliest && { earliest: from, earliestClause: clause }),
        ...(to < left.latest && { latest: to, latestClause: clause }),
      };
    },
    { earliest: -Infinity, latest: Infinity },
  );
