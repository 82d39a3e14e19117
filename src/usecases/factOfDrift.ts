import type { Fact } from '../domain/case/fact.ts';
import { driftKey } from './driftKey.ts';
import type { RowDrift } from './ports.ts';

/**
 * That somebody changed a row by hand which the record writes, and that it was put right: by whom and under which headings. What they typed
 * stays in the version history of the list.
 */
export const factOfDrift = (drift: RowDrift): Fact => ({
  event: 'row.put-right',
  at: drift.at,
  by: drift.person,
  list: drift.list,
  row: drift.key,
  columns: drift.columns,
  via: 'sharepoint',
  effect: driftKey(drift),
});
