import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, nextLink, shape, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Entity } from '../odata/passes.ts';
import { graphOrigin, type Tenant } from '../tenant.ts';
import { fieldsWire, goneOf, itemsOf, itemWire, versionsOf, type ItemDoc } from './itemDoc.ts';
import { checkItemQuery } from './itemQuery.ts';
import { itemKind, keepItem, needItem } from './items.ts';
import { countsOf, needList, type ListDoc } from './listDoc.ts';
import { GraphProblem, noListItem } from './problem.ts';

const items = '/sites/{site}/lists/{list}/items';
const versionKind: Kind = {
  type: 'listItemVersion',
  properties: ['lastModifiedBy', 'lastModifiedDateTime', 'publication'],
  navigations: ['fields'],
};
const pageSize = 200;

/** What happened to items: versions and delta (learn.microsoft.com/graph/api/listitem-list-versions, listitem-delta, listitemversion-restore). */
export function itemHistoryRoutes(tenant: Tenant): Route[] {
  const listOf = (call: Call) => needList(tenant, param(call, 'site'), param(call, 'list'));
  return [
    {
      method: 'GET',
      path: `${items}/{item}/versions`,
      handle: (call) => {
        const list = listOf(call);
        const states = history(tenant, list, needItem(tenant, list, call));
        return answerCollection(
          call,
          versionKind,
          `sites('${list.siteId}')/lists('${list.id}')/items('${param(call, 'item')}')/versions`,
          states.map(versionWire),
          readOptions(call),
          { size: 200, largest: 1000 },
        );
      },
    },
    {
      method: 'POST',
      path: `${items}/{item}/versions/{version}/restoreVersion`,
      handle: (call) => {
        const list = listOf(call);
        const item = needItem(tenant, list, call);
        const state = history(tenant, list, item).find((one) => `${one.version}.0` === param(call, 'version'));
        if (!state) throw noListItem('The specified version was not found.');
        keepItem(tenant, call, list, item, state.fields);
        return { status: 204 };
      },
    },
    { method: 'GET', path: `${items}/delta`, handle: (call) => delta(tenant, call, listOf(call)) },
  ];
}

/** Newest first, the present state among them. */
function history(tenant: Tenant, list: ListDoc, item: ItemDoc): ItemDoc[] {
  const earlier = versionsOf(tenant, list);
  const states = Array.from({ length: item.version - 1 }, (_, index) => earlier.get(`${item.id}/${item.version - 1 - index}`));
  return [item, ...states.filter((state) => state !== undefined)];
}

function versionWire(state: ItemDoc): Entity {
  return {
    id: `${state.version}.0`,
    lastModifiedBy: state.modified.by,
    lastModifiedDateTime: state.modified.at,
    fields: fieldsWire(state),
  };
}

/** Pages of what changed after a token; the last page carries the deltaLink. A token of another life of the list answers 410. */
function delta(tenant: Tenant, call: Call, list: ListDoc): Answer {
  const options = readOptions(call, ['token', '$deltatoken']);
  checkItemQuery(tenant, call, list, options, []);
  const counts = countsOf(tenant).get(list.id) ?? { item: 0, change: 0 };
  const token =
    options.skipToken === undefined
      ? (call.query.get('token') ?? call.query.get('$deltatoken'))
      : Buffer.from(options.skipToken, 'base64url').toString('utf8');
  const since = token === null ? 0 : token === 'latest' ? counts.change : Number(/^change=(\d+)$/.exec(token)?.[1] ?? NaN);
  if (Number.isNaN(since) || since > counts.change)
    throw new GraphProblem(410, 'resyncRequired', 'Resync required. Replace any local items with the server’s version.');
  const changed = [
    ...itemsOf(tenant, list)
      .all()
      .map((item) => ({ change: item.change, wire: shape(itemKind, itemWire(tenant, list, item), options) })),
    ...(since === 0
      ? []
      : goneOf(tenant, list)
          .all()
          .map((gone) => ({ change: gone.change, wire: { id: gone.id, deleted: { state: 'deleted' } } }))),
  ]
    .filter(({ change }) => change > since)
    .sort((left, right) => left.change - right.change);
  const shown = changed.slice(0, options.top ?? pageSize);
  const last = shown.at(-1);
  const more = last !== undefined && shown.length < changed.length;
  const kept = [...call.query]
    .filter(([name]) => name.startsWith('$') && !/^\$(skip|delta)token$/i.test(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}&`);
  const link = `${graphOrigin}${call.path}?${kept.join('')}token=${encodeURIComponent(`change=${counts.change}`)}`;
  return {
    status: 200,
    json: {
      '@odata.context': `${graphOrigin}/$metadata#Collection(listItem)`,
      ...(more ? { '@odata.nextLink': nextLink(call, `change=${last.change}`) } : { '@odata.deltaLink': link }),
      value: shown.map(({ wire }) => wire),
    },
  };
}
