import type { Caller } from '../entra/caller.ts';
import type { Tenant } from '../tenant.ts';
import { needList } from './listDoc.ts';
import { needPerson } from './people.ts';
import { badRequest } from './problem.ts';

/** What can be subscribed to here: where the store keeps it, which changes it tells, and for how long at most, in minutes. */
type Subscribable = { readonly collection: string; readonly tells: readonly string[]; readonly mostMinutes: number };

/** The resource of a subscription (learn.microsoft.com/graph/api/resources/subscription); refused (400) when it is none of those here. */
export function subscribable(tenant: Tenant, resource: string, caller: Caller | undefined): Subscribable {
  const path = resource.replace(/^\//, '');
  const [, user] = /^users\/([^/]+)\/events$/i.exec(path) ?? (/^me\/events$/i.test(path) ? ['', caller?.person?.id ?? ''] : []);
  if (user !== undefined) {
    const { mail } = needPerson(tenant, decodeURIComponent(user));
    return { collection: `events/${mail}`, tells: ['created', 'updated', 'deleted'], mostMinutes: 10_080 };
  }
  const [, site, list] = /^sites\/([^/]+)\/lists\/([^/]+)$/i.exec(path) ?? [];
  if (site !== undefined && list !== undefined) {
    const { id } = needList(tenant, decodeURIComponent(site), decodeURIComponent(list));
    return { collection: `items/${id}`, tells: ['updated'], mostMinutes: 42_300 };
  }
  throw badRequest(`Resource '${resource}' is not supported here. The README of the local Microsoft 365 lists what is.`, 'InvalidRequest');
}
