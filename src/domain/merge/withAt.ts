import type { Typed } from './mergeTyped.ts';

/** A value with one field of it as given, by the path `mergeTyped` names it by: members of lists by their `id`. What is not there stays away. */
export function withAt(value: Typed, field: string, given: Typed): Typed {
  const [first = '', ...rest] = field.split('.');
  if (field === '') return given;
  if (Array.isArray(value))
    return (value as readonly Typed[]).map((each) => (idOf(each) === first ? withAt(each, rest.join('.'), given) : each));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, Typed>>;
  return { ...fields, [first]: withAt(fields[first], rest.join('.'), given) };
}

const idOf = (value: Typed): Typed => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined);
