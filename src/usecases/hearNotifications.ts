import type { World } from './world.ts';

/** What Microsoft 365 tells of a watch. Nothing is believed but that it is worth looking. */
export type Notification = { readonly watch: string; readonly says: 'changed' | 'missed' | 'reauthorize' | 'removed' };

/**
 * Queues what notifications call for and does nothing itself, so that they can be answered at once: what changed or was missed is looked
 * through, a subscription that ran out of authority is renewed, one that was removed is made again
 * (learn.microsoft.com/graph/change-notifications-lifecycle-events).
 */
export async function hearNotifications(world: Pick<World, 'jobs' | 'watches'>, told: readonly Notification[]): Promise<void> {
  const toLook = new Set(told.filter(({ says }) => says !== 'reauthorize').map(({ watch }) => watch));
  const toRenew = new Set(told.filter(({ says }) => says === 'reauthorize' || says === 'removed').map(({ watch }) => watch));
  for (const watch of toRenew) await world.watches.askRenewal(watch);
  if (toRenew.size > 0) await world.jobs.keepSubscriptionsSoon();
  for (const watch of toLook) await world.jobs.lookSoon(watch);
}
