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
  return (weaker[policy.clauses[clause]?.strength ?? ''] ?? [])
    .map((strength) => ({ change: `binds as “${strength}”`, to: { ...rule, strength } }))
    .filter(({ to }) => policySchema.safeParse(withValue(policy, path, to)).success);
};

/** A list of roles or documents with one more than it should have. */
const oneMore = (policy: Policy, path: Path, list: readonly unknown[]): readonly Alteration[] =>
  [policy.roles, policy.documents].flatMap((known) => {
    const named = list.length > 0 && list.every((each) => typeof each === 'string' && Object.hasOwn(known, each));
    const next = named && !path.includes('if-left-out') ? Object.keys(known).find((each) => !list.includes(each)) : undefined;
    return next === undefined ? [] : [{ change: `and also “${next}”`, to: [...list, next] }];
  });

const reordered = (list: readonly unknown[]): readonly Alteration[] =>
  list.slice(1).map((_, index) => ({
    change: `entries ${String(index + 1)} and ${String(index + 2)} change places`,
    to: [...list.slice(0, index), list[index + 1], list[index], ...list.slice(index + 2)],
  }));
