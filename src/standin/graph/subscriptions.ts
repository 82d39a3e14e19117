import { z } from 'zod';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import type { Notifications } from '../notifications.ts';
import { graphOrigin, type Tenant } from '../tenant.ts';
import { jsonBody, readBody } from './body.ts';
import { badRequest, GraphProblem } from './problem.ts';
import { subscribable } from './subscribable.ts';
import { liveSubscriptions, subscriptionsOf, subscriptionWire, type SubscriptionDoc } from './subscriptionDoc.ts';

const asked = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url().optional(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.enum(['v1_0', 'v1_1', 'v1_2', 'v1_3']).optional(),
});
const renewal = z.strictObject({ expirationDateTime: z.iso.datetime({ offset: true }) });

/** Less is raised to this. */
const leastMinutes = 45;
const one = '/subscriptions/{subscription}';

/** Subscriptions (learn.microsoft.com/graph/api/subscription-post-subscriptions, -list, -get, -update, -delete, -reauthorize). */
export function subscriptionRoutes(tenant: Tenant, notifications: Notifications): Route[] {
  const all = subscriptionsOf(tenant);
  const show = (doc: SubscriptionDoc, status = 200, more: object = {}): Answer => ({
    status,
    json: { '@odata.context': `${graphOrigin}/$metadata#subscriptions/$entity`, ...subscriptionWire(doc), ...more },
  });
  const own = (call: Call): readonly SubscriptionDoc[] => liveSubscriptions(tenant).filter(({ app }) => app === call.caller?.app);
  const need = (call: Call): SubscriptionDoc => {
    const found = own(call).find(({ id }) => id === param(call, 'subscription'));
    if (!found) throw new GraphProblem(404, 'ResourceNotFound', 'The object was not found.');
    return found;
  };
  return [
    {
      method: 'GET',
      path: '/subscriptions',
      handle: (call) => {
        if (call.query.size > 0) throw badRequest('This method does not support query options.', 'InvalidRequest');
        return {
          status: 200,
          json: { '@odata.context': `${graphOrigin}/$metadata#subscriptions`, value: own(call).map(subscriptionWire) },
        };
      },
    },
    {
      method: 'POST',
      path: '/subscriptions',
      handle: async (call) => {
        const {
          changeType,
          expirationDateTime,
          latestSupportedTlsVersion: _tls,
          ...wanted
        } = readBody(asked, jsonBody(call), 'subscription');
        const { collection, tells, mostMinutes } = subscribable(tenant, wanted.resource, call.caller);
        const kinds = changeType.split(',').map((kind) => kind.trim());
        const strange = kinds.find((kind) => !tells.includes(kind));
        if (strange !== undefined)
          throw badRequest(`Subscription changeType '${strange}' is not supported for this resource.`, 'InvalidRequest');
        const expires = lifeTo(tenant, expirationDateTime, mostMinutes);
        for (const url of new Set([wanted.notificationUrl, wanted.lifecycleNotificationUrl]))
          if (url !== undefined) await validated(notifications, url);
        const { lifecycleNotificationUrl, clientState, ...rest } = wanted;
        const doc: SubscriptionDoc = {
          ...rest,
          id: crypto.randomUUID(),
          app: call.caller?.app ?? '',
          collection,
          changeType: kinds.join(','),
          expires,
          ...(lifecycleNotificationUrl !== undefined && { lifecycleNotificationUrl }),
          ...(clientState !== undefined && { clientState }),
        };
        tenant.store.commit([all.put(doc.id, doc)]);
        return show(doc, 201, { clientState: clientState ?? null });
      },
    },
    { method: 'GET', path: one, handle: (call) => show(need(call)) },
    {
      method: 'PATCH',
      path: one,
      handle: (call) => {
        const { waits: _over, ...doc } = need(call);
        const { expirationDateTime } = readBody(renewal, jsonBody(call), 'subscription');
        const renewed = {
          ...doc,
          expires: lifeTo(tenant, expirationDateTime, subscribable(tenant, doc.resource, call.caller).mostMinutes),
        };
        tenant.store.commit([all.put(doc.id, renewed)]);
        return show(renewed);
      },
    },
    {
      method: 'POST',
      path: `${one}/reauthorize`,
      handle: (call) => {
        const { waits: _over, ...doc } = need(call);
        tenant.store.commit([all.put(doc.id, doc)]);
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: (call) => {
        tenant.store.commit([all.remove(need(call).id)]);
        return { status: 204 };
      },
    },
  ];
}

/** When a subscription runs out, in milliseconds of the practice clock. */
function lifeTo(tenant: Tenant, asked: string, mostMinutes: number): number {
  const now = tenant.clock.now();
  const minutes = (Date.parse(asked) - now) / 60_000;
  if (minutes <= 0) throw badRequest('Subscription expiration must be in the future.', 'InvalidRequest');
  // Clocks of callers may be a little ahead.
  if (minutes > mostMinutes + 5)
    throw badRequest(`Subscription expiration can only be ${mostMinutes} minutes in the future.`, 'InvalidRequest');
  return Math.max(Date.parse(asked), now + leastMinutes * 60_000);
}

/** Refuses (400) an address that Graph would not send to, or that does not give back the token. */
async function validated(notifications: Notifications, url: string): Promise<void> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw badRequest("The 'notificationUrl' must be a valid HTTPS address.", 'InvalidRequest');
  const problem = await notifications.handshake(url);
  if (problem !== undefined)
    throw badRequest(
      `Subscription validation request failed. ${problem} Notification endpoint must respond with 200 OK to validation request.`,
      'ValidationError',
    );
}
