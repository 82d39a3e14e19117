import { z } from 'zod';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import { jsonBody, readBody } from './body.ts';
import { builtInColumns, columnKinds, makeColumn, newColumn, type ColumnDoc } from './column.ts';
import { driveOf } from './driveDoc.ts';
import { countsOf, listsOf, needList, needSite, type ListDoc } from './listDoc.ts';
import { GraphProblem, invalidRequest } from './problem.ts';
import { siteUrl, touch } from './siteDoc.ts';

const newList = z.strictObject({
  displayName: z.string().min(1),
  description: z.string().optional(),
  columns: z.array(newColumn).optional(),
  list: z.strictObject({
    template: z.enum(['genericList', 'documentLibrary']),
    contentTypesEnabled: z.boolean().optional(),
    hidden: z.boolean().optional(),
  }),
});
const listChange = z.strictObject({ displayName: z.string().min(1).optional(), description: z.string().optional() });

const kind: Kind = {
  type: 'list',
  properties: [
    'displayName',
    'name',
    'description',
    'createdDateTime',
    'lastModifiedDateTime',
    'createdBy',
    'lastModifiedBy',
    'eTag',
    'webUrl',
    'parentReference',
    'list',
  ],
  navigations: ['columns'],
};

/** Lists of a site (learn.microsoft.com/graph/api/list-list, list-create, list-get). */
export function listRoutes(tenant: Tenant): Route[] {
  const siteOf = (call: Call) => needSite(tenant, param(call, 'site'));
  const listOf = (call: Call) => needList(tenant, param(call, 'site'), param(call, 'list'));
  const context = (list: ListDoc) => `sites('${list.siteId}')/lists`;
  return [
    {
      method: 'GET',
      path: '/sites/{site}/lists',
      handle: (call) => {
        const site = siteOf(call);
        const lists = listsOf(tenant)
          .all()
          .filter((one) => one.siteId === site.id);
        return answerCollection(
          call,
          kind,
          `sites('${site.id}')/lists`,
          lists.map((one) => listWire(tenant, one)),
          readOptions(call),
          { size: 200, largest: 1000 },
        );
      },
    },
    { method: 'POST', path: '/sites/{site}/lists', handle: (call) => create(tenant, call, siteOf(call).id) },
    {
      method: 'GET',
      path: '/sites/{site}/lists/{list}',
      handle: (call) => answerEntity(kind, context(listOf(call)), listWire(tenant, listOf(call)), readOptions(call)),
    },
    {
      method: 'PATCH',
      path: '/sites/{site}/lists/{list}',
      handle: (call) => {
        const list = listOf(call);
        const asked = readBody(listChange, jsonBody(call), 'list', invalidRequest);
        const changed: ListDoc = {
          ...list,
          displayName: asked.displayName ?? list.displayName,
          description: asked.description ?? list.description,
          version: list.version + 1,
          modified: touch(tenant, call.caller),
        };
        tenant.store.commit([listsOf(tenant).put(list.id, changed)]);
        return answerEntity(kind, context(list), listWire(tenant, changed), readOptions(call));
      },
    },
    {
      method: 'DELETE',
      path: '/sites/{site}/lists/{list}',
      handle: (call) => {
        const list = listOf(call);
        const items = tenant.store.collection(`items/${list.id}`);
        tenant.store.commit([listsOf(tenant).remove(list.id), ...items.all().map((item) => items.remove((item as { id: string }).id))]);
        return { status: 204 };
      },
    },
  ];
}

function create(tenant: Tenant, call: Call, siteId: string): Answer {
  const body = jsonBody(call);
  if (typeof body === 'object' && body !== null && 'name' in body)
    throw invalidRequest("Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'.");
  const asked = readBody(newList, body, 'list', invalidRequest);
  if (
    listsOf(tenant)
      .all()
      .some((one) => one.siteId === siteId && one.displayName.toLowerCase() === asked.displayName.toLowerCase())
  )
    throw new GraphProblem(409, 'nameAlreadyExists', 'Name already exists');
  const id: string = crypto.randomUUID();
  const made = touch(tenant, call.caller);
  const columns: ColumnDoc[] = builtInColumns(id);
  for (const one of asked.columns ?? []) addColumn(columns, makeColumn(id, one));
  const list: ListDoc = {
    id,
    siteId,
    displayName: asked.displayName,
    description: asked.description ?? '',
    template: asked.list.template,
    columns,
    version: 1,
    created: made,
    modified: made,
  };
  const drive = list.template === 'documentLibrary' ? driveOf(tenant, siteId, list.displayName, list.id).changes : [];
  tenant.store.commit([listsOf(tenant).put(id, list), countsOf(tenant).put(id, { item: 0, change: 0 }), ...drive]);
  return answerEntity(kind, `sites('${siteId}')/lists`, listWire(tenant, list), readOptions(call), 201);
}

const mostIndexes = 20;

/** Adds a column, refusing a taken name and a 21st index. */
export function addColumn(columns: ColumnDoc[], column: ColumnDoc): void {
  if (columns.some((one) => one.name.toLowerCase() === column.name.toLowerCase()))
    throw new GraphProblem(409, 'nameAlreadyExists', `A column with the name '${column.name}' already exists.`);
  columns.push(column);
  if (columns.filter((one) => one.indexed && !one.builtIn).length > mostIndexes)
    throw invalidRequest(`A list has at most ${mostIndexes} indexed columns.`);
}

/** A list as Graph writes it. */
function listWire(tenant: Tenant, list: ListDoc): Entity {
  const site = needSite(tenant, list.siteId);
  const folder = list.template === 'documentLibrary' ? list.displayName : `Lists/${list.displayName}`;
  const eTag = `"${list.id},${list.version}"`;
  return {
    '@odata.etag': eTag,
    createdDateTime: list.created.at,
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: list.modified.at,
    name: list.displayName,
    webUrl: `${siteUrl(site)}/${encodeURI(folder)}`,
    displayName: list.displayName,
    createdBy: list.created.by,
    lastModifiedBy: list.modified.by,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
    columns: list.columns.map(columnWire),
  };
}

/** A column as Graph writes it. */
export function columnWire(column: ColumnDoc): Entity {
  const facet = columnKinds.find((one) => column[one] !== undefined);
  return {
    columnGroup: column.columnGroup ?? (column.builtIn ? '_Hidden' : 'Custom Columns'),
    description: column.description ?? '',
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues ?? false,
    hidden: column.hidden ?? false,
    id: column.id,
    indexed: column.indexed ?? false,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required ?? false,
    ...(column.defaultValue ? { defaultValue: column.defaultValue } : {}),
    ...(facet ? { [facet]: column[facet] } : {}),
  };
}
