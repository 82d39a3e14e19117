import { limits } from './limits.ts';

/** Seconds somebody has to wait before the next request, 0 when it is taken now. `at` is any steady clock in milliseconds. */
export type Quota = (person: string, at: number) => number;

type Bucket = { readonly left: number; readonly at: number };

const perSecond = limits.requestsPerMinute / 60;

/** Counts requests per person: a burst at once, then a steady rate. Kept in this process alone; every instance has its own. */
export function createQuota(): Quota {
  const buckets = new Map<string, Bucket>();
  return (person, at) => {
    const before = buckets.get(person) ?? { left: limits.burst, at };
    const left = Math.min(limits.burst, before.left + (Math.max(0, at - before.at) / 1000) * perSecond);
    buckets.set(person, { left: left < 1 ? left : left - 1, at });
    return left < 1 ? Math.ceil((1 - left) / perSecond) : 0;
  };
}
