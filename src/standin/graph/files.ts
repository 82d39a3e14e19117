import { z } from 'zod';
import type { Call } from '../http/route.ts';
import type { Change } from '../store/store.ts';
import type { Tenant } from '../tenant.ts';
import { jsonBody, readBody } from './body.ts';
import { filesOf, type DriveDoc, type FileDoc } from './driveDoc.ts';
import { GraphProblem, invalidRequest } from './problem.ts';
import { touch } from './siteDoc.ts';

const newFolder = z.strictObject({
  name: z.string().min(1),
  folder: z.strictObject({}),
  '@microsoft.graph.conflictBehavior': z.enum(['fail', 'rename', 'replace']).optional(),
});

/** Puts a file at a path under a folder, making the folders on the way; tells whether the file is new. */
export function putFile(tenant: Tenant, call: Call, drive: DriveDoc, folder: FileDoc, path: string): { file: FileDoc; created: boolean } {
  const names = path.split('/').filter(Boolean);
  names.forEach(checkName);
  const changes: Change[] = [];
  const made = touch(tenant, call.caller);
  const files = filesOf(tenant, drive.id);
  let parent = folder;
  for (const name of names.slice(0, -1)) {
    const next = child(tenant, drive, parent, name) ?? { id: newId(), name, parent: parent.id, version: 1, created: made, modified: made };
    if (!files.get(next.id)) changes.push(files.put(next.id, next));
    parent = next;
  }
  const before = child(tenant, drive, parent, names.at(-1) ?? '');
  if (before && !before.file) throw new GraphProblem(409, 'nameAlreadyExists', 'The name of the file is taken by a folder.');
  if (before && call.query.get('@microsoft.graph.conflictBehavior') === 'fail')
    throw new GraphProblem(409, 'nameAlreadyExists', 'The specified item name already exists.');
  ifMatch(call, before);
  const bytes = Buffer.from(call.body);
  const file: FileDoc = {
    id: before?.id ?? newId(),
    name: before?.name ?? names.at(-1) ?? '',
    parent: parent.id,
    version: (before?.version ?? 0) + 1,
    created: before?.created ?? made,
    modified: made,
    file: { base64: bytes.toString('base64'), size: bytes.length, mimeType: call.headers['content-type'] ?? 'application/octet-stream' },
  };
  tenant.store.commit([...changes, files.put(file.id, file)]);
  return { file, created: before === undefined };
}

/** Makes a folder; a taken name is refused (409) unless another behaviour is asked for. */
export function makeFolder(tenant: Tenant, call: Call, drive: DriveDoc, parent: FileDoc): FileDoc {
  const asked = readBody(newFolder, jsonBody(call), 'driveItem', invalidRequest);
  checkName(asked.name);
  const behaviour = asked['@microsoft.graph.conflictBehavior'] ?? 'fail';
  const before = child(tenant, drive, parent, asked.name);
  if (before && behaviour === 'fail') throw new GraphProblem(409, 'nameAlreadyExists', 'The specified item name already exists.');
  if (before && behaviour === 'replace' && !before.file) return before;
  const made = touch(tenant, call.caller);
  const folder: FileDoc = {
    id: newId(),
    name: before ? `${asked.name} 1` : asked.name,
    parent: parent.id,
    version: 1,
    created: made,
    modified: made,
  };
  tenant.store.commit([filesOf(tenant, drive.id).put(folder.id, folder)]);
  return folder;
}

/** Removes a file, or a folder with everything in it. */
export function removeFile(tenant: Tenant, call: Call, drive: DriveDoc, file: FileDoc): void {
  if (file.parent === undefined) throw new GraphProblem(403, 'accessDenied', 'The root of a library cannot be removed.');
  ifMatch(call, file);
  const files = filesOf(tenant, drive.id);
  const inside = (folder: FileDoc): FileDoc[] =>
    files
      .all()
      .filter((one) => one.parent === folder.id)
      .flatMap((one) => [one, ...inside(one)]);
  tenant.store.commit([file, ...inside(file)].map((one) => files.remove(one.id)));
}

function child(tenant: Tenant, drive: DriveDoc, folder: FileDoc, name: string): FileDoc | undefined {
  return filesOf(tenant, drive.id)
    .all()
    .find((file) => file.parent === folder.id && file.name.toLowerCase() === name.toLowerCase());
}

function checkName(name: string): void {
  if (/["*:<>?\\|]/.test(name) || /^[~.]|[. ]$/.test(name))
    throw invalidRequest(`The name '${name}' holds characters that SharePoint does not allow.`);
}

function ifMatch(call: Call, file: FileDoc | undefined): void {
  const wanted = call.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && file && wanted !== `"${file.id},${file.version}"`)
    throw new GraphProblem(412, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch');
}

const newId = (): string => `01${crypto.randomUUID().replaceAll('-', '').toUpperCase()}`;
