import type { Collection } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';
import type { ColumnDoc } from './column.ts';
import { noListItem } from './problem.ts';
import type { SiteDoc, Touch } from './siteDoc.ts';
import { sitesOf } from './siteDoc.ts';

export type ListDoc = {
  readonly id: string;
  readonly siteId: string;
  readonly displayName: string;
  readonly description: string;
  readonly template: 'genericList' | 'documentLibrary';
  readonly columns: readonly ColumnDoc[];
  readonly version: number;
  readonly created: Touch;
  readonly modified: Touch;
};
/** Counts of a list: the last item id given, and the last change made (for delta). */
export type ListCount = { readonly item: number; readonly change: number };

export const listsOf = (tenant: Tenant): Collection<ListDoc> => tenant.store.collection<ListDoc>('lists');
export const countsOf = (tenant: Tenant): Collection<ListCount> => tenant.store.collection<ListCount>('counts');

/** A site by its id, refusing (404) an unknown one. */
export function needSite(tenant: Tenant, key: string): SiteDoc {
  const lower = key.toLowerCase();
  const site = sitesOf(tenant)
    .all()
    .find((one) => one.id.toLowerCase() === lower || one.id.split(',')[1] === lower);
  if (!site) throw noListItem('Requested site could not be found');
  return site;
}

/** A site by its host name and path, refusing (404) an unknown one. */
export function needSiteAt(tenant: Tenant, host: string, path: string): SiteDoc {
  const wanted = `/${path}`.replace(/[:/]+$/, '').toLowerCase();
  const site = sitesOf(tenant)
    .all()
    .find((one) => one.host === host.toLowerCase() && one.path.toLowerCase() === wanted);
  if (!site) throw noListItem('Requested site could not be found');
  return site;
}

/** A list of a site by its id or its title, refusing (404) an unknown one. */
export function needList(tenant: Tenant, siteKey: string, key: string): ListDoc {
  const site = needSite(tenant, siteKey);
  const lower = key.toLowerCase();
  const list = listsOf(tenant)
    .all()
    .find((one) => one.siteId === site.id && (one.id === lower || one.displayName.toLowerCase() === lower));
  if (!list) throw noListItem('The specified list was not found');
  return list;
}
