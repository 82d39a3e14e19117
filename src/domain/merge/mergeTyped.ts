import { mergeText } from './mergeText.ts';

/** A value as JSON holds it; undefined where there is none. */
export type Typed = string | number | boolean | null | undefined | readonly Typed[] | { readonly [field: string]: Typed };

/** Where both changed the same thing in different ways: the field, by its path (`sections.discussion`), and what each has there. */
export type Touching = { readonly field: string; readonly mine: Typed; readonly theirs: Typed };

export type Merged<T> = { readonly value: T; readonly touching: readonly Touching[] };

/**
 * Two versions made from the same one, put together field by field, and texts line by line. Lists whose members have an `id` are merged member by
 * member. What one took away and the other changed stays. Where both changed the same, `value` has mine and `touching` says so.
 */
export function mergeTyped<T>(base: T | undefined, mine: T, theirs: T): Merged<T> {
  const touching: Touching[] = [];
  const value = merge(base as Typed, mine as Typed, theirs as Typed, [], touching);
  return { value: value as T, touching };
}

function merge(base: Typed, mine: Typed, theirs: Typed, path: readonly string[], touching: Touching[]): Typed {
  if (sameTyped(mine, theirs) || sameTyped(theirs, base)) return mine;
  if (sameTyped(mine, base)) return theirs;
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (typeof mine === 'string' && typeof theirs === 'string') {
    const merged = mergeText(typeof base === 'string' ? base : '', mine, theirs);
    if (merged !== undefined) return merged;
  }
  if (isFields(mine) && isFields(theirs))
    return Object.fromEntries(mergeEntries(isFields(base) ? entries(base) : new Map(), entries(mine), entries(theirs), path, touching));
  if (hasIds(mine) && hasIds(theirs))
    return [...mergeEntries(hasIds(base) ? byId(base) : new Map(), byId(mine), byId(theirs), path, touching).values()];
  touching.push({ field: path.join('.'), mine, theirs });
  return mine;
}

type Fields = Readonly<Record<string, Typed>>;
type Entries = ReadonlyMap<string, Typed>;

/** Theirs come first, so that members added by both stand in the order in which they were saved. */
function mergeEntries(base: Entries, mine: Entries, theirs: Entries, path: readonly string[], touching: Touching[]): Entries {
  const names = new Set([...theirs.keys(), ...mine.keys()]);
  const merged = [...names].map(
    (name) => [name, merge(base.get(name), mine.get(name), theirs.get(name), [...path, name], touching)] as const,
  );
  return new Map(merged.filter(([, value]) => value !== undefined));
}

const entries = (fields: Fields): Entries => new Map(Object.entries(fields));

const own = (fields: Fields, name: string): Typed => (Object.hasOwn(fields, name) ? fields[name] : undefined);

const isFields = (value: Typed): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

type Member = Fields & { readonly id: string };

const hasIds = (value: Typed): value is readonly Member[] =>
  Array.isArray(value) &&
  value.every((each) => isFields(each as Typed) && typeof (each as Member).id === 'string') &&
  new Set(value.map((each) => (each as Member).id)).size === value.length;

const byId = (members: readonly Member[]): Entries => new Map(members.map((each) => [each.id, each]));

/** Whether two values say the same, in whatever order their fields stand. */
export const sameTyped = (one: Typed, other: Typed): boolean => {
  if (isFields(one) && isFields(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => sameTyped(own(one, name), own(other, name)));
  }
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => sameTyped(each as Typed, other[at] as Typed));
  return one === other;
};
