import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import { drivesOf, filesOf, type DriveDoc, type FileDoc } from './driveDoc.ts';
import { fileWire } from './fileWire.ts';
import { makeFolder, putFile, removeFile } from './files.ts';
import { needList, needSite } from './listDoc.ts';
import { noListItem } from './problem.ts';
import { siteUrl } from './siteDoc.ts';

const driveKind: Kind = {
  type: 'drive',
  properties: ['name', 'description', 'driveType', 'webUrl', 'createdDateTime', 'lastModifiedDateTime', 'owner', 'quota'],
};
const fileKind: Kind = {
  type: 'driveItem',
  properties:
    'name size webUrl eTag cTag createdDateTime lastModifiedDateTime createdBy lastModifiedBy parentReference file folder root fileSystemInfo @microsoft.graph.downloadUrl'.split(
      ' ',
    ),
  navigations: ['children'],
};
const page = { size: 200, largest: 1000 };

/** Libraries, folders and files (learn.microsoft.com/graph/api/drive-get, driveitem-get, -list-children, -put-content, -get-content, -delete). */
export function driveRoutes(tenant: Tenant): Route[] {
  const drive = (call: Call) => needDrive(tenant, param(call, 'drive'));
  const show = (call: Call, of: DriveDoc, file: FileDoc, status = 200) => {
    const answered = answerEntity(
      fileKind,
      `drives('${of.id}')/items`,
      fileWire(tenant, of, file),
      readOptions(call, ['@microsoft.graph.conflictBehavior']),
      status,
    );
    return { ...answered, headers: { ETag: `"${file.id},${file.version}"` } };
  };
  const children = (call: Call, folder: FileDoc): Answer => {
    const inside = filesOf(tenant, drive(call).id)
      .all()
      .filter((file) => file.parent === folder.id);
    return answerCollection(
      call,
      fileKind,
      `drives('${drive(call).id}')/items('${folder.id}')/children`,
      inside.map((file) => fileWire(tenant, drive(call), file)),
      readOptions(call),
      page,
    );
  };
  const put = (call: Call, folder: FileDoc, path: string): Answer => {
    const { file, created } = putFile(tenant, call, drive(call), folder, path);
    return show(call, drive(call), file, created ? 201 : 200);
  };
  const content = (call: Call, file: FileDoc): Answer => {
    if (!file.file) throw noListItem('The item is a folder and has no content.');
    return {
      status: 302,
      headers: { Location: `${tenant.origin}/_content/${encodeURIComponent(drive(call).id)}/${file.id}/${file.version}` },
    };
  };
  const places: readonly { path: string; find: (call: Call) => FileDoc }[] = [
    { path: '/drives/{drive}/root:/{path*}:', find: (call) => at(tenant, drive(call), rootOf(tenant, drive(call)), param(call, 'path')) },
    { path: '/drives/{drive}/root', find: (call) => rootOf(tenant, drive(call)) },
    { path: '/drives/{drive}/items/{item}', find: (call) => needFile(tenant, drive(call), param(call, 'item')) },
  ];
  const siteDrive = (call: Call) =>
    drivesOf(tenant)
      .all()
      .find((one) => one.siteId === needSite(tenant, param(call, 'site')).id) ?? refuseDrive();
  return [
    {
      method: 'GET',
      path: '/sites/{site}/drive',
      handle: (call) => answerEntity(driveKind, 'drives', driveWire(tenant, siteDrive(call)), readOptions(call)),
    },
    {
      method: 'GET',
      path: '/sites/{site}/drives',
      handle: (call) => {
        const site = needSite(tenant, param(call, 'site'));
        const drives = drivesOf(tenant)
          .all()
          .filter((one) => one.siteId === site.id);
        return answerCollection(
          call,
          driveKind,
          'drives',
          drives.map((one) => driveWire(tenant, one)),
          readOptions(call),
          page,
        );
      },
    },
    {
      method: 'GET',
      path: '/sites/{site}/lists/{list}/drive',
      handle: (call) => {
        const list = needList(tenant, param(call, 'site'), param(call, 'list'));
        return answerEntity(
          driveKind,
          'drives',
          driveWire(
            tenant,
            drivesOf(tenant)
              .all()
              .find((one) => one.list === list.id) ?? refuseDrive(),
          ),
          readOptions(call),
        );
      },
    },
    {
      method: 'GET',
      path: '/drives/{drive}',
      handle: (call) => answerEntity(driveKind, 'drives', driveWire(tenant, drive(call)), readOptions(call)),
    },
    {
      method: 'PUT',
      path: '/drives/{drive}/root:/{path*}:/content',
      handle: (call) => put(call, rootOf(tenant, drive(call)), param(call, 'path')),
    },
    {
      method: 'PUT',
      path: '/drives/{drive}/items/{parent}:/{path*}:/content',
      handle: (call) => put(call, needFile(tenant, drive(call), param(call, 'parent')), param(call, 'path')),
    },
    ...places.flatMap(({ path, find }): Route[] => [
      { method: 'GET', path: `${path}/children`, handle: (call) => children(call, find(call)) },
      {
        method: 'POST',
        path: `${path}/children`,
        handle: (call) => show(call, drive(call), makeFolder(tenant, call, drive(call), find(call)), 201),
      },
      { method: 'GET', path: `${path}/content`, handle: (call) => content(call, find(call)) },
      {
        method: 'DELETE',
        path: path.replace(/:$/, ''),
        handle: (call) => (removeFile(tenant, call, drive(call), find(call)), { status: 204 }),
      },
      { method: 'GET', path: path.replace(/:$/, ''), handle: (call) => show(call, drive(call), find(call)) },
    ]),
  ];
}

/** What a download address stands for; it was given out by Graph and needs no token. */
export function contentAnswer(tenant: Tenant, pathname: string): Answer {
  const [, , drive = '', item = '', version = ''] = pathname.split('/');
  const file = filesOf(tenant, decodeURIComponent(drive)).get(item);
  if (!file?.file || String(file.version) !== version) return { status: 404 };
  return {
    status: 200,
    headers: { 'Content-Type': file.file.mimeType, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` },
    bytes: Buffer.from(file.file.base64, 'base64'),
  };
}

const refuseDrive = (): never => {
  throw noListItem('The drive was not found.');
};

function needDrive(tenant: Tenant, id: string): DriveDoc {
  return drivesOf(tenant).get(id) ?? refuseDrive();
}

function needFile(tenant: Tenant, drive: DriveDoc, id: string): FileDoc {
  const file = filesOf(tenant, drive.id).get(id);
  if (!file) throw noListItem('The resource could not be found.');
  return file;
}

const rootOf = (tenant: Tenant, drive: DriveDoc): FileDoc => needFile(tenant, drive, 'root');

function at(tenant: Tenant, drive: DriveDoc, from: FileDoc, path: string): FileDoc {
  return path
    .split('/')
    .filter(Boolean)
    .reduce((folder, name) => {
      const next = filesOf(tenant, drive.id)
        .all()
        .find((file) => file.parent === folder.id && file.name.toLowerCase() === name.toLowerCase());
      if (!next) throw noListItem('The resource could not be found.');
      return next;
    }, from);
}

function driveWire(tenant: Tenant, drive: DriveDoc): Entity {
  const root = rootOf(tenant, drive);
  return {
    createdDateTime: root.created.at,
    description: '',
    id: drive.id,
    lastModifiedDateTime: root.modified.at,
    name: drive.name,
    webUrl: `${siteUrl(needSite(tenant, drive.siteId))}/${encodeURIComponent(drive.name)}`,
    driveType: 'documentLibrary',
  };
}
