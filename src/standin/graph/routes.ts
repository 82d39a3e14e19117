import type { Route } from '../http/route.ts';
import type { Notifications } from '../notifications.ts';
import type { Tenant } from '../tenant.ts';
import { calendarDeltaRoutes } from './calendarDelta.ts';
import { columnRoutes } from './columns.ts';
import { driveRoutes } from './drives.ts';
import { eventRoutes } from './events.ts';
import { groupRoutes } from './groups.ts';
import { itemHistoryRoutes } from './itemHistory.ts';
import { itemRoutes } from './items.ts';
import { listRoutes } from './lists.ts';
import { mailRoutes } from './mail.ts';
import { placeRoutes } from './places.ts';
import { scheduleRoutes } from './schedule.ts';
import { siteRoutes } from './sites.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { userRoutes } from './users.ts';

/** Everything of Graph v1.0 that is here; the more particular route stands before the more general one. */
export function graphRoutes(tenant: Tenant, notifications: Notifications): Route[] {
  return [
    ...userRoutes(tenant),
    ...groupRoutes(tenant),
    ...placeRoutes(tenant),
    ...scheduleRoutes(tenant),
    ...calendarDeltaRoutes(tenant),
    ...eventRoutes(tenant),
    ...mailRoutes(tenant),
    ...siteRoutes(tenant),
    ...listRoutes(tenant),
    ...columnRoutes(tenant),
    ...itemHistoryRoutes(tenant),
    ...itemRoutes(tenant),
    ...driveRoutes(tenant),
    ...subscriptionRoutes(tenant, notifications),
  ];
}
