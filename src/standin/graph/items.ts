import { z } from 'zod';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import { asText } from '../odata/passes.ts';
import { graphOrigin, type Tenant } from '../tenant.ts';
import { jsonBody, readBody } from './body.ts';
import { holdUnique, keepFields } from './fieldValues.ts';
import { etag, fieldsWire, goneOf, itemsOf, itemWire, versionsOf, type ItemDoc } from './itemDoc.ts';
import { checkItemQuery } from './itemQuery.ts';
import { countsOf, needList, type ListDoc } from './listDoc.ts';
import { GraphProblem, invalidRequest, noListItem } from './problem.ts';
import { touch } from './siteDoc.ts';

export const itemKind: Kind = {
  type: 'listItem',
  properties: [
    'createdDateTime',
    'lastModifiedDateTime',
    'createdBy',
    'lastModifiedBy',
    'eTag',
    'webUrl',
    'parentReference',
    'contentType',
  ],
  navigations: ['fields'],
};
const page = {
  size: 200,
  largest: 5000,
  after: {
    key: (item: Readonly<Record<string, unknown>>) => asText(item['id']),
    passed: (item: Readonly<Record<string, unknown>>, key: string) => Number(item['id']) <= Number(key),
  },
};
const fieldSet = z.record(z.string(), z.unknown());
const newItem = z.strictObject({
  fields: fieldSet.optional(),
  contentType: z.strictObject({ id: z.string().optional(), name: z.string().optional() }).optional(),
});
const items = '/sites/{site}/lists/{list}/items';

/** Items of a list (learn.microsoft.com/graph/api/listitem-list, -create, -get, -update, -delete). */
export function itemRoutes(tenant: Tenant): Route[] {
  const listOf = (call: Call) => needList(tenant, param(call, 'site'), param(call, 'list'));
  return [
    {
      method: 'GET',
      path: items,
      handle: (call) => {
        const list = listOf(call);
        const options = readOptions(call);
        const all = itemsOf(tenant, list)
          .all()
          .map((item) => itemWire(tenant, list, item));
        checkItemQuery(tenant, call, list, options, all);
        return answerCollection(call, itemKind, context(list), all, options, page);
      },
    },
    { method: 'POST', path: items, handle: (call) => create(tenant, call, listOf(call)) },
    {
      method: 'GET',
      path: `${items}/{item}`,
      handle: (call) => {
        const list = listOf(call);
        const options = readOptions(call);
        const item = needItem(tenant, list, call);
        checkItemQuery(tenant, call, list, options, []);
        return withEtag(item, answerEntity(itemKind, context(list), itemWire(tenant, list, item), options));
      },
    },
    { method: 'GET', path: `${items}/{item}/fields`, handle: (call) => fieldsAnswer(listOf(call), needItem(tenant, listOf(call), call)) },
    { method: 'PATCH', path: `${items}/{item}/fields`, handle: (call) => change(tenant, call, listOf(call)) },
    { method: 'DELETE', path: `${items}/{item}`, handle: (call) => remove(tenant, call, listOf(call)) },
  ];
}

/** The item a request names, refusing (404) an unknown one. */
export function needItem(tenant: Tenant, list: ListDoc, call: Call): ItemDoc {
  const item = itemsOf(tenant, list).get(param(call, 'item'));
  if (!item) throw noListItem();
  return item;
}

/** A changed item: the state before is kept as a version, the change is counted, all in one commit. */
export function keepItem(tenant: Tenant, call: Call, list: ListDoc, item: ItemDoc, fields: ItemDoc['fields']): ItemDoc {
  holdUnique(list, itemsOf(tenant, list).all(), fields, item.id);
  const counts = countsOf(tenant).get(list.id) ?? { item: 0, change: 0 };
  const changed: ItemDoc = { ...item, version: item.version + 1, change: counts.change + 1, fields, modified: touch(tenant, call.caller) };
  tenant.store.commit([
    versionsOf(tenant, list).put(`${item.id}/${item.version}`, item),
    itemsOf(tenant, list).put(item.id, changed),
    countsOf(tenant).put(list.id, { ...counts, change: counts.change + 1 }),
  ]);
  return changed;
}

const context = (list: ListDoc): string => `sites('${list.siteId}')/lists('${list.id}')/items`;

function create(tenant: Tenant, call: Call, list: ListDoc): Answer {
  const asked = readBody(newItem, jsonBody(call), 'listItem', invalidRequest);
  const fields = keepFields(list, {}, asked.fields ?? {});
  holdUnique(list, itemsOf(tenant, list).all(), fields);
  const counts = countsOf(tenant).get(list.id) ?? { item: 0, change: 0 };
  const made = touch(tenant, call.caller);
  const item: ItemDoc = {
    id: String(counts.item + 1),
    guid: crypto.randomUUID(),
    version: 1,
    change: counts.change + 1,
    fields,
    created: made,
    modified: made,
  };
  tenant.store.commit([
    itemsOf(tenant, list).put(item.id, item),
    countsOf(tenant).put(list.id, { item: counts.item + 1, change: counts.change + 1 }),
  ]);
  const options = { ...readOptions(call), expand: [{ name: 'fields' }] };
  return withEtag(item, answerEntity(itemKind, context(list), itemWire(tenant, list, item), options, 201));
}

function change(tenant: Tenant, call: Call, list: ListDoc): Answer {
  const item = needItem(tenant, list, call);
  ifMatch(call, item);
  const asked = readBody(fieldSet, jsonBody(call), 'fieldValueSet', invalidRequest);
  return fieldsAnswer(list, keepItem(tenant, call, list, item, keepFields(list, item.fields, asked)));
}

function remove(tenant: Tenant, call: Call, list: ListDoc): Answer {
  const item = needItem(tenant, list, call);
  ifMatch(call, item);
  const counts = countsOf(tenant).get(list.id) ?? { item: 0, change: 0 };
  tenant.store.commit([
    itemsOf(tenant, list).remove(item.id),
    goneOf(tenant, list).put(item.id, { id: item.id, change: counts.change + 1 }),
    countsOf(tenant).put(list.id, { ...counts, change: counts.change + 1 }),
  ]);
  return { status: 204 };
}

function ifMatch(call: Call, item: ItemDoc): void {
  const wanted = call.headers['if-match'];
  if (wanted === undefined || wanted === '*' || wanted.split(',').length === 0) return;
  if (wanted.replace(/^W\//, '') !== etag(item))
    throw new GraphProblem(412, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch');
}

function fieldsAnswer(list: ListDoc, item: ItemDoc): Answer {
  return withEtag(item, {
    status: 200,
    json: { '@odata.context': `${graphOrigin}/$metadata#${context(list)}('${item.id}')/fields/$entity`, ...fieldsWire(item) },
  });
}

function withEtag(item: ItemDoc, answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, ETag: etag(item) } };
}
