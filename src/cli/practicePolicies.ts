import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Policy } from '../domain/policy/policy.ts';
import { readPacks, readPolicyFile } from '../policies/packs.ts';

/** A procedure that can be practised: its pack's id, or the file of a council's own. */
export type PracticePolicies = {
  /** What `POLICY` is set to. */
  now: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

const labelOf = ({ council, title }: Policy): string => (council === undefined ? title : `${council}: ${title}`);

/** The procedures there are, and the one to begin with: what `POLICY` says, else the one chosen on the desk last, else `usual`. */
export function practicePolicies(data: string, usual: string): PracticePolicies {
  const packs = readPacks();
  const kept = join(data, 'procedure');
  const asked = process.env['POLICY'] ?? (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : usual);
  const choices = packs.ids.flatMap((id) => {
    const policy = packs.get(id);
    return policy === undefined ? [] : [{ id, label: labelOf(policy) }];
  });
  const known = packs.ids.includes(asked) || (asked === basename(asked) && !existsSync(asked));
  return { now: asked, choices: known ? choices : [...choices, { id: asked, label: labelOfFile(asked) }] };
}

/** Keeps the choice made on the desk for the next start. */
export function keepPractised(data: string, id: string): void {
  writeFileSync(join(data, 'procedure'), `${id}\n`);
}

/** A file that cannot be read is named as it is: the product says why when it starts. */
function labelOfFile(file: string): string {
  try {
    return labelOf(readPolicyFile(resolve(file)));
  } catch {
    return basename(file);
  }
}
