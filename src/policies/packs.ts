import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../domain/policy/policy.ts';
import { PolicyUnreadable } from '../domain/policy/problem.ts';
import { readPolicy } from '../domain/policy/readPolicy.ts';
import { packsOf, type Packs } from './packsOf.ts';
import { sourceRoot } from './sourceRoot.ts';

export type { Packs } from './packsOf.ts';

/** Reads every procedure of a folder (ours by default). Throws one error that names file, line, field and reason when any cannot be used. */
export const readPacks = (folder: string = join(sourceRoot(), 'src/policies')): Packs => {
  const read: Policy[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.yaml'))
    .sort()) {
    const file = join(folder, name);
    const policy = readPolicyFile(file);
    const same = read.find((each) => each.id === policy.id && each.version === policy.version);
    if (same)
      throw new PolicyUnreadable([
        {
          file,
          line: 1,
          column: 1,
          field: 'version',
          says: `another file is already version ${policy.version} of “${policy.id}”; give this one a version of its own`,
        },
      ]);
    read.push(policy);
  }
  return packsOf(read);
};

/** Reads one procedure from a file. Throws one error that names file, line, field and reason when it cannot be used. */
export const readPolicyFile = (file: string): Policy => {
  const read = readPolicy(readFileSync(file, 'utf8'), file);
  if ('problems' in read) throw new PolicyUnreadable(read.problems);
  return read.policy;
};

/** The versions of one procedure in a folder of the council's own. Throws with a plain sentence when it holds none, or several procedures. */
export const readVersions = (folder: string): { readonly packs: Packs; readonly id: string } => {
  const packs = readPacks(folder);
  const [id, ...others] = packs.ids;
  if (id === undefined) throw new Error(`${folder}: there is no policy in this folder: its files end in .yaml`);
  if (others.length > 0)
    throw new Error(
      `${folder}: there are several procedures in this folder (${packs.ids.join(', ')}); a folder holds the versions of one, all with the same id`,
    );
  return { packs, id };
};
