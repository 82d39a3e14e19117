import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ColumnDefinition, List, ListItem, Site } from '@microsoft/microsoft-graph-types';
import { practiceTenant, refusal, type PracticeTenant } from './practiceTenant.ts';

type Page = { value: (ListItem & { fields?: Record<string, unknown> })[]; '@odata.nextLink'?: string };

describe('SharePoint lists, with the Graph client', () => {
  let tenant: PracticeTenant;
  let site: Site;
  let list: List;
  const items = (name = list.id ?? '') => `/sites/${site.id ?? ''}/lists/${name}/items`;
  const add = async (fields: Record<string, unknown>): Promise<ListItem & { fields: Record<string, unknown> }> =>
    (await tenant.graph.api(items()).post({ fields })) as ListItem & { fields: Record<string, unknown> };

  beforeAll(async () => {
    tenant = await practiceTenant({ threshold: 6 });
    site = (await tenant.graph.api('/sites/council.sharepoint.com:/sites/stability').get()) as Site;
    list = (await tenant.graph.api(`/sites/${site.id ?? ''}/lists`).post({
      displayName: 'Case log',
      list: { template: 'genericList' },
      columns: [
        { name: 'Position', text: {}, indexed: true, enforceUniqueValues: true },
        { name: 'Reference', text: {}, indexed: true },
        { name: 'Facts', text: { allowMultipleLines: true, textType: 'plain' } },
        { name: 'Plain', text: {} },
        { name: 'Due', dateTime: { format: 'dateOnly' }, indexed: true },
        { name: 'Count', number: { decimalPlaces: 'none' } },
        { name: 'Done', boolean: {} },
        { name: 'Kind', choice: { choices: ['first', 'second'] } },
        { name: 'Reasons', choice: { choices: ['Missing', 'School'], displayAs: 'checkBoxes' } },
      ],
    })) as List;
  });
  afterAll(() => tenant.stop());

  it('finds the list by its title and gives its columns by their internal names', async () => {
    expect(await tenant.graph.api(`/sites/${site.id ?? ''}/lists/Case log`).get()).toMatchObject({ id: list.id, displayName: 'Case log' });
    const { value } = (await tenant.graph.api(`/sites/${site.id ?? ''}/lists/${list.id ?? ''}/columns`).get()) as {
      value: ColumnDefinition[];
    };
    expect(value.find(({ name }) => name === 'Position')).toMatchObject({ indexed: true, enforceUniqueValues: true, text: {} });
  });

  it('refuses what SharePoint refuses when a list is made', async () => {
    const lists = tenant.graph.api(`/sites/${site.id ?? ''}/lists`);
    expect(await refusal(lists.post({ name: 'x', displayName: 'X', list: { template: 'genericList' } }))).toMatchObject({
      statusCode: 400,
      code: 'invalidRequest',
    });
    expect(await refusal(lists.post({ displayName: 'Case log', list: { template: 'genericList' } }))).toMatchObject({
      statusCode: 409,
      code: 'nameAlreadyExists',
    });
    expect(await refusal(lists.post({ displayName: 'Other', list: { template: 'genericlist' } }))).toMatchObject({ statusCode: 400 });
    const unique = {
      displayName: 'Other',
      list: { template: 'genericList' },
      columns: [{ name: 'A', text: {}, enforceUniqueValues: true }],
    };
    expect(await refusal(lists.post(unique))).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('must be indexed'),
    });
  });

  it('keeps an item, gives it back by a filter on an indexed column, and leaves empty columns out', async () => {
    await add({ Title: 'One', Position: 'SM-AAAA:1', Reference: 'SM-AAAA', Facts: '[]', Count: 2, Done: true, Kind: 'first', Plain: '' });
    const found = (await tenant.graph
      .api(items())
      .expand('fields($select=Position,Count,Plain)')
      .filter("fields/Reference eq 'SM-AAAA'")
      .get()) as Page;
    expect(found.value).toHaveLength(1);
    expect(found.value[0]?.fields).toEqual({ '@odata.etag': expect.any(String), Position: 'SM-AAAA:1', Count: 2 });
  });

  it('lets one of two writers of a unique value win', async () => {
    const both = await Promise.allSettled([add({ Position: 'SM-BBBB:1' }), add({ Position: 'SM-BBBB:1' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected')?.reason as { statusCode: number; message: string };
    expect(lost).toMatchObject({ statusCode: 400, message: expect.stringContaining('duplicate values were found') });
    expect(((await tenant.graph.api(items()).filter("fields/Position eq 'sm-bbbb:1'").get()) as Page).value).toHaveLength(1);
  });

  it('refuses unknown columns, wrong types and wrong choices', async () => {
    for (const fields of [
      { Nobody: 'x' },
      { Count: '2' },
      { Done: 'yes' },
      { Kind: 'third' },
      { Plain: 'x'.repeat(256) },
      { Reasons: ['Missing'] },
      { Due: '25/12/2026' },
      { Created: '2026-01-01T00:00:00Z' },
    ]) {
      expect(await refusal(add(fields))).toMatchObject({ statusCode: 400, code: 'invalidRequest' });
    }
    const many = await add({ Reasons: ['Missing', 'School'], 'Reasons@odata.type': 'Collection(Edm.String)' });
    expect(many.fields).toMatchObject({ Reasons: ['Missing', 'School'] });
  });

  it('holds a summer day as midnight of the site in UTC, which is the evening before', async () => {
    expect((await add({ Due: '2026-07-01T12:00:00Z' })).fields['Due']).toBe('2026-06-30T23:00:00Z');
    expect((await add({ Due: '2026-12-01T12:00:00Z' })).fields['Due']).toBe('2026-12-01T00:00:00Z');
  });

  it('answers 412 to a stale ETag and leaves the item as it is', async () => {
    const made = await add({ Title: 'First', Position: 'SM-CCCC:1' });
    const path = `${items()}/${made.id ?? ''}/fields`;
    const etag = (made as { '@odata.etag'?: string })['@odata.etag'] ?? '';
    const changed = (await tenant.graph.api(path).header('If-Match', etag).patch({ Title: 'Second' })) as Record<string, unknown>;
    expect(changed).toMatchObject({ Title: 'Second', _UIVersionString: '2.0' });
    expect(await refusal(tenant.graph.api(path).header('If-Match', etag).patch({ Title: 'Third' }))).toMatchObject({ statusCode: 412 });
    expect(await tenant.graph.api(path).get()).toMatchObject({ Title: 'Second' });
    expect(
      await refusal(
        tenant.graph
          .api(`${items()}/${made.id ?? ''}`)
          .header('If-Match', etag)
          .delete(),
      ),
    ).toMatchObject({ statusCode: 412 });
  });

  it('wants an index under every filter and order, unless the caller takes the risk', async () => {
    const query = () => tenant.graph.api(items()).filter("fields/Plain eq 'x'");
    expect(await refusal(query().get())).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining("Field 'Plain' cannot be referenced in filter or orderby as it is not indexed."),
    });
    expect(await query().header('Prefer', 'HonorNonIndexedQueriesWarningMayFailRandomly').get()).toMatchObject({ value: [] });
    expect(await refusal(tenant.graph.api(items()).filter("fields/Missing eq 'x'").get())).toMatchObject({ statusCode: 400 });
    expect(await refusal(tenant.graph.api(items()).query({ $frobnicate: '1' }).get())).toMatchObject({ statusCode: 400 });
  });

  it('pages by item, so that a removal between two pages skips nothing', async () => {
    const first = (await tenant.graph.api(items()).top(2).get()) as Page;
    expect(first['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\/.*\$skiptoken=/);
    await tenant.graph.api(`${items()}/${first.value[0]?.id ?? ''}`).delete();
    const second = (await tenant.graph.api(first['@odata.nextLink'] ?? '').get()) as Page;
    expect(Number(second.value[0]?.id)).toBe(Number(first.value[1]?.id) + 1);
  });

  it('answers 429 above the list view threshold when the first condition selects too much', async () => {
    for (let index = 0; index < 8; index++) await add({ Position: `SM-DDDD:${index}`, Reference: 'SM-DDDD' });
    const broad = await refusal(tenant.graph.api(items()).filter("fields/Reference eq 'SM-DDDD'").get());
    expect(broad).toMatchObject({ statusCode: 429 });
    const narrow = (await tenant.graph
      .api(items())
      .filter("fields/Position eq 'SM-DDDD:3' and fields/Reference eq 'SM-DDDD'")
      .get()) as Page;
    expect(narrow.value).toHaveLength(1);
  });

  it('keeps every version of an item and gives changes since a token', async () => {
    const made = await add({ Title: 'v1', Position: 'SM-EEEE:1' });
    const delta = (await tenant.graph.api(`${items()}/delta`).query({ token: 'latest' }).get()) as {
      value: unknown[];
      '@odata.deltaLink': string;
    };
    expect(delta.value).toEqual([]);
    await tenant.graph.api(`${items()}/${made.id ?? ''}/fields`).patch({ Title: 'v2' });
    const versions = (await tenant.graph
      .api(`${items()}/${made.id ?? ''}/versions`)
      .expand('fields')
      .get()) as { value: { id: string; fields: { Title: string } }[] };
    expect(versions.value.map(({ id, fields }) => [id, fields.Title])).toEqual([
      ['2.0', 'v2'],
      ['1.0', 'v1'],
    ]);
    await tenant.graph.api(`${items()}/${made.id ?? ''}/versions/1.0/restoreVersion`).post({});
    const other = await add({ Position: 'SM-EEEE:2' });
    await tenant.graph.api(`${items()}/${other.id ?? ''}`).delete();
    const changes = (await tenant.graph.api(delta['@odata.deltaLink']).expand('fields').get()) as {
      value: (ListItem & { deleted?: object; fields?: { Title?: string } })[];
    };
    expect(changes.value.map(({ id, deleted, fields }) => [id, deleted !== undefined, fields?.Title])).toEqual([
      [made.id, false, 'v1'],
      [other.id, true, undefined],
    ]);
  });

  it('changes lists and columns, within their rules', async () => {
    const lists = `/sites/${site.id ?? ''}/lists`;
    const made = (await tenant.graph.api(lists).post({ displayName: 'Actions', list: { template: 'genericList' } })) as List;
    const columns = `${lists}/${made.id ?? ''}/columns`;
    const column = (await tenant.graph.api(columns).post({ name: 'Due by', text: {} })) as ColumnDefinition;
    expect(column).toMatchObject({ name: 'Due_x0020_by', displayName: 'Due by', indexed: false });
    expect(await tenant.graph.api(`${columns}/${column.id ?? ''}`).patch({ indexed: true, displayName: 'Due' })).toMatchObject({
      indexed: true,
      displayName: 'Due',
      name: 'Due_x0020_by',
    });
    expect(await tenant.graph.api(`${columns}/${column.id ?? ''}`).get()).toMatchObject({ indexed: true });
    for (const bad of [
      { name: 'Two', text: {}, number: {} },
      { name: 'None' },
      { name: 'Long', text: { allowMultipleLines: true }, indexed: true },
      { name: 'Odd', text: { colour: 'red' } },
      { name: 'Flag', boolean: {}, indexed: true, enforceUniqueValues: true },
    ]) {
      expect(await refusal(tenant.graph.api(columns).post(bad))).toMatchObject({ statusCode: 400 });
    }
    expect(await refusal(tenant.graph.api(columns).post({ name: 'Due by', text: {} }))).toMatchObject({ statusCode: 409 });
    expect(await refusal(tenant.graph.api(`${columns}/${column.id ?? ''}`).patch({ number: {} }))).toMatchObject({ statusCode: 400 });
    await tenant.graph.api(`${columns}/${column.id ?? ''}`).delete();
    expect(await refusal(tenant.graph.api(`${columns}/${column.id ?? ''}`).get())).toMatchObject({ statusCode: 404 });
    expect(await tenant.graph.api(`${lists}/${made.id ?? ''}`).patch({ displayName: 'To do' })).toMatchObject({ displayName: 'To do' });
    expect(await tenant.graph.api(lists).filter("displayName eq 'To do'").expand('columns').get()).toMatchObject({
      value: [{ id: made.id, columns: expect.anything() }],
    });
    await tenant.graph.api(`${lists}/${made.id ?? ''}`).delete();
    expect(await refusal(tenant.graph.api(`${lists}/To do`).get())).toMatchObject({ statusCode: 404, code: 'itemNotFound' });
  });

  it('gives one item with the columns asked for, and the site by search and by id', async () => {
    const made = await add({ Title: 'Single', Position: 'SM-FFFF:1' });
    expect(
      await tenant.graph
        .api(`${items()}/${made.id ?? ''}`)
        .expand('fields($select=Title)')
        .get(),
    ).toMatchObject({ id: made.id, fields: { Title: 'Single' } });
    expect(await tenant.graph.api(`/sites/${site.id ?? ''}`).get()).toMatchObject({ displayName: 'Stability' });
    expect(await tenant.graph.api('/sites').query({ search: 'stab' }).get()).toMatchObject({ value: [{ id: site.id }] });
    expect(await refusal(tenant.graph.api('/sites/council.sharepoint.com:/sites/other').get())).toMatchObject({ statusCode: 404 });
  });
});
