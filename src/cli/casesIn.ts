import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../domain/case/fact.ts';
import { NotUnderstood } from './notUnderstood.ts';
import { factsFrom } from './readInput.ts';

/** The cases of a folder, each a JSON file, in the order of their names. */
export const casesIn = (folder: string | undefined): readonly { readonly name: string; readonly file: CaseFile }[] => {
  const names = folder === undefined ? undefined : namesIn(folder);
  if (folder === undefined || names === undefined)
    throw new NotUnderstood(`--facts${folder === undefined ? '' : ` ${folder}`}: a folder of cases is wanted, each a JSON file`);
  return names
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((name) => ({ name, file: factsFrom(join(folder, name)).file }));
};

const namesIn = (folder: string): readonly string[] | undefined => {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
};
