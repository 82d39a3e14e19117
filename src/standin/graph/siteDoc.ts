import { createHash } from 'node:crypto';
import type { Caller } from '../entra/caller.ts';
import type { Collection } from '../store/store.ts';
import { stamp, type Tenant } from '../tenant.ts';

export type SiteDoc = { readonly id: string; readonly host: string; readonly path: string; readonly name: string };
export const sitesOf = (tenant: Tenant): Collection<SiteDoc> => tenant.store.collection<SiteDoc>('sites');

/** A site; its id is made from its address, so that a reset gives the same one. */
export function siteDoc(host: string, path: string, name: string): SiteDoc {
  return { id: `${host},${guidOf(host)},${guidOf(host + path)}`, host, path, name };
}

/** The address of a site. */
export const siteUrl = (site: SiteDoc): string => `https://${site.host}${site.path}`;

/** A GUID made from a text. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Who did something, as SharePoint writes it. */
type Actor = {
  readonly user?: { readonly id: string; readonly displayName: string; readonly email: string };
  readonly application?: { readonly id: string; readonly displayName: string };
};
export type Touch = { readonly at: string; readonly by: Actor };

/** The caller and the practice time, for created and modified. */
export function touch(tenant: Tenant, caller: Caller | undefined): Touch {
  const at = stamp(tenant);
  if (caller?.person) return { at, by: { user: { id: caller.person.id, displayName: caller.person.name, email: caller.person.email } } };
  return { at, by: { application: { id: tenant.settings.clientId, displayName: 'Practice app' } } };
}
