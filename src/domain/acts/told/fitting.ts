import type { Policy } from '../../policy/policy.ts';
import { vocabularyOf } from './fieldVocabulary.ts';

/** An example in the words of a procedure: a word it does not have gives way to its first, a key it does not have is left out. */
export const fitting = (policy: Policy, act: string, example: object): object => inner(policy, act, '', example) as object;

const inner = (policy: Policy, act: string, place: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => inner(policy, act, `${place}[]`, each));
  const words = vocabularyOf(policy, act, place)?.values;
  if (typeof value === 'string') return words === undefined || words.includes(value) ? value : (words[0] ?? value);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (words === undefined)
    return Object.fromEntries(entries.map(([key, each]) => [key, inner(policy, act, place === '' ? key : `${place}.${key}`, each)]));
  const kept = entries.filter(([key]) => words.includes(key));
  const [first] = words;
  return kept.length > 0 || first === undefined ? Object.fromEntries(kept) : { [first]: entries[0]?.[1] };
};
