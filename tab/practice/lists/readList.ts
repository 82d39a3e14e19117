import { z } from 'zod';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';

const site = '/sites/council.sharepoint.com:/sites/stability';
const identified = z.object({ id: z.string() });
const listsShape = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) });
const columnsShape = z.object({
  value: z.array(
    z.object({ name: z.string(), displayName: z.string(), columnGroup: z.string().nullish(), dateTime: z.unknown().optional() }),
  ),
});
const itemsShape = z.object({ value: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })) });

export type ListColumn = { readonly name: string; readonly displayName: string; readonly isTime: boolean };
export type ListRow = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };
export type SharePointList = { readonly columns: readonly ListColumn[]; readonly rows: readonly ListRow[] };

/** One of the council's SharePoint lists with its rows, newest first; undefined while nobody has made it. (Graph: list columns, list items) */
export async function readList(sessions: Sessions, person: Person, name: string, signal: AbortSignal): Promise<SharePointList | undefined> {
  const { id: siteId } = await sessions.askGraph(person.id, identified, `${site}?$select=id`, { signal });
  const lists = await sessions.askGraph(person.id, listsShape, `/sites/${siteId}/lists?$select=id,displayName`, { signal });
  const list = lists.value.find((one) => one.displayName === name);
  if (!list) return undefined;
  const path = `/sites/${siteId}/lists/${list.id}`;
  const [columns, items] = await Promise.all([
    sessions.askGraph(person.id, columnsShape, `${path}/columns`, { signal }),
    sessions.askGraph(person.id, itemsShape, `${path}/items?$expand=fields&$top=500`, { signal }),
  ]);
  const own = columns.value.filter((column) => column.columnGroup === 'Custom Columns');
  return {
    columns: own.map((column) => ({ name: column.name, displayName: column.displayName, isTime: column.dateTime !== undefined })),
    rows: [...items.value].sort((a, b) => Number(b.id) - Number(a.id)),
  };
}
