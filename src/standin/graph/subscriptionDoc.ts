import type { Collection } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';

/** What somebody wants to be told of, and where. `collection` is where the store keeps the things that are watched. */
export type SubscriptionDoc = {
  readonly id: string;
  readonly app: string;
  readonly resource: string;
  readonly collection: string;
  readonly changeType: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly expires: number;
  readonly clientState?: string;
  /** Nothing is told until it has been authorised again. */
  readonly waits?: boolean;
  /** The next change is told to nobody, as happens on the way. */
  readonly loses?: boolean;
};

export const subscriptionsOf = (tenant: Tenant): Collection<SubscriptionDoc> => tenant.store.collection<SubscriptionDoc>('subscriptions');

/** Those that have not run out; Graph deletes the others without a word. */
export const liveSubscriptions = (tenant: Tenant): readonly SubscriptionDoc[] =>
  subscriptionsOf(tenant)
    .all()
    .filter(({ expires }) => expires > tenant.clock.now());

/** A subscription as Graph writes it. Its client state is told to nobody again. */
export const subscriptionWire = (one: SubscriptionDoc) => ({
  id: one.id,
  resource: one.resource,
  applicationId: one.app,
  changeType: one.changeType,
  clientState: null,
  notificationUrl: one.notificationUrl,
  notificationQueryOptions: null,
  lifecycleNotificationUrl: one.lifecycleNotificationUrl ?? null,
  expirationDateTime: new Date(one.expires).toISOString(),
  creatorId: one.app,
  includeResourceData: null,
  latestSupportedTlsVersion: 'v1_2',
  encryptionCertificate: null,
  encryptionCertificateId: null,
  notificationUrlAppId: null,
});
