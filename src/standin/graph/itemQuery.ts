import type { Call } from '../http/route.ts';
import { pathsOf, type Node } from '../odata/filter.ts';
import type { Options } from '../odata/options.ts';
import { passes, type Entity } from '../odata/passes.ts';
import type { Tenant } from '../tenant.ts';
import type { ListDoc } from './listDoc.ts';
import { preferences } from './prefer.ts';
import { GraphProblem, invalidRequest } from './problem.ts';

const builtIn = new Set([
  'id',
  'ContentType',
  'Modified',
  'Created',
  'AuthorLookupId',
  'EditorLookupId',
  'LinkTitle',
  'LinkTitleNoMenu',
  '_UIVersionString',
  'Attachments',
  'Edit',
  'ItemChildCount',
  'FolderChildCount',
  '@odata.etag',
]);

/**
 * SharePoint's own rules on queries: columns must exist, filters and orders need an index (else 400, unless the caller accepts the risk),
 * and above the list view threshold the first condition must select fewer items than the threshold (else 429, which no retry cures).
 */
export function checkItemQuery(tenant: Tenant, call: Call, list: ListDoc, options: Options, items: readonly Entity[]): void {
  for (const expand of options.expand) {
    if (expand.filter) throw invalidRequest(`$filter is not supported in the expansion of ${expand.name}.`);
    if (expand.name === 'fields') for (const name of expand.select ?? []) known(list, name);
  }
  for (const path of [...(options.filter ? pathsOf(options.filter) : []), ...options.order.map((one) => one.path)]) {
    if (path === 'id' || path === 'fields/id' || path === 'fields/ID') continue;
    const name = /^fields\/([^/]+)$/.exec(path)?.[1] ?? { createdDateTime: 'Created', lastModifiedDateTime: 'Modified' }[path];
    if (name === undefined) throw invalidRequest(`The expression "${path}" is not valid.`);
    known(list, name);
    if (!list.columns.some((one) => one.name === name.replace(/LookupId$/, '') && one.indexed) && !preferences(call.headers).nonIndexed)
      throw invalidRequest(
        `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
      );
  }
  const { threshold } = tenant.settings;
  if (!options.filter || items.length <= threshold) return;
  const first = firstCondition(options.filter);
  const indexed = pathsOf(first).every((path) => path === 'id' || list.columns.some((one) => `fields/${one.name}` === path && one.indexed));
  if (!indexed || items.filter((item) => passes(first, item)).length >= threshold)
    throw new GraphProblem(
      429,
      'activityLimitReached',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
      { 'Retry-After': '10' },
    );
}

function known(list: ListDoc, name: string): void {
  const has = name === '*' || builtIn.has(name) || list.columns.some((one) => one.name === name || `${one.name}LookupId` === name);
  if (!has) throw invalidRequest(`Field '${name}' is not recognized`);
}

function firstCondition(node: Node): Node {
  return node.is === 'and' ? firstCondition(node.left) : node;
}
