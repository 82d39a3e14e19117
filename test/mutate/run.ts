import { existsSync } from 'node:fs';
import { readPacks } from '../../src/policies/packs.ts';
import type { Expectation } from '../support/expectation.ts';
import { tryMutants } from './tryMutants.ts';

// Alters every rule of every pack (or of those named), one at a time, and says which alterations no expectation of that pack notices.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const packs = readPacks();
const named = process.argv.slice(2);
for (const id of named.length > 0 ? named : packs.ids) {
  const policy = packs.get(id);
  const file = new URL(`../policies/${id}.expectations.ts`, import.meta.url);
  if (!policy) throw new Error(`There is no pack ${id}; there are ${packs.ids.join(', ')}.`);
  if (!existsSync(file)) say(`${id}: there is no test/policies/${id}.expectations.ts`);
  const { expectations } = existsSync(file)
    ? ((await import(file.href)) as { expectations: readonly Expectation[] })
    : { expectations: [] };
  const { byExpectations, byReader, survivors } = tryMutants(policy, expectations);
  const killed = byExpectations + byReader;
  say(`${id}: killed ${String(killed)} of ${String(killed + survivors.length)}`);
  say(`  ${String(byExpectations)} by ${String(expectations.length)} expectations, ${String(byReader)} refused by the reader`);
  for (const { path, change } of survivors) say(`  survives: ${path}: ${change}`);
  if (survivors.length) process.exitCode = 1;
}
