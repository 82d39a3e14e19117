import { z } from 'zod';
import { liveSubscriptions, subscriptionWire } from '../graph/subscriptionDoc.ts';
import type { Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import type { Notifications } from '../notifications.ts';
import type { Tenant } from '../tenant.ts';
import { practiceBody } from './body.ts';
import { PracticeProblem } from './problem.ts';

const asked = z.strictObject({ event: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed', 'loseNext']) });

/** Who is told of what, and what Graph itself may do to a subscription: ask for authorisation again, remove it, lose something. */
export function practiceSubscriptionRoutes(tenant: Tenant, notifications: Notifications): Route[] {
  return [
    {
      method: 'GET',
      path: '/_practice/subscriptions',
      handle: () => ({
        status: 200,
        json: liveSubscriptions(tenant).map((one) => ({ ...subscriptionWire(one), waits: one.waits === true })),
      }),
    },
    {
      method: 'POST',
      path: '/_practice/subscriptions/{subscription}/lifecycle',
      handle: (call) => {
        const { event } = practiceBody(call, asked);
        const found = liveSubscriptions(tenant).find(({ id }) => id === param(call, 'subscription'));
        if (!found) throw new PracticeProblem(404, 'There is no such subscription.');
        if (event === 'loseNext') notifications.loseNext(found);
        else notifications.lifecycle(found, event);
        return { status: 202, json: {} };
      },
    },
  ];
}
