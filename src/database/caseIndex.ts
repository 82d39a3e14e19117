import type { CaseIndex, IndexEntry } from '../usecases/ports.ts';
import type { Db } from './db.ts';

type IndexRow = {
  reference: string;
  stage: string;
  next_due: Date | null;
  wakes_at: Date | null;
  people: string[];
  length: number;
  calendars: string[];
  events: string[];
};

/** What is open and for whom. An older view of a case never takes the place of a newer one. */
export function createCaseIndex(db: Db): CaseIndex {
  return {
    async put(entry) {
      await db.query(
        `insert into holdfast.case_index as held (reference, stage, next_due, people, length, wakes_at, calendars, events)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (reference) do update
         set stage = excluded.stage, next_due = excluded.next_due, people = excluded.people, length = excluded.length,
           wakes_at = excluded.wakes_at, calendars = excluded.calendars, events = excluded.events
         where held.length <= excluded.length`,
        [
          entry.reference,
          entry.stage,
          entry.nextDue ?? null,
          entry.people,
          entry.length,
          entry.wakesAt ?? null,
          entry.calendars ?? [],
          entry.events ?? [],
        ],
      );
    },
    async of(personId) {
      const rows = await db.query<IndexRow>(
        `select reference, stage, next_due, wakes_at, people, length, calendars, events from holdfast.case_index
         where people @> $1 order by next_due nulls last, reference`,
        [[personId]],
      );
      return rows.map(entryOf);
    },
    async wakingBy(now) {
      const rows = await db.query<{ reference: string }>(
        'select reference from holdfast.case_index where wakes_at <= $1 order by wakes_at, reference',
        [now],
      );
      return rows.map(({ reference }) => reference);
    },
    async atStage(...stages) {
      const rows = await db.query<{ reference: string }>(
        'select reference from holdfast.case_index where stage = any($1) order by reference',
        [stages],
      );
      return rows.map(({ reference }) => reference);
    },
    async all() {
      return references(await db.query<ReferenceRow>('select reference from holdfast.case_index order by reference'));
    },
    async calendars() {
      const rows = await db.query<{ calendar: string }>(
        'select distinct unnest(calendars) as calendar from holdfast.case_index order by calendar',
      );
      return rows.map(({ calendar }) => calendar);
    },
    inCalendar: (mailbox) =>
      db.query<{ reference: string; events: string[] }>(
        'select reference, events from holdfast.case_index where calendars @> $1 order by reference',
        [[mailbox]],
      ),
    async toCompare() {
      return references(
        await db.query<ReferenceRow>(
          `select reference from holdfast.case_index where calendars <> '{}' and compared is distinct from length order by reference`,
        ),
      );
    },
    async compared(reference, length) {
      await db.query('update holdfast.case_index set compared = $2 where reference = $1', [reference, length]);
    },
    async remove(reference) {
      await db.query('delete from holdfast.case_index where reference = $1', [reference]);
    },
    async clear() {
      await db.query('delete from holdfast.case_index');
    },
  };
}

type ReferenceRow = { reference: string };
const references = (rows: readonly ReferenceRow[]): readonly string[] => rows.map(({ reference }) => reference);

const entryOf = (row: IndexRow): IndexEntry => ({
  reference: row.reference,
  stage: row.stage,
  ...(row.next_due && { nextDue: tidy(row.next_due) }),
  ...(row.wakes_at && { wakesAt: tidy(row.wakes_at) }),
  people: row.people,
  length: row.length,
  ...(row.calendars.length > 0 && { calendars: row.calendars }),
  ...(row.events.length > 0 && { events: row.events }),
});

const tidy = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
