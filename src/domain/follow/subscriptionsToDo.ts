import type { Instant } from '../case/fact.ts';
import { msOf } from '../time/instant.ts';

/** A standing request to be told of changes; `watch` is the name of what it is about, absent when it is none of those there are now. */
export type Subscription = { readonly id: string; readonly watch?: string; readonly expires: Instant };
export type SubscriptionsToDo = {
  readonly make: readonly string[];
  readonly renew: readonly Subscription[];
  readonly remove: readonly Subscription[];
};

/** They live for almost three days and are renewed at half of it, so that a day's outage costs none. */
const renewBeforeMs = 35 * 3_600_000;

/**
 * What has to be done so that each watch has one subscription with time enough left: of several the one that lives longest stays. `renewals`
 * names those Microsoft asked to renew whatever time they have left.
 */
export function subscriptionsToDo(
  wanted: readonly string[],
  found: readonly Subscription[],
  renewals: ReadonlySet<string>,
  now: Instant,
): SubscriptionsToDo {
  const best = new Map<string, Subscription>();
  const byLife = found.toSorted((a, b) => msOf(b.expires) - msOf(a.expires) || a.id.localeCompare(b.id));
  for (const one of byLife) if (one.watch !== undefined && wanted.includes(one.watch) && !best.has(one.watch)) best.set(one.watch, one);
  const kept = [...best.values()];
  return {
    make: wanted.filter((watch) => !best.has(watch)),
    renew: kept.filter(({ watch = '', expires }) => renewals.has(watch) || msOf(expires) - msOf(now) < renewBeforeMs),
    remove: found.filter((one) => !kept.includes(one)),
  };
}
