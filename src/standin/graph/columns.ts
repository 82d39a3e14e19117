import type { Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { answerCollection, answerEntity, type Kind } from '../odata/collection.ts';
import { readOptions } from '../odata/options.ts';
import type { Tenant } from '../tenant.ts';
import { jsonBody, readBody } from './body.ts';
import { changeColumn, columnChange, columnKinds, makeColumn, newColumn, type ColumnDoc } from './column.ts';
import { addColumn, columnWire } from './lists.ts';
import { listsOf, needList, type ListDoc } from './listDoc.ts';
import { invalidRequest, noListItem } from './problem.ts';

const kind: Kind = {
  type: 'columnDefinition',
  properties: [
    'name',
    'displayName',
    'description',
    'columnGroup',
    'enforceUniqueValues',
    'hidden',
    'indexed',
    'readOnly',
    'required',
    'defaultValue',
    ...columnKinds,
  ],
};

/** Columns of a list (learn.microsoft.com/graph/api/list-list-columns, list-post-columns, columndefinition-update, columndefinition-delete). */
export function columnRoutes(tenant: Tenant): Route[] {
  const listOf = (call: Call) => needList(tenant, param(call, 'site'), param(call, 'list'));
  const context = (list: ListDoc) => `sites('${list.siteId}')/lists('${list.id}')/columns`;
  const columnOf = (list: ListDoc, call: Call) => {
    const key = param(call, 'column').toLowerCase();
    const column = list.columns.find((one) => one.id === key || one.name.toLowerCase() === key);
    if (!column) throw noListItem('Column not found');
    return column;
  };
  const keep = (list: ListDoc, columns: readonly ColumnDoc[]) => {
    tenant.store.commit([listsOf(tenant).put(list.id, { ...list, columns, version: list.version + 1 })]);
  };
  const all = '/sites/{site}/lists/{list}/columns';
  const one = `${all}/{column}`;
  return [
    {
      method: 'GET',
      path: all,
      handle: (call) =>
        answerCollection(call, kind, context(listOf(call)), listOf(call).columns.map(columnWire), readOptions(call), {
          size: 1000,
          largest: 1000,
        }),
    },
    {
      method: 'POST',
      path: all,
      handle: (call) => {
        const list = listOf(call);
        const column = makeColumn(list.id, readBody(newColumn, jsonBody(call), 'columnDefinition', invalidRequest));
        const columns = [...list.columns];
        addColumn(columns, column);
        keep(list, columns);
        return answerEntity(kind, context(list), columnWire(column), readOptions(call), 201);
      },
    },
    {
      method: 'GET',
      path: one,
      handle: (call) => answerEntity(kind, context(listOf(call)), columnWire(columnOf(listOf(call), call)), readOptions(call)),
    },
    {
      method: 'PATCH',
      path: one,
      handle: (call) => {
        const list = listOf(call);
        const changed = changeColumn(columnOf(list, call), readBody(columnChange, jsonBody(call), 'columnDefinition', invalidRequest));
        keep(
          list,
          list.columns.map((column) => (column.id === changed.id ? changed : column)),
        );
        return answerEntity(kind, context(list), columnWire(changed), readOptions(call));
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: (call) => {
        const list = listOf(call);
        const column = columnOf(list, call);
        if (column.builtIn) throw invalidRequest(`The column '${column.name}' cannot be deleted.`);
        keep(
          list,
          list.columns.filter((other) => other.id !== column.id),
        );
        return { status: 204 };
      },
    },
  ];
}
