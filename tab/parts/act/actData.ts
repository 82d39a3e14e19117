import type { ActForm } from '../../../src/api/contract.ts';
import { atLondon, isDay } from '../../../src/domain/time/london.ts';

export type Field = ActForm['fields'][number];

/** What was typed so far, by field; a day and time together as `2026-12-03T09:12`, London time. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The fields asked as things stand: one that belongs to another answer waits for it. */
export const askedNow = (fields: readonly Field[], typed: Typed): readonly Field[] =>
  fields.filter(({ when }) => {
    if (when === undefined) return true;
    const answer = typed[when.field];
    return (typeof answer === 'string' || typeof answer === 'boolean') && when.is.includes(answer);
  });

/** What the act takes: everything answered, nothing that was left empty or is no longer asked. */
export function actData(fields: readonly Field[], typed: Typed): object {
  const data: Record<string, unknown> = {};
  for (const field of askedNow(fields, typed)) {
    const value = valueOf(field, typed[field.id]);
    if (value !== undefined) put(data, field.id.split('.'), value);
  }
  return data;
}

function valueOf({ kind }: Field, typed: Typed[string] | undefined): unknown {
  if (typed === undefined || typeof typed === 'boolean') return typed;
  if (typeof typed !== 'string') return typed.length > 0 ? typed : undefined;
  if (typed.trim() === '') return undefined;
  switch (kind) {
    case 'number':
      return Number(typed);
    case 'lines':
      return typed.split('\n').flatMap((line) => line.trim() || []);
    case 'instant': {
      const [day = '', time = ''] = typed.split('T');
      return isDay(day) ? atLondon(day, time.slice(0, 5)) : typed;
    }
    default:
      return typed;
  }
}

function put(data: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    data[first] = value;
    return;
  }
  const before = data[first];
  const inner: Record<string, unknown> = typeof before === 'object' && before !== null ? { ...before } : {};
  put(inner, rest, value);
  data[first] = inner;
}
