import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { policySchema } from '../../src/domain/policy/policy.ts';
import { alterations } from './alterations.ts';
import { type Path, said, valueAt, without, withValue } from './tree.ts';

/** A procedure with one rule missing or altered. */
export type Mutant = { readonly path: string; readonly change: string; readonly data: unknown };

/** Words people read, and what a rule is called by: not rules. */
const words = new Set(
  'label hint text title says ask why route about others dissent link name up-to-a-person note council cite prefix version edition weaker'.split(
    ' ',
  ),
);

/**
 * Every way to leave out or alter one rule, worked out from the procedure itself, defaults written out. A change that makes no other
 * procedure is none.
 */
export const mutantsOf = (policy: Policy): readonly Mutant[] => {
  const mutants: Mutant[] = [];
  const whole = JSON.stringify(policy);
  const add = (path: Path, change: string, data: unknown): void => {
    const read = policySchema.safeParse(data);
    if (!read.success || JSON.stringify(read.data) !== whole) mutants.push({ path: said(policy, path), change, data });
  };
  const walk = (path: Path): void => {
    const value = valueAt(policy, path);
    for (const { change, to } of alterations(policy, path)) add(path, change, withValue(policy, path, to));
    if (typeof value !== 'object' || value === null) return;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      const inner = [...path, key];
      if (isWords(inner, valueAt(policy, inner))) continue;
      if (path.length > 0 && key !== 'clause' && !unsaid(policy, inner)) add(inner, 'left out', without(policy, inner));
      walk(inner);
    }
  };
  walk([]);
  return mutants;
};

const isWords = (path: Path, value: unknown): boolean => {
  const key = path.at(-1);
  if (typeof value !== 'string' || typeof key !== 'string' || path[0] === 'roles' || path[0] === 'documents') return false;
  if (key === 'id' || key === 'owner') return path[0] !== 'meetings';
  return words.has(key) || (key === 'what' && path.at(-2) === 'only-for');
};

/** Whether the same would hold without it: a rule that binds as its clause does, an act left to organiser and approver. */
const unsaid = (policy: Policy, path: Path): boolean => {
  const value = valueAt(policy, path);
  if (path.at(-1) === 'strength') {
    const clause = valueAt(policy, [...path.slice(0, -1), 'clause']);
    return typeof clause === 'string' && policy.clauses[clause]?.strength === value;
  }
  const rules = Object.values(policy.meetings)[0];
  return path[0] === 'who-may' && path.length === 2 && isDeepStrictEqual(value, [rules?.organiser.role, rules?.approval?.by]);
};
