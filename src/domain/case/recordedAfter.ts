import { isInstant, justAfter, msOf, tickOf } from '../time/instant.ts';
import type { Fact, Instant } from './fact.ts';
import { learntAt } from './inLogOrder.ts';

/**
 * The moment to record something new under: now, or a trace after the last thing recorded where the clock has not moved on since or is
 * behind. So two facts learnt one after the other are never of the same moment.
 */
export const recordedAfter = (log: readonly Fact[], now: Instant): Instant => {
  let last: Instant | undefined;
  for (const fact of (Array.isArray(log) ? log : []) as readonly (Fact | null | undefined)[]) {
    const learnt = isInstant(fact?.recorded) ? fact.recorded : isInstant(fact?.at) && msOf(fact.at) <= msOf(now) ? fact.at : undefined;
    if (learnt !== undefined && (last === undefined || isLater(learnt, last))) last = learnt;
  }
  return last === undefined || isLater(now, last) ? now : justAfter(last);
};

const isLater = (a: Instant, b: Instant): boolean => msOf(a) > msOf(b) || (msOf(a) === msOf(b) && tickOf(a) > tickOf(b));

/** Now, or when the last fact was learnt where another clock is ahead of this one: what is in the record is known. */
export const notBeforeRecord = (log: readonly Fact[], now: Instant): Instant =>
  log.map(learntAt).reduce((latest, learnt) => (msOf(learnt) > msOf(latest) ? learnt : latest), now);
