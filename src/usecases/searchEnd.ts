import type { Instant } from '../domain/case/fact.ts';
import type { Limit } from '../domain/slots/slotSearch.ts';
import { instantOf, msOf } from '../domain/time/instant.ts';

const day = 86_400_000;
/** Calendars are asked for at most so many days at once (Graph getSchedule allows 62). */
const farthest = 60;

/** How far ahead times are sought: two weeks past the last limit, or two weeks from now, so that there is something to offer when the limit cannot be kept. */
export function searchEnd(now: Instant, limits: readonly Limit[]): Instant {
  const latest = Math.max(msOf(now), ...limits.flatMap((limit) => (limit.latest === undefined ? [] : [msOf(limit.latest)])));
  return instantOf(Math.min(latest + 14 * day, msOf(now) + farthest * day));
}
