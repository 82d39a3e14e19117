import type { Collection } from '../store/store.ts';
import type { Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import { needSite, type ListDoc } from './listDoc.ts';
import { siteUrl, type Touch } from './siteDoc.ts';

type Fields = Readonly<Record<string, unknown>>;
/** `id` counts from 1 in its list and is never given again; `change` is the list's change that made this state (for delta). */
export type ItemDoc = {
  readonly id: string;
  readonly guid: string;
  readonly version: number;
  readonly change: number;
  readonly fields: Fields;
  readonly created: Touch;
  readonly modified: Touch;
};
export type GoneDoc = { readonly id: string; readonly change: number };

export const itemsOf = (tenant: Tenant, list: ListDoc): Collection<ItemDoc> => tenant.store.collection<ItemDoc>(`items/${list.id}`);
/** Earlier states, under `<id>/<version>`. */
export const versionsOf = (tenant: Tenant, list: ListDoc): Collection<ItemDoc> => tenant.store.collection<ItemDoc>(`versions/${list.id}`);
export const goneOf = (tenant: Tenant, list: ListDoc): Collection<GoneDoc> => tenant.store.collection<GoneDoc>(`gone/${list.id}`);

export const etag = (item: ItemDoc): string => `"${item.guid},${item.version}"`;

/** An item as Graph writes it, with everything that can be expanded. */
export function itemWire(tenant: Tenant, list: ListDoc, item: ItemDoc): Entity {
  const site = needSite(tenant, list.siteId);
  return {
    '@odata.etag': etag(item),
    createdDateTime: item.created.at,
    eTag: etag(item),
    id: item.id,
    lastModifiedDateTime: item.modified.at,
    webUrl: `${siteUrl(site)}/Lists/${encodeURIComponent(list.displayName)}/${item.id}_.000`,
    createdBy: item.created.by,
    lastModifiedBy: item.modified.by,
    parentReference: { id: list.id, siteId: site.id },
    contentType: { id: '0x0100', name: 'Item' },
    fields: fieldsWire(item),
  };
}

/** The columns of an item as Graph writes them; empty ones are left out. */
export function fieldsWire(item: ItemDoc): Entity {
  const title = item.fields['Title'];
  return {
    '@odata.etag': etag(item),
    ...item.fields,
    ...(typeof title === 'string' ? { LinkTitle: title, LinkTitleNoMenu: title } : {}),
    id: item.id,
    ContentType: 'Item',
    Modified: item.modified.at,
    Created: item.created.at,
    AuthorLookupId: '6',
    EditorLookupId: '6',
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    Edit: '',
    ItemChildCount: '0',
    FolderChildCount: '0',
  };
}
