import type { Change, Collection } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';
import { guidOf, touch, type Touch } from './siteDoc.ts';

export type DriveDoc = { readonly id: string; readonly siteId: string; readonly name: string; readonly list?: string };
/** A file or (without bytes) a folder. */
export type FileDoc = {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly version: number;
  readonly created: Touch;
  readonly modified: Touch;
  readonly file?: { readonly base64: string; readonly size: number; readonly mimeType: string };
};

export const drivesOf = (tenant: Tenant): Collection<DriveDoc> => tenant.store.collection<DriveDoc>('drives');
export const filesOf = (tenant: Tenant, drive: string): Collection<FileDoc> => tenant.store.collection<FileDoc>(`files/${drive}`);

/** A new library of a site with its root folder. */
export function driveOf(tenant: Tenant, siteId: string, name: string, list?: string): { drive: DriveDoc; changes: Change[] } {
  const id = `b!${Buffer.from(guidOf(`${siteId}/${name}`)).toString('base64url')}`;
  const drive: DriveDoc = { id, siteId, name, ...(list === undefined ? {} : { list }) };
  const made = touch(tenant, undefined);
  const root: FileDoc = { id: 'root', name: 'root', version: 1, created: made, modified: made };
  return { drive, changes: [drivesOf(tenant).put(id, drive), filesOf(tenant, id).put('root', root)] };
}
