import { sayInstant } from '../time/londonTime.ts';
import type { ListColumn } from './readList.ts';

/** What stands in a cell, in words: times as London shows them, yes and no, nothing where it is empty. */
export function cellText(column: ListColumn, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (column.isTime && typeof value === 'string' && !Number.isNaN(Date.parse(value))) return sayInstant(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
