import type { ListName } from '../domain/record/columns.ts';
import { watchName, watchNamed, type Watch } from '../domain/follow/watch.ts';
import { msOf } from '../domain/time/instant.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Subscriptions } from '../usecases/ports.ts';
import type { Graph } from './client.ts';
import { clientStateOf, keyMark } from './clientState.ts';
import type { Lists } from './lists.ts';
import { at } from './path.ts';
import { identified, nothing, subscription } from './wire.ts';

/**
 * Subscribing takes the least permission that reads: the page of subscriptions warns that a right to write may not do in its place. For a
 * list it names Sites.ReadWrite.All; whether the right on the one site is enough is documented nowhere.
 */
export const permissions = { delegated: ['Calendars.Read', 'Sites.Selected'], application: ['Calendars.Read', 'Sites.Selected'] } as const;

/** Minutes a subscription lives. Graph allows more today; its older pages name 4,230 for events of a mailbox. */
const lifeMinutes = 4200;

/** Subscriptions of Graph that tell `address`. What proves a notification genuine is made with `key`. */
export function createSubscriptions(
  graph: Graph,
  lists: Lists,
  { address, key }: { readonly address: string; readonly key: string },
): Subscriptions {
  const urlOf = (watch: Watch): string => `${address}?${new URLSearchParams({ key: keyMark(key), of: watchName(watch) }).toString()}`;
  const expiry = (now: string): string => new Date(msOf(now) + lifeMinutes * 60_000).toISOString();

  async function resourceOf(watch: Watch): Promise<string> {
    const path = watch.kind === 'calendar' ? `/users/${watch.of}/events` : await lists.address(watch.of as ListName);
    return decodeURIComponent(path).slice(1);
  }

  return {
    async all() {
      const found = await graph.all('/subscriptions', subscription);
      // Another program of this app's, at another address, keeps its own.
      return found.flatMap(({ id, notificationUrl, expirationDateTime: expires }) => {
        const url = notificationUrl !== undefined && URL.canParse(notificationUrl) ? new URL(notificationUrl) : undefined;
        if (url === undefined || `${url.origin}${url.pathname}` !== address) return [];
        const watch = url.searchParams.get('key') === keyMark(key) ? watchNamed(url.searchParams.get('of') ?? '') : undefined;
        return [{ id, expires, ...(watch !== undefined && { watch: watchName(watch) }) }];
      });
    },

    async make(watch, now) {
      const url = urlOf(watch);
      const body = {
        // A list tells of nothing but changes (api/resources/subscription).
        changeType: watch.kind === 'calendar' ? 'created,updated,deleted' : 'updated',
        notificationUrl: url,
        lifecycleNotificationUrl: url,
        resource: await resourceOf(watch),
        expirationDateTime: expiry(now),
        clientState: clientStateOf(key, watch),
      };
      // Never repeated blindly: it would stand twice. What was made although nobody learnt it is found by the next look at all of them.
      await graph.ask('POST', '/subscriptions', identified, { body });
    },

    async renew(id, now) {
      try {
        await graph.ask('PATCH', at`/subscriptions/${id}`, identified, { body: { expirationDateTime: expiry(now) }, repeatable: true });
        return 'renewed';
      } catch (failure) {
        if (failure instanceof GatewayFailure && failure.kind === 'missing') return 'gone';
        throw failure;
      }
    },

    async remove(id) {
      try {
        await graph.ask('DELETE', at`/subscriptions/${id}`, nothing, { repeatable: true });
      } catch (failure) {
        if (!(failure instanceof GatewayFailure) || failure.kind !== 'missing') throw failure;
      }
    },
  };
}
