import { policySchema } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { events, stages } from '../../src/domain/policy/glossary.ts';
import { parseDuration } from '../../src/domain/time/duration.ts';
import { asMap, type Path, valueAt, withValue } from './tree.ts';

/** One way to alter what stands at a place. */
type Alteration = { readonly change: string; readonly to: unknown };

const weaker: Readonly<Record<string, readonly string[]>> = {
  must: ['should'],
  forbid: ['should'],
  should: ['must', 'may'],
  may: ['should'],
  consider: ['should'],
  inform: ['should'],
};
const choices: Readonly<Record<string, readonly string[]>> = {
  list: ['open', 'closed'],
  for: ['first', 'each'],
  mode: ['invite', 'suggest', 'notify'],
  kind: ['yes-no', 'choice', 'text'],
  reason: ['asked', 'required'],
};
/** What faces and logs call a rule by. */
const names = new Set(['id', 'code', 'seat', 'type', 'value', 'key']);

/** Every way to alter one place of a procedure: what kind of thing stands there says how. */
export const alterations = (policy: Policy, path: Path): readonly Alteration[] => {
  const value = valueAt(policy, path);
  const key = path.at(-1);
  const to = (...others: readonly unknown[]): readonly Alteration[] =>
    others.map((other) => ({ change: `${JSON.stringify(value)} → ${JSON.stringify(other)}`, to: other }));
  if (Array.isArray(value)) return [...(key === 'items' || key === 'sections' ? reordered(value) : []), ...oneMore(policy, path, value)];
  if (asMap(value)) return [...(key === 'when' ? [{ change: 'negated', to: { not: value } }] : []), ...boundOtherwise(policy, path)];
  if (typeof value === 'boolean') return to(!value);
  if (typeof value === 'number') return to(value + 1);
  if (typeof value !== 'string') return [];
  if (key === 'clause' || path.at(-2) === 'clauses') return path.length > 2 ? to(...another(Object.keys(policy.clauses), value)) : [];
  if (key === 'strength') return to(...(weaker[value] ?? []));
  if (parseDuration(value)) return to(...otherLengths(value));
  if ((events as readonly string[]).includes(value)) return to(...eventsNamed(policy).filter((event) => event !== value));
  if (path.at(-2) === 'at') return to(...another(stages, value));
  if (typeof key === 'string' && choices[key]?.includes(value)) return to(...choices[key].filter((each) => each !== value));
  if (typeof key === 'string' && names.has(key)) return to(`${value}-x`);
  if (path[0] === 'configurable') return key === 'default' ? to(`${value}-x`) : [];
  if (path.includes('when')) return to(...another(policy.placements.kinds.map(({ type }) => type), value)); // prettier-ignore
  if (path[0] !== 'roles' && Object.hasOwn(policy.roles, value)) {
    const beside = [valueAt(policy, path.slice(0, -1))].flat();
    return to(...another(Object.keys(policy.roles).filter((role) => role === value || !beside.includes(role)), value)); // prettier-ignore
  }
  if (Object.hasOwn(policy.documents, value)) return to(...another(Object.keys(policy.documents), value));
  return [];
};

/**
 * Whether what stands at a place is a rule at all. What nobody answers has no kind of answer: an act settles the duty, or the fact it is
 * kept under says how it is asked. Whoever is told or consulted is so as a whole, not each by themself. A review without a length counts
 * from nothing and reaches no meeting more than another.
 */
export const binding = (policy: Policy, path: Path): 'rule' | 'none' => {
  const [key, rule] = [path.at(-1), asMap(valueAt(policy, path.slice(0, -1))) ?? {}];
  const fact = typeof rule['fact'] === 'string' ? rule['fact'] : '';
  const asked = rule['act'] === undefined || rule['act'] === 'recordFact';
  if (key === 'kind' && path.includes('duties') && (!asked || Object.hasOwn(policy.facts, fact))) return 'none';
  if (key === 'each' && path.includes('invite') && ['consult', 'notify'].includes(String(rule['mode']))) return 'none';
  const hasLength = rule['latest'] !== undefined || rule['default'] !== undefined;
  if (path.at(-2) === 'review' && (key === 'after' || key === 'for') && !hasLength) return 'none';
  return 'rule';
};

/**
 * Whether it makes a difference how strongly a rule binds: not for a hint, nor for who ends the meetings, which nobody else may, nor for a
 * field of an action that may stay empty, or without which it is none.
 */
const weighs = (path: Path, rule: Readonly<Record<string, unknown>>): boolean =>
  path.at(-1) !== 'hint' && path.at(-1) !== 'cease' && !(path.at(-2) === 'fields' && (rule['required'] === false || rule['id'] === 'task'));

/** The next and the one after: neighbours are the likeliest to be mistaken for each other. */
const another = (all: readonly string[], value: string): readonly string[] => {
  const at = all.indexOf(value);
  return [...new Set([all[(at + 1) % all.length], all[(at + all.length - 1) % all.length]])].filter((each) => each !== undefined && each !== value) as string[]; // prettier-ignore
};

const otherLengths = (length: string): readonly string[] => {
  const [n = '', ...unit] = length.split(' ');
  const units = unit.join(' ');
  const other = units.startsWith('working') ? units.replace('working', 'calendar').replace('calendar hour', 'hour') : `working ${units}`;
  return [`${String(Math.floor(Number(n) * 1.5))} ${units}`, `${String(Math.ceil(Number(n) / 2))} ${units}`, `${n} ${other}`];
};

/** The events the procedure itself speaks of, and some that lie close to them. */
const eventsNamed = (policy: Policy): readonly string[] => {
  const named = new Set(['concern.raised', 'request.submitted', 'meeting.scheduled', 'meeting.held', 'minutes.finalised']);
  const look = (value: unknown): void => {
    if (typeof value === 'string' && (events as readonly string[]).includes(value)) named.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(policy.meetings);
  return [...named];
};

/** A rule that binds as its clause does, made to bind otherwise, where the reader lets it say so. */
const boundOtherwise = (policy: Policy, path: Path): readonly Alteration[] => {
  const rule = asMap(valueAt(policy, path));
  const clause = rule?.['clause'];
  if (path[0] === 'clauses' || typeof clause !== 'string' || rule?.['strength'] !== undefined) return [];
  if (!rule || !weighs(path, rule)) return [];
  return (weaker[policy.clauses[clause]?.strength ?? ''] ?? [])
    .map((strength) => ({ change: `binds as “${strength}”`, to: { ...rule, strength } }))
    .filter(({ to }) => takesStrength(policy, path, to));
};

/** Whether rules of this sort may say how they bind, read once for all entries of a list. */
const takesStrength = (policy: Policy, path: Path, to: unknown): boolean => {
  const sort = path.map((key, index) => (typeof key === 'number' || index === 1 ? '*' : key)).join(' ');
  const known = sorts.get(policySchema)?.get(sort);
  if (known !== undefined) return known;
  const takes = policySchema.safeParse(withValue(policy, path, to)).success;
  sorts.set(policySchema, (sorts.get(policySchema) ?? new Map<string, boolean>()).set(sort, takes));
  return takes;
};
const sorts = new WeakMap<object, Map<string, boolean>>();

/** A list of roles or documents with one more than it should have. */
const oneMore = (policy: Policy, path: Path, list: readonly unknown[]): readonly Alteration[] =>
  [policy.roles, policy.documents].flatMap((known) => {
    const named = list.length > 0 && list.every((each) => typeof each === 'string' && Object.hasOwn(known, each));
    const next =
      named && !path.includes('if-left-out') ? oneOf(policy, path, Object.keys(known)).find((each) => !list.includes(each)) : undefined;
    return next === undefined ? [] : [{ change: `and also “${next}”`, to: [...list, next] }];
  });

/** Those who could come into it at all: only who may answer can be asked for their word, and only who may chair chairs oddly. */
const oneOf = (policy: Policy, path: Path, known: readonly string[]): readonly string[] => {
  const answers = policy['who-may'].recordFact;
  if (path.at(-1) === 'by' && path.at(-2) === 'attest' && Array.isArray(answers)) return answers.filter((role) => known.includes(role));
  if (path.at(-1) === 'role' && path.includes('unusual'))
    return [valueAt(policy, [...path.slice(0, path.indexOf('unusual')), 'role'])].flat() as string[];
  return known;
};

const reordered = (list: readonly unknown[]): readonly Alteration[] =>
  list.slice(1).map((_, index) => ({
    change: `entries ${String(index + 1)} and ${String(index + 2)} change places`,
    to: [...list.slice(0, index), list[index + 1], list[index], ...list.slice(index + 2)],
  }));
