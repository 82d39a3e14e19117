import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../domain/policy/policy.ts';
import { PolicyUnreadable } from '../domain/policy/problem.ts';
import { readPolicy } from '../domain/policy/readPolicy.ts';
import { sourceRoot } from './sourceRoot.ts';

/** The procedures at hand, each read and checked whole. */
export type Packs = { readonly ids: readonly string[]; get(id: string): Policy | undefined };

/** Reads every procedure of a folder (ours by default). Throws one error that names file, line, field and reason when any cannot be used. */
export const readPacks = (folder: string = join(sourceRoot(), 'src/policies')): Packs => {
  const packs = new Map<string, Policy>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const read = readPolicy(readFileSync(join(folder, file), 'utf8'), join(folder, file));
    if ('problems' in read) throw new PolicyUnreadable(read.problems);
    if (packs.has(read.policy.id))
      throw new PolicyUnreadable([
        { file: join(folder, file), line: 1, column: 1, field: 'id', says: `another file is already the policy "${read.policy.id}"` },
      ]);
    packs.set(read.policy.id, read.policy);
  }
  return { ids: [...packs.keys()], get: (id) => packs.get(id) };
};
