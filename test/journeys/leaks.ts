import { join } from 'node:path';
import { openDatabase } from '../../src/database/open.ts';
import { quiet } from '../database/openForTest.ts';
import type { Programs } from './programs.ts';

/** A made-up child whose name is found wherever it should not be. */
export type Canary = { readonly name: string; readonly born: string; readonly number: string };

/** The places outside SharePoint's data, documents and the tab in which a word of the child stands; the product must not be running. */
export async function leaks(programs: Programs, child: Canary): Promise<readonly string[]> {
  const [year = '', month = '', day = ''] = child.born.split('-');
  return found(programs, [...child.name.split(' '), child.number, child.born, `${day}/${month}/${year}`, `${day} May ${year}`]);
}

/** Where the words stand among everything that left the product: `word in place`. */
export async function found(programs: Programs, words: readonly string[]): Promise<readonly string[]> {
  const emitted = (await (await fetch(`${programs.desk}/_practice/emitted`)).json()) as Emitted;
  const places: Record<string, string> = {
    'a letter': JSON.stringify(emitted.mails, (key, value: unknown) => (key === 'contentBytes' ? undefined : value)),
    'a calendar entry': JSON.stringify(emitted.events),
    'a card or chat message': JSON.stringify(emitted.activities),
    'a file name': JSON.stringify(emitted.fileNames),
    'an address': decodeURIComponent(emitted.urls.join('\n').replaceAll(/%(?![0-9a-f]{2})/gi, '%25')),
    'a log line': programs.printed(),
    'the index': await everyRow(programs),
  };
  return Object.entries(places).flatMap(([place, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${word} in ${place}`),
  );
}

type Emitted = { mails: unknown[]; events: unknown[]; activities: unknown[]; fileNames: string[]; urls: string[] };

async function everyRow({ folder, database }: Programs): Promise<string> {
  const db = await openDatabase({ folder: join(folder, 'product'), url: database, production: false, allowEmbedded: false, log: quiet });
  try {
    const tables = await db.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const rows = [];
    for (const { name } of tables) rows.push(name, JSON.stringify(await db.query(`select * from ${name}`)));
    return rows.join('\n');
  } finally {
    await db.close();
  }
}
