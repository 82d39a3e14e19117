import { subscriptionsToDo, type Subscription } from '../domain/follow/subscriptionsToDo.ts';
import { watchNamed } from '../domain/follow/watch.ts';
import { failureKind } from './failureKind.ts';
import type { Subscriptions } from './ports.ts';
import { watchedNames } from './watched.ts';
import type { World } from './world.ts';

/**
 * Makes, renews and removes subscriptions until each watch has one. What is there is asked of Microsoft 365 each time, so that none is made
 * twice, whatever was cut short before. One failing keeps nobody from the others; the first failure is thrown at the end.
 */
export async function keepSubscriptions(world: World): Promise<void> {
  const { subscriptions } = world;
  if (subscriptions === undefined) return;
  const now = world.clock.now();
  const asked = new Set(await world.watches.renewals());
  const wanted = await watchedNames(world);
  const { make, renew, remove } = subscriptionsToDo(wanted, await subscriptions.all(), asked, now);
  const failures: unknown[] = [];
  const attempt = async (watch: string | undefined, what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      failures.push(failure);
      world.log.warn({ watch, kind: failureKind(failure) }, what);
    }
  };
  for (const watch of make)
    await attempt(watch, notTold, async () => {
      await made(world, subscriptions, watch);
    });
  for (const one of renew)
    await attempt(one.watch, 'a subscription was not renewed; changes are found by looking every few minutes meanwhile', async () => {
      await renewed(world, subscriptions, one, asked);
    });
  for (const { id, watch } of remove)
    await attempt(watch, 'a subscription that is not needed was not removed; it runs out by itself', async () => {
      await subscriptions.remove(id);
      if (watch !== undefined && !wanted.includes(watch)) await world.watches.forget(watch);
    });
  for (const watch of asked) if (![...make, ...renew.map((one) => one.watch)].includes(watch)) await world.watches.renewed(watch);
  if (failures.length > 0) throw failures[0];
}

const notTold =
  'Microsoft 365 will not tell of changes here: look whether it can reach PUBLIC_ORIGIN over https, and whether the app may read what is watched; changes are found by looking every few minutes meanwhile';

/** A new one; what changed before it stood is looked for. */
async function made(world: World, subscriptions: Subscriptions, name: string): Promise<void> {
  const watch = watchNamed(name);
  if (watch === undefined) return;
  await subscriptions.make(watch, world.clock.now());
  await world.jobs.lookSoon(name);
  await world.watches.renewed(name);
}

/** Renewing authorises anew as well. While Microsoft waited for it, it may have told nothing: that is looked for. */
async function renewed(
  world: World,
  subscriptions: Subscriptions,
  { id, watch = '' }: Subscription,
  asked: ReadonlySet<string>,
): Promise<void> {
  if ((await subscriptions.renew(id, world.clock.now())) === 'gone') {
    await made(world, subscriptions, watch);
    return;
  }
  if (!asked.has(watch)) return;
  await world.jobs.lookSoon(watch);
  await world.watches.renewed(watch);
}
