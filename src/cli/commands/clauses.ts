import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { citations } from '../../domain/policy/citations.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { readPacks } from '../../policies/packs.ts';
import type { Options } from '../options.ts';
import { packageRoot } from '../packageRoot.ts';
import { policyFrom } from '../readInput.ts';

/** `clauses [--policy ID] [--untested]`: every clause, where the pack uses it, and the tests that name it. */
export const clauses = (_words: readonly string[], options: Options): string => {
  const packs = readPacks();
  const policies = options.policy === undefined ? packs.ids.map((id) => policyFrom(id)) : [policyFrom(options.policy)];
  const tests = testFiles();
  const rows = policies.flatMap((policy) => rowsOf(policy, tests));
  const shown = options.untested === true ? rows.filter((row) => row.strength !== 'inform' && row.tests.length === 0) : rows;
  return shown.map((row) => [row.clause, row.strength, row.where.join(' '), row.tests.join(' ') || '-'].join('\t')).join('\n');
};

type Test = { readonly file: string; readonly text: string };

const rowsOf = (policy: Policy, tests: readonly Test[]) => {
  const cited = citations(policy);
  return Object.entries(policy.clauses).map(([clause, { strength }]) => ({
    clause,
    strength,
    where: [...new Set(cited.filter((each) => each.clause === clause).map((each) => settled(policy, each.path)))],
    tests: tests
      .filter(({ text }) => new RegExp(`${clause.replaceAll('.', '\\.')}(?![A-Za-z0-9.-]*[A-Za-z0-9])`).test(text))
      .map(({ file }) => file),
  }));
};

/** A path in the pack with the ids of list items in place of their numbers. */
const settled = (policy: Policy, path: readonly (string | number)[]): string => {
  let value: unknown = policy;
  const steps = path.slice(0, -1).map((step) => {
    value = (value as Record<string | number, unknown>)[step];
    const item = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    const name = ['id', 'code', 'seat', 'role', 'document', 'type', 'key']
      .map((field) => item[field])
      .find((each): each is string => typeof each === 'string');
    return typeof step === 'number' && name !== undefined ? name : String(step);
  });
  return steps.join('.');
};

const testFiles = (): readonly Test[] => {
  const folder = join(packageRoot(), 'test');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$|^policies[\\/][a-z]+[\\/].*\.ts$/.test(file))
    .sort()
    .map((file) => ({ file: relative(packageRoot(), join(folder, file)), text: readFileSync(join(folder, file), 'utf8') }));
};
