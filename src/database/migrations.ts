import type { Db } from './db.ts';

/** Numbered by their place, from 1. Never changed once released: a change is another one at the end. */
const migrations: readonly (readonly string[])[] = [
  [
    `create table holdfast.case_index (
      reference text primary key,
      stage text not null,
      next_due timestamptz,
      people text[] not null,
      length integer not null
    )`,
    `create index case_index_people on holdfast.case_index using gin (people)`,
    `create table holdfast.conversation (
      person text primary key,
      reference jsonb not null,
      updated timestamptz not null default now()
    )`,
    `create table holdfast.sent_card (
      key text primary key,
      person text not null,
      conversation text not null,
      activity text not null,
      sent timestamptz not null default now()
    )`,
    `create index sent_card_key on holdfast.sent_card (key text_pattern_ops)`,
  ],
  [`alter table holdfast.sent_card add column shown text`],
  [
    `alter table holdfast.case_index add column wakes_at timestamptz`,
    `create index case_index_wakes on holdfast.case_index (wakes_at)`,
    `create table holdfast.told (at timestamptz not null)`,
  ],
  [`create table holdfast.sending_card (key text primary key, since timestamptz not null default now())`],
  [`create table holdfast.link_key (one boolean primary key default true check (one), key text not null)`],
  [
    `alter table holdfast.case_index add column calendars text[] not null default '{}', add column events text[] not null default '{}',
       add column compared integer`,
    `create index case_index_calendars on holdfast.case_index using gin (calendars)`,
    `create table holdfast.watch (name text primary key, mark text, begun timestamptz, renew boolean not null default false)`,
  ],
];

/** Any number, the same in every process: who holds it migrates, the others wait. */
const migrating = 7_202_611;

/** Brings the tables up to date, each migration whole or not at all. Several processes may do it at once. */
export async function migrate(db: Db): Promise<void> {
  await db.tx(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [migrating]);
    await query('create schema if not exists holdfast');
    await query('create table if not exists holdfast.migration (number integer primary key, done timestamptz not null default now())');
    const [last] = await query<{ number: number | null }>('select max(number) as number from holdfast.migration');
    const done = last?.number ?? 0;
    if (done > migrations.length) {
      throw new Error(`The database is at version ${done}, newer than this program knows (${migrations.length}). Run the newer program.`);
    }
    for (const [index, statements] of migrations.entries()) {
      if (index < done) continue;
      for (const statement of statements) await query(statement);
      await query('insert into holdfast.migration (number) values ($1)', [index + 1]);
    }
  });
}
