import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../domain/case/fact.ts';
import { NotUnderstood } from './notUnderstood.ts';
import { factsFrom } from './readInput.ts';
import type { Note } from './readInput.ts';

/** The cases of a folder, each a JSON file, in the order of their names; read one by one, so that a thousand take no more room than one. */
export function* casesIn(folder: string | undefined, note: Note): Generator<{ readonly name: string; readonly file: CaseFile }> {
  const names = folder === undefined ? undefined : namesIn(folder);
  if (folder === undefined || names === undefined)
    throw new NotUnderstood(`--facts${folder === undefined ? '' : ` ${folder}`}: a folder of cases is wanted, each a JSON file`);
  for (const name of names.filter((file) => file.endsWith('.json')).sort()) yield { name, file: factsFrom(join(folder, name), note).file };
}

const namesIn = (folder: string): readonly string[] | undefined => {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
};
