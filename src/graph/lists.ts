import { z } from 'zod';
import type { ListName } from '../domain/record/columns.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Graph } from './client.ts';
import { at, quoted, withQuery } from './path.ts';
import { identified, itemVersion, list, listItem, nothing, type ItemVersion, type ListItem } from './wire.ts';

/** `write` on the one site, granted by an administrator (Sites.Selected); the permission table knows the wider names alone. */
export const permissions = { delegated: ['Sites.Selected'], application: ['Sites.Selected'] } as const;

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** Items of the site's lists, each list by its display name. */
export type Lists = {
  /** The list's address, its ids encoded: `/sites/…/lists/…`. */
  address(list: ListName): Promise<string>;
  /** Items whose indexed column has the value, with the columns named. Only an indexed column can be asked for (docs#2279). */
  where(list: ListName, column: string, value: string | number, select: readonly string[]): Promise<readonly ListItem[]>;
  /** Every item with the columns named, however many there are: in pages of the size Graph allows, in the order of their ids. */
  every(list: ListName, select: readonly string[]): Promise<readonly ListItem[]>;
  /** Earlier states of an item, newest first and the present one among them, as far back as SharePoint keeps them. */
  versions(list: ListName, id: string): Promise<readonly ItemVersion[]>;
  /** Adds an item. `repeatable` where a unique column makes a second one impossible. */
  add(list: ListName, fields: Fields, options?: { readonly repeatable?: boolean }): Promise<void>;
  /**
   * Adds an item that a unique column makes the only one, and looks at once for the items whose indexed column has the value: one round trip
   * ($batch). Undefined where Graph did not do both; which of the two it did has to be looked at then.
   */
  addAndLook(
    list: ListName,
    fields: Fields,
    column: string,
    value: string,
    select: readonly string[],
  ): Promise<readonly ListItem[] | undefined>;
  /** Changes columns of an item, with an ETag only while the item is still the one that was read (412 is a `conflict`). */
  change(list: ListName, id: string, fields: Fields, etag?: string): Promise<void>;
  /** Removes an item, with an ETag only while it is still the one that was read (412 is a `conflict`); SharePoint keeps it in its bin for a while. */
  remove(list: ListName, id: string, etag?: string): Promise<void>;
};

/** Items SharePoint gives in one page at most. */
const mostInPage = 2000;

/** Members answer in any order, each with a status of its own; those after a failed one say 424 (graph/json-batching). */
const batchAnswer = z.object({ responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown() })) });

/** Address of the site: `council.sharepoint.com:/sites/stability` as an administrator writes it. */
export const sitePath = (site: string): string => `/sites/${encodeURI(site)}`;

/** The lists of one site. Their ids are asked for once, at first use, and again while one is missing. */
export function createLists(graph: Graph, site: string): Lists {
  let asked: Promise<ReadonlyMap<string, string>> | undefined;

  async function pathOf(name: ListName): Promise<string> {
    asked ??= listPaths(graph, site);
    const found = (await asked.catch(() => undefined))?.get(name);
    if (found !== undefined) return found;
    const failed = asked;
    asked = undefined;
    await failed;
    throw new GatewayFailure('missing', `The site ${site} has no list "${name}": it is made by the set-up command`);
  }

  const whereQuery = (columnName: string, value: string | number, select: readonly string[]) => ({
    $filter: `fields/${columnName} eq ${typeof value === 'number' ? value : quoted(value)}`,
    $expand: `fields($select=${select.join(',')})`,
    $top: 200,
  });

  return {
    address: pathOf,
    async where(name, columnName, value, select) {
      return graph.all(withQuery(`${await pathOf(name)}/items`, whereQuery(columnName, value, select)), listItem);
    },
    async addAndLook(name, fields, columnName, value, select) {
      const items = `${await pathOf(name)}/items`;
      const requests = [
        { id: 'add', method: 'POST', url: items, headers: { 'Content-Type': 'application/json' }, body: { fields } },
        { id: 'look', method: 'GET', url: withQuery(items, whereQuery(columnName, value, select)), dependsOn: ['add'] },
      ];
      const { responses } = await graph.ask('POST', '/$batch', batchAnswer, { body: { requests }, repeatable: true });
      const looked = responses.find(({ id, status }) => id === 'look' && status === 200);
      return z.object({ value: z.array(listItem) }).safeParse(looked?.body).data?.value;
    },
    async every(name, select) {
      const query = { $expand: `fields($select=${select.join(',')})`, $top: mostInPage };
      return graph.all(withQuery(`${await pathOf(name)}/items`, query), listItem);
    },
    async versions(name, id) {
      return graph.all(withQuery(`${await pathOf(name)}${at`/items/${id}/versions`}`, { $expand: 'fields' }), itemVersion);
    },
    async add(name, fields, options) {
      await graph.ask('POST', `${await pathOf(name)}/items`, identified, { body: { fields }, repeatable: options?.repeatable ?? false });
    },
    async change(name, id, fields, etag) {
      // Setting the same columns to the same values twice is setting them once.
      const ask = { body: fields, repeatable: true, ...(etag === undefined ? {} : { headers: { 'If-Match': etag } }) };
      await graph.ask('PATCH', `${await pathOf(name)}${at`/items/${id}/fields`}`, z.unknown(), ask);
    },
    async remove(name, id, etag) {
      const ask = { repeatable: true, ...(etag === undefined ? {} : { headers: { 'If-Match': etag } }) };
      await graph.ask('DELETE', `${await pathOf(name)}${at`/items/${id}`}`, nothing, ask);
    },
  };
}

async function listPaths(graph: Graph, site: string): Promise<ReadonlyMap<string, string>> {
  const { id } = await graph.ask('GET', withQuery(sitePath(site), { $select: 'id' }), identified);
  const found = await graph.all(withQuery(at`/sites/${id}/lists`, { $select: 'id,displayName' }), list);
  return new Map(found.map((one) => [one.displayName, at`/sites/${id}/lists/${one.id}`]));
}
