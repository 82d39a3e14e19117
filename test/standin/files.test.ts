import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DriveItem, List, Site } from '@microsoft/microsoft-graph-types';
import { practiceTenant, refusal, type PracticeTenant } from './practiceTenant.ts';

const site = '/sites/council.sharepoint.com:/sites/stability:';

describe('libraries and files, with the Graph client', () => {
  let tenant: PracticeTenant;
  let drive: string;
  const put = (path: string, body: string, headers: Record<string, string> = {}) =>
    tenant.raw(path, { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream', ...headers }, body });
  const children = async (path: string): Promise<DriveItem[]> =>
    ((await tenant.graph.api(`${path}/children`).get()) as { value: DriveItem[] }).value;

  beforeAll(async () => {
    tenant = await practiceTenant();
    drive = `/drives/${((await tenant.graph.api(`${site}/drive`).get()) as { id: string }).id}`;
  });
  afterAll(() => tenant.stop());

  it('keeps a file under its path and gives it by an address that needs no token', async () => {
    const path = `${drive}/root:/SM-7K2Q/notes.docx:/content`;
    expect([(await put(path, 'one')).status, (await put(path, 'two')).status]).toEqual([201, 200]);
    const [file] = await children(`${drive}/root:/SM-7K2Q:`);
    expect(file).toMatchObject({ name: 'notes.docx', size: 3, file: { mimeType: 'application/octet-stream' } });
    expect(await tenant.graph.api(`${drive}/root:/SM-7K2Q/notes.docx`).get()).toMatchObject({ id: file?.id });
    expect(await tenant.graph.api(`${drive}/items/${file?.id ?? ''}`).get()).toMatchObject({ name: 'notes.docx' });
    for (const content of [`${drive}/items/${file?.id ?? ''}/content`, path]) {
      const answer = await tenant.raw(content);
      expect(answer.status).toBe(302);
      expect(await (await fetch(answer.headers.get('location') ?? '')).text()).toBe('two');
    }
  });

  it('puts a file into a folder by its id, and refuses a stale ETag', async () => {
    const folder = (await tenant.graph.api(`${drive}/root/children`).post({ name: 'SM-AAAA', folder: {} })) as DriveItem;
    expect(await refusal(tenant.graph.api(`${drive}/root/children`).post({ name: 'sm-aaaa', folder: {} }))).toMatchObject({
      statusCode: 409,
      code: 'nameAlreadyExists',
    });
    const path = `${drive}/items/${folder.id ?? ''}:/plan.docx:/content`;
    const etag = (await put(path, 'one')).headers.get('etag') ?? '';
    expect((await put(path, 'two', { 'If-Match': etag })).status).toBe(200);
    expect((await put(path, 'three', { 'If-Match': etag })).status).toBe(412);
    expect((await children(`${drive}/items/${folder.id ?? ''}`)).map(({ name }) => name)).toEqual(['plan.docx']);
    await tenant.graph.api(`${drive}/items/${folder.id ?? ''}`).delete();
    expect(await refusal(tenant.graph.api(`${drive}/root:/SM-AAAA`).get())).toMatchObject({ statusCode: 404, code: 'itemNotFound' });
    expect((await put(`${drive}/root:/a%3Cb.docx:/content`, 'x')).status).toBe(400);
  });

  it('gives a library of its own to a list made for documents', async () => {
    const { id } = (await tenant.graph.api(site).get()) as Site;
    const list = (await tenant.graph
      .api(`/sites/${id ?? ''}/lists`)
      .post({ displayName: 'Case documents', list: { template: 'documentLibrary' } })) as List;
    const own = (await tenant.graph.api(`/sites/${id ?? ''}/lists/${list.id ?? ''}/drive`).get()) as { id: string };
    expect(await tenant.graph.api(`/drives/${own.id}`).get()).toMatchObject({ name: 'Case documents', driveType: 'documentLibrary' });
    expect(
      ((await tenant.graph.api(`/sites/${id ?? ''}/drives`).get()) as { value: { name: string }[] }).value.map(({ name }) => name),
    ).toEqual(['Documents', 'Case documents']);
    const root = `/drives/${own.id}/root`;
    expect(await tenant.graph.api(root).get()).toMatchObject({ folder: { childCount: 0 }, root: {} });
    expect(await children(root)).toEqual([]);
    expect(await refusal(tenant.graph.api(root).delete())).toMatchObject({ statusCode: 403 });
    expect((await tenant.raw(`${root}/content`)).status).toBe(404);
    await tenant.graph.api(`${root}/children`).post({ name: 'A', folder: {} });
    await tenant.graph.api(`${root}:/A:/children`).post({ name: 'B', folder: {} });
    const [inner] = await children(`${root}:/A:`);
    await tenant.graph
      .api(`/drives/${own.id}/items/${inner?.id ?? ''}/children`)
      .post({ name: 'C', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' });
    await tenant.graph.api(`${root}:/A`).delete();
    expect(await children(root)).toEqual([]);
  });
});
