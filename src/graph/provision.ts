import { lists, type Column } from '../domain/record/columns.ts';
import type { Graph } from './client.ts';
import { columnDefinition } from './columnDefinition.ts';
import { sitePath } from './lists.ts';
import { at, withQuery } from './path.ts';
import { column, identified, list, type WireColumn } from './wire.ts';

/** For an administrator's set-up only: the running app has `write` on its site, which makes no lists (msgraph-sdk-dotnet#1034). */
export const permissions = { delegated: ['Sites.Manage.All'], application: ['Sites.Manage.All'] } as const;

/** What a run changed, each `list` or `list.column`; empty when everything was in order. */
export type Provisioned = { readonly made: readonly string[]; readonly mended: readonly string[] };

/** Makes the site's lists and columns, and mends what is missing or not as it should be. May be run as often as one likes; removes nothing. */
export async function provision(graph: Graph, site: string): Promise<Provisioned> {
  const { id } = await graph.ask('GET', withQuery(sitePath(site), { $select: 'id' }), identified);
  const listsPath = at`/sites/${id}/lists`;
  const there = new Map(
    (await graph.all(withQuery(listsPath, { $select: 'id,displayName' }), list)).map((one) => [one.displayName, one.id]),
  );
  const made: string[] = [];
  const mended: string[] = [];
  for (const [displayName, columns] of Object.entries<readonly Column[]>(lists)) {
    const listId = there.get(displayName) ?? (await make(graph, listsPath, displayName, columns));
    if (!there.has(displayName)) made.push(displayName);
    // Read back even what was just made: columns given at creation can be missing afterwards (docs#11966).
    mended.push(...(await mend(graph, `${listsPath}${at`/${listId}/columns`}`, columns)).map((name) => `${displayName}.${name}`));
  }
  return { made, mended };
}

async function make(graph: Graph, path: string, displayName: string, columns: readonly Column[]): Promise<string> {
  const body = { displayName, columns: columns.map(columnDefinition), list: { template: 'genericList' } };
  return (await graph.ask('POST', path, identified, { body })).id;
}

async function mend(graph: Graph, path: string, wanted: readonly Column[]): Promise<readonly string[]> {
  const there = new Map((await graph.all(path, column)).map((one) => [one.name, one]));
  const mended: string[] = [];
  for (const one of wanted) {
    const found = there.get(one.name);
    if (found && sameAs(one, found)) continue;
    const { name, displayName, indexed, enforceUniqueValues, ...facet } = columnDefinition(one);
    if (found)
      await graph.ask('PATCH', `${path}${at`/${found.id}`}`, identified, {
        body: { displayName, indexed, enforceUniqueValues },
        repeatable: true,
      });
    else await graph.ask('POST', path, identified, { body: { name, displayName, indexed, enforceUniqueValues, ...facet } });
    mended.push(one.name);
  }
  return mended;
}

function sameAs(wanted: Column, found: WireColumn): boolean {
  const definition = columnDefinition(wanted);
  return (
    found.displayName === definition.displayName &&
    (found.indexed ?? false) === definition.indexed &&
    (found.enforceUniqueValues ?? false) === definition.enforceUniqueValues
  );
}
