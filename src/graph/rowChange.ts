import type { Column } from '../domain/record/columns.ts';
import type { Row } from '../usecases/ports.ts';
import type { Fields } from './lists.ts';

type Value = string | number | boolean;

/** Letters a `text` column takes. */
const textLength = 255;

/** A row as its columns hold it: a long text is cut in a one-line column, and what is unknown stays out. */
export function shown(row: Row, reference: string, columns: readonly Column[]): Readonly<Record<string, Value>> {
  const known = columns.flatMap((column) => {
    const value = row.fields[column.name];
    return value === undefined || value === '' ? [] : [[column.name, fitted(column, value)] as const];
  });
  return { Title: reference, ...Object.fromEntries(known), RowKey: row.key, Reference: reference };
}

/** What must be written for an item to show the row: columns that differ, null for those that are empty now. Undefined when nothing differs. */
export function rowChange(
  wanted: Readonly<Record<string, Value>>,
  there: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
): Fields | undefined {
  const changed = columns.flatMap((column) => {
    const value = wanted[column.name] ?? null;
    return alike(column, value, there[column.name] ?? null) ? [] : [[column.name, value] as const];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const fitted = (column: Column, value: Value): Value =>
  column.kind === 'text' && typeof value === 'string' && value.length > textLength ? `${value.slice(0, textLength - 1).trimEnd()}…` : value;

/** SharePoint keeps whole seconds, and writes line ends in its own way. */
function alike(column: Column, wanted: Value | null, there: unknown): boolean {
  if (typeof wanted !== 'string' || typeof there !== 'string') return wanted === there;
  if (column.kind === 'dateTime') return second(wanted) === second(there);
  return tidy(wanted) === tidy(there);
}

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const second = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
