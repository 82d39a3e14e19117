import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { policySchema } from '../../src/domain/policy/policy.ts';
import { alterations, binding } from './alterations.ts';
import { asMap, type Path, said, valueAt, without, withValue } from './tree.ts';

/** A procedure with one rule missing or altered, as it reads; undefined where the reader refuses its shape. */
export type Mutant = { readonly path: string; readonly change: string; readonly policy: Policy | undefined };

/** Words people read, and what a rule is called by: not rules. */
const words = new Set(
  'label hint text title intro says ask why route about others dissent link name up-to-a-person note council cite prefix version edition weaker'.split(
    ' ',
  ),
);

/**
 * Every way to leave out or alter one rule, worked out from the procedure itself, defaults written out; of these, one share of so many
 * even ones. A change that makes no other procedure is none.
 */
export function* mutantsOf(policy: Policy, share: Share = whole): Generator<Mutant> {
  const written = JSON.stringify(policy);
  let nth = 0;
  for (const { path, change, data } of changesOf(policy)) {
    nth += 1;
    if (nth % share.of !== share.nth) continue;
    const read = policySchema.safeParse(data());
    if (read.success && JSON.stringify(read.data) === written) continue;
    yield { path: said(policy, path), change, policy: read.success ? read.data : undefined };
  }
}

/** Every so-manieth of the mutants: `nth` counts from 0 to one below `of`. */
export type Share = { readonly nth: number; readonly of: number };
const whole: Share = { nth: 0, of: 1 };

type Change = { readonly path: Path; readonly change: string; readonly data: () => unknown };

function* changesOf(policy: Policy, path: Path = []): Generator<Change> {
  const value = valueAt(policy, path);
  for (const { change, to } of alterations(policy, path)) yield { path, change, data: () => withValue(policy, path, to) };
  if (typeof value !== 'object' || value === null) return;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    const inner = [...path, key];
    if (isWords(inner, valueAt(policy, inner)) || answersNothing(policy, inner) || binding(policy, inner) === 'none') continue;
    if (path.length > 0 && key !== 'clause' && !unsaid(policy, inner))
      yield { path: inner, change: 'left out', data: () => without(policy, inner) };
    yield* changesOf(policy, inner);
  }
}

const isWords = (path: Path, value: unknown): boolean => {
  const key = path.at(-1);
  if (typeof value !== 'string' || typeof key !== 'string' || path[0] === 'roles' || path[0] === 'documents') return false;
  if (key === 'id' || key === 'owner') return path[0] !== 'meetings';
  return words.has(key) || (key === 'what' && path.at(-2) === 'only-for');
};

/** What an answer looks like, said of a duty that takes none: only doing it settles it. */
const answersNothing = (policy: Policy, path: Path): boolean => {
  if (path.at(-3) !== 'duties' || !['kind', 'settled-by', 'fact'].includes(String(path.at(-1)))) return false;
  const duty = asMap(valueAt(policy, path.slice(0, -1)));
  return duty?.['act'] !== undefined && duty['act'] !== 'recordFact' && duty['done-by'] !== undefined;
};

/** Whether the same would hold without it: a rule that binds as its clause does, an act left to organiser and approver. */
const unsaid = (policy: Policy, path: Path): boolean => {
  const value = valueAt(policy, path);
  if (path.at(-1) === 'strength') {
    const clause = valueAt(policy, [...path.slice(0, -1), 'clause']);
    return typeof clause === 'string' && policy.clauses[clause]?.strength === value;
  }
  // Each kind of meeting has an organiser and an approver of its own.
  return (
    path[0] === 'who-may' &&
    path.length === 2 &&
    Object.values(policy.meetings).every(({ organiser, approval }) =>
      isDeepStrictEqual(value, [...new Set([organiser.role, approval?.by ?? []].flat())]),
    )
  );
};
