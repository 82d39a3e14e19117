import type { Instant } from '../case/fact.ts';
import type { Limit, Span } from '../slots/slotSearch.ts';
import { instantOf, isAfter, msOf } from '../time/instant.ts';

const quarter = 15 * 60_000;
const atMost = 2 * 24 * 60 * 60_000;

/** When the last of these times has begun, or the time limit has run out while it still runs: answers are of no use after that. */
export const uselessAfter = (now: Instant, limits: readonly Limit[], times: readonly Span[]): Instant => {
  const running = limits.flatMap(({ latest }) => (latest !== undefined && isAfter(latest, now) ? [msOf(latest)] : []));
  return instantOf(Math.min(...running, Math.max(...times.map(({ start }) => msOf(start)))));
};

/**
 * When asking closes by itself: half-way to `uselessAfter`, so that there is as long again to book, after two days at most; a whole quarter
 * of an hour. Undefined when that leaves nobody the time to answer.
 */
export const closingOf = (now: Instant, limits: readonly Limit[], times: readonly Span[]): Instant | undefined => {
  const useless = msOf(uselessAfter(now, limits, times));
  const half = Math.min((useless - msOf(now)) / 2, atMost);
  const closes = Math.floor((msOf(now) + half) / quarter) * quarter;
  return closes - msOf(now) >= quarter ? instantOf(closes) : undefined;
};
