import { lists as listColumns, type Column } from '../domain/record/columns.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { CaseRows, ReadableLists, Row } from '../usecases/ports.ts';
import type { Lists } from './lists.ts';
import { rowChange, shown } from './rowChange.ts';
import type { ListItem } from './wire.ts';

const listOf = { meetings: 'Meetings', invitees: 'Invitees', minutes: 'Minutes', actions: 'Actions' } as const satisfies Record<
  keyof CaseRows,
  string
>;
type RowList = (typeof listOf)[keyof typeof listOf];

/** Writes a case's rows to the lists people read. Only rows that differ are written; a row that is no longer called for stays. */
export function createReadableLists(lists: Lists): ReadableLists {
  async function showIn(list: RowList, reference: string, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const columns: readonly Column[] = listColumns[list];
    const select = columns.map((column) => column.name);
    const there = byKey(await lists.where(list, 'Reference', reference, select));
    for (const row of rows) {
      const wanted = shown(row, reference, columns);
      const item = there.get(row.key) ?? (await added(list, wanted, select, row.key));
      const change = item && rowChange(wanted, item.fields, columns);
      if (item && change) await lists.change(list, item.id, change);
    }
  }

  /** Adds the row; when it turns out to be there already, gives what is there. */
  async function added(
    list: RowList,
    fields: ReturnType<typeof shown>,
    select: readonly string[],
    key: string,
  ): Promise<ListItem | undefined> {
    try {
      await lists.add(list, fields, { repeatable: true });
      return undefined;
    } catch (failure) {
      if (!(failure instanceof GatewayFailure) || !['conflict', 'unexpected', 'unavailable'].includes(failure.kind)) throw failure;
      const found = byKey(await lists.where(list, 'RowKey', key, select)).get(key);
      if (found) return found;
      throw failure;
    }
  }

  return {
    async show(reference, rows) {
      await Promise.all([
        showIn(listOf.meetings, reference, rows.meetings),
        showIn(listOf.invitees, reference, rows.invitees),
        showIn(listOf.minutes, reference, rows.minutes),
        showIn(listOf.actions, reference, rows.actions),
      ]);
    },
  };
}

const byKey = (items: readonly ListItem[]): ReadonlyMap<unknown, ListItem> => new Map(items.map((item) => [item.fields['RowKey'], item]));
