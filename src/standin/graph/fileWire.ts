import { createHash } from 'node:crypto';
import type { Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import { filesOf, type DriveDoc, type FileDoc } from './driveDoc.ts';
import { needSite } from './listDoc.ts';
import { siteUrl } from './siteDoc.ts';

/** A file or folder as Graph writes it. */
export function fileWire(tenant: Tenant, drive: DriveDoc, file: FileDoc): Entity {
  const site = needSite(tenant, drive.siteId);
  const names = namesUpTo(tenant, drive, file);
  const parent =
    file.parent === undefined
      ? { driveId: drive.id, driveType: 'documentLibrary' }
      : {
          driveId: drive.id,
          driveType: 'documentLibrary',
          id: file.parent,
          path: `/drives/${drive.id}/root:${['', ...names.slice(0, -1)].join('/')}`,
          siteId: site.id,
        };
  const children = filesOf(tenant, drive.id)
    .all()
    .filter((one) => one.parent === file.id);
  return {
    ...(file.file
      ? { '@microsoft.graph.downloadUrl': `${tenant.origin}/_content/${encodeURIComponent(drive.id)}/${file.id}/${file.version}` }
      : {}),
    createdDateTime: file.created.at,
    eTag: `"${file.id},${file.version}"`,
    cTag: `"c:${file.id},${file.version}"`,
    id: file.id,
    lastModifiedDateTime: file.modified.at,
    name: file.name,
    webUrl: [siteUrl(site), encodeURIComponent(drive.name), ...names.map(encodeURIComponent)].join('/'),
    size: file.file?.size ?? 0,
    createdBy: file.created.by,
    lastModifiedBy: file.modified.by,
    parentReference: parent,
    fileSystemInfo: { createdDateTime: file.created.at, lastModifiedDateTime: file.modified.at },
    ...(file.file
      ? {
          file: {
            mimeType: file.file.mimeType,
            hashes: { sha256Hash: createHash('sha256').update(Buffer.from(file.file.base64, 'base64')).digest('hex').toUpperCase() },
          },
        }
      : { folder: { childCount: children.length } }),
    ...(file.parent === undefined ? { root: {} } : {}),
  };
}

function namesUpTo(tenant: Tenant, drive: DriveDoc, file: FileDoc): string[] {
  if (file.parent === undefined) return [];
  const parent = filesOf(tenant, drive.id).get(file.parent);
  return [...(parent ? namesUpTo(tenant, drive, parent) : []), file.name];
}
