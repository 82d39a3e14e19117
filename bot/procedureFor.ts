import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPacks, readPolicyFile, readVersions, type Packs } from '../src/policies/packs.ts';
import { packsOf } from '../src/policies/packsOf.ts';

/**
 * The procedures at hand and the one new cases are opened under, named by its id, by a file of the council's own, or by a folder that
 * holds the versions of one procedure of its own. Throws with a plain
 * sentence when there is neither, or when a file cannot be used: with file, line, field and reason.
 */
export function procedureFor(named: string): { readonly packs: Packs; readonly policyId: string } {
  const packs = readPacks();
  if (packs.get(named) !== undefined) return { packs, policyId: named };
  const file = resolve(named);
  if (existsSync(file) && statSync(file).isDirectory()) {
    const own = readVersions(file);
    if (packs.versions(own.id).length > 0)
      throw new Error(
        `POLICY names ${file}, which holds versions of "${own.id}", and that is a procedure here already. Give it an id of its own.`,
      );
    return { packs: packsOf([...packs.ids.flatMap((id) => packs.versions(id)), ...own.packs.versions(own.id)]), policyId: own.id };
  }
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Error(`POLICY is "${named}", which is no procedure here and no file. The procedures are: ${packs.ids.join(', ')}.`);
  const policy = readPolicyFile(file);
  if (packs.get(policy.id, policy.version) !== undefined)
    throw new Error(
      `POLICY names ${file}, which is version ${policy.version} of "${policy.id}", and there is one here already. Give the file a version of its own.`,
    );
  return { packs: packsOf([...packs.ids.flatMap((id) => packs.versions(id)), policy]), policyId: policy.id };
}
