import type { Day } from '../case/fact.ts';

/** Which days and hours people work: the days between `from` and `to` are known, and nothing is said of any other. */
export type WorkCalendar = {
  readonly from: Day;
  readonly to: Day;
  /** Bank holidays with their names. */
  readonly holidays: ReadonlyMap<Day, string>;
  /** Days on which this council is closed besides; none unless a council says so (T05). */
  readonly closures: ReadonlySet<Day>;
  /** London wall-clock times. */
  readonly officeHours: { readonly from: string; readonly to: string };
};
