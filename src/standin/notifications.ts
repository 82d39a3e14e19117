import { setTimeout } from 'node:timers/promises';
import { eventsOf, changeKey } from './graph/eventDoc.ts';
import { findPerson } from './graph/people.ts';
import { liveSubscriptions, subscriptionsOf, type SubscriptionDoc } from './graph/subscriptionDoc.ts';
import { recordNotification } from './recording.ts';
import type { News } from './store/news.ts';
import type { Tenant } from './tenant.ts';

type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';
export type Notifications = {
  /** Asks an address to give back a token; says what was wrong when it does not. */
  handshake(url: string): Promise<string | undefined>;
  /** Sends a lifecycle notification and does to the subscription what Graph would have done. */
  lifecycle(subscription: SubscriptionDoc, event: LifecycleEvent): void;
  /** Tells nobody of the next change. */
  loseNext(subscription: SubscriptionDoc): void;
  stop(): void;
};

/** How long an address may take for an answer, in milliseconds, and how long after each failed try the next comes. */
const patienceMs = 10_000;
const againAfterMs = [500, 1000, 2000, 4000, 8000, 16_000];

/** Tells subscribers what changed (learn.microsoft.com/graph/change-notifications-delivery-webhooks): one after the other to each address, again when it fails. */
export function openNotifications(tenant: Tenant): Notifications {
  const ways = new Map<string, Promise<void>>();
  let ended = new AbortController();

  async function post(url: string, body?: object): Promise<Response> {
    const given = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'Content-Type': body === undefined ? 'text/plain; charset=utf-8' : 'application/json' };
    return fetch(url, { method: 'POST', headers, ...given, signal: AbortSignal.any([ended.signal, AbortSignal.timeout(patienceMs)]) });
  }

  async function delivered(url: string, body: object): Promise<void> {
    for (const wait of [...againAfterMs, undefined]) {
      const status = await post(url, body).then(
        async (answer) => {
          await answer.body?.cancel();
          return answer.status;
        },
        () => undefined,
      );
      if (status !== undefined && tenant.settings.record !== undefined) recordNotification(tenant.settings.record, url, body, status);
      if (ended.signal.aborted || (status !== undefined && status < 300) || wait === undefined) return;
      await pause(wait, ended.signal);
    }
  }

  function send(url: string, value: readonly object[]): void {
    const way = (ways.get(url) ?? Promise.resolve()).then(() => delivered(url, { value })).catch(() => undefined);
    ways.set(url, way);
  }

  tenant.store.listen((news) => {
    const live = liveSubscriptions(tenant).filter(({ waits }) => waits !== true);
    const told = new Map<string, object[]>();
    for (const one of live)
      for (const piece of news) {
        if (piece.collection !== one.collection) continue;
        const kind = one.collection.startsWith('items/') ? 'updated' : piece.kind;
        if (!one.changeType.split(',').includes(kind) || lost(one)) continue;
        told.set(one.notificationUrl, [
          ...(told.get(one.notificationUrl) ?? []),
          { ...common(tenant, one), changeType: kind, ...about(tenant, one, piece) },
        ]);
      }
    for (const [url, value] of told) send(url, value);
  });

  /** Whether this change goes astray. */
  function lost({ loses, ...one }: SubscriptionDoc): boolean {
    if (loses !== true) return false;
    tenant.store.commit([subscriptionsOf(tenant).put(one.id, one)]);
    return true;
  }

  return {
    async handshake(url) {
      const token = `Validation: Testing client application reachability for subscription Request-Id: ${crypto.randomUUID()} & + %`;
      const address = new URL(url);
      address.searchParams.set('validationToken', token);
      try {
        const answer = await post(address.href);
        const text = await answer.text();
        if (answer.status !== 200) return `The address answered ${answer.status}.`;
        if (!/^text\/plain\b/i.test(answer.headers.get('Content-Type') ?? '')) return 'The answer was not text/plain.';
        return text === token ? undefined : 'The token did not come back as it was sent.';
      } catch {
        return 'The address did not answer.';
      }
    },
    lifecycle(one, event) {
      if (event === 'subscriptionRemoved') tenant.store.commit([subscriptionsOf(tenant).remove(one.id)]);
      if (event === 'reauthorizationRequired') tenant.store.commit([subscriptionsOf(tenant).put(one.id, { ...one, waits: true })]);
      if (one.lifecycleNotificationUrl !== undefined)
        send(one.lifecycleNotificationUrl, [{ ...common(tenant, one), lifecycleEvent: event }]);
    },
    loseNext: (one) => {
      tenant.store.commit([subscriptionsOf(tenant).put(one.id, { ...one, loses: true })]);
    },
    stop() {
      ended.abort();
      ended = new AbortController();
      ways.clear();
    },
  };
}

const common = (tenant: Tenant, one: SubscriptionDoc) => ({
  subscriptionId: one.id,
  subscriptionExpirationDateTime: new Date(one.expires).toISOString(),
  tenantId: tenant.settings.tenantId,
  ...(one.clientState !== undefined && { clientState: one.clientState }),
});

/** What a notification says of the change itself: an event by its id, a list nothing but that it changed. */
function about(tenant: Tenant, { resource, collection }: SubscriptionDoc, { id }: News): object {
  if (collection.startsWith('items/')) return { resource, resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' } };
  const mailbox = collection.slice('events/'.length);
  const path = `Users/${findPerson(tenant, mailbox)?.id ?? mailbox}/Events/${id}`;
  const event = eventsOf(tenant, mailbox).get(id);
  const tag = event && { '@odata.etag': `W/"${changeKey(event)}"` };
  return { resource: path, resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': path, ...tag, id } };
}

/** Waits, or less long where it ends meanwhile. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal }).catch(() => undefined);
