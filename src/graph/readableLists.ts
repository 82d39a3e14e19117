import { lists as listColumns, type Column } from '../domain/record/columns.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Instant } from '../domain/case/fact.ts';
import { driftKey } from '../usecases/driftKey.ts';
import type { CaseRows, ReadableLists, Row, RowDrift, RowEdit, Shown } from '../usecases/ports.ts';
import type { Fields, Lists } from './lists.ts';
import { rowChange, shown } from './rowChange.ts';
import type { ListItem } from './wire.ts';

const listOf = { meetings: 'Meetings', invitees: 'Invitees', minutes: 'Minutes', actions: 'Actions' } as const satisfies Record<
  keyof CaseRows,
  string
>;
type RowList = (typeof listOf)[keyof typeof listOf];

type Known = { readonly heard?: ReadonlyMap<string, Instant>; readonly noted?: ReadonlySet<string> };

/** Writes a case's rows to the lists people read. Only rows that differ are written; a row that is no longer called for stays. */
export function createReadableLists(lists: Lists): ReadableLists {
  async function showIn(list: RowList, reference: string, rows: readonly Row[], { heard, noted }: Known): Promise<Shown> {
    const edits: RowEdit[] = [];
    const drift: RowDrift[] = [];
    if (rows.length === 0) return { edits, drift };
    const columns: readonly Column[] = listColumns[list];
    const select = columns.map((column) => column.name);
    const there = byKey(await lists.where(list, 'Reference', reference, select));
    for (const row of rows) {
      const wanted = shown(row, reference, columns);
      const item = there.get(row.key) ?? (await added(list, wanted, select, row.key));
      const change = item && rowChange(wanted, item.fields, columns);
      if (!item || !change) continue;
      const edit = 'ActionStatus' in change ? editOf(row.key, item, heard?.get(row.key)) : undefined;
      if (edit) {
        edits.push(edit);
        continue;
      }
      const found = there.has(row.key) ? await driftOf(list, row.key, item, change) : undefined;
      if (found === undefined || noted?.has(driftKey(found)) === true) await lists.change(list, item.id, change);
      else drift.push(found);
    }
    return { edits, drift };
  }

  /**
   * What a person changed of the columns that are not as they should be, told from what the case itself changed since by the last state that
   * was of our writing. Without an earlier state nobody can tell, and nobody is named.
   */
  async function driftOf(list: RowList, key: string, item: ListItem, change: Fields): Promise<RowDrift | undefined> {
    const [person, at] = [changer(item), item.lastModifiedDateTime];
    if (person === undefined || at === undefined) return undefined;
    const ours = (await lists.versions(list, item.id)).find((one) => one.lastModifiedBy?.user?.id === undefined)?.fields;
    if (!ours) return undefined;
    const columns = listColumns[list].filter(({ name }) => name in change && (item.fields[name] ?? null) !== (ours[name] ?? null));
    return columns.length === 0 ? undefined : { list, key, person, at, columns: columns.map(({ displayName }) => displayName) };
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
    async show(reference, rows, heard, noted) {
      const known = { ...(noted && { noted }) };
      const shownIn = await Promise.all([
        showIn(listOf.meetings, reference, rows.meetings, known),
        showIn(listOf.invitees, reference, rows.invitees, known),
        showIn(listOf.minutes, reference, rows.minutes, known),
        showIn(listOf.actions, reference, rows.actions, { ...known, ...(heard && { heard }) }),
      ]);
      return {
        edits: shownIn.flatMap(({ edits }) => edits),
        drift: shownIn.flatMap(({ drift }) => drift),
      };
    },
  };
}

/** The person who changed the item last, or undefined when it was a program on its own. */
const changer = ({ lastModifiedBy }: ListItem): string | undefined => lastModifiedBy?.user?.id;

/** A status set by a person after what the case had heard by then. */
function editOf(key: string, item: ListItem, heard: Instant | undefined): RowEdit | undefined {
  const [person, at, status] = [changer(item), item.lastModifiedDateTime, item.fields['ActionStatus']];
  if (heard === undefined || person === undefined || at === undefined || typeof status !== 'string') return undefined;
  return Date.parse(at) > Date.parse(heard) ? { key, status, person, at } : undefined;
}

const byKey = (items: readonly ListItem[]): ReadonlyMap<unknown, ListItem> => new Map(items.map((item) => [item.fields['RowKey'], item]));
