import type { Condition } from './condition.ts';
import { askedFor } from './countedFacts.ts';

/** `unknown` names the facts nobody has told; `tested` every fact that was looked at. */
export type Verdict = {
  readonly is: 'true' | 'false' | 'unknown';
  readonly unknown: readonly string[];
  readonly tested: readonly string[];
};

/** Gives the value of a fact, or undefined when nobody has told it. */
export type Known = (fact: string) => unknown;

const always: Verdict = { is: 'true', unknown: [], tested: [] };

/** A condition against what is known, in three values: an unknown fact never acts as false, nor as true. No condition is true. */
export const evaluate = (condition: Condition | undefined, known: Known): Verdict => {
  if (!condition) return always;
  return all(Object.entries(condition).map(([key, test]) => part(key, test, known)));
};

const part = (key: string, test: unknown, known: Known): Verdict => {
  if (key === 'all') return all((test as Condition[]).map((each) => evaluate(each, known)));
  if (key === 'any') return not(all((test as Condition[]).map((each) => not(evaluate(each, known)))));
  if (key === 'not') return not(evaluate(test as Condition, known));
  const value = known(key);
  const verdict = holds(value, test);
  return { is: verdict, unknown: verdict === 'unknown' ? [askedFor(key)] : [], tested: [key] };
};

const holds = (value: unknown, test: unknown): Verdict['is'] => {
  if (isTest(test, 'known')) return (value !== undefined) === test.known ? 'true' : 'false';
  if (value === undefined || value === null || value === 'unknown') return 'unknown';
  if (isTest(test, 'at-least')) return typeof value === 'number' ? yes(value >= Number(test['at-least'])) : 'unknown';
  if (isTest(test, 'at-most')) return typeof value === 'number' ? yes(value <= Number(test['at-most'])) : 'unknown';
  return yes(Array.isArray(test) ? test.includes(value) : value === test);
};

const isTest = <K extends string>(test: unknown, key: K): test is Record<K, unknown> =>
  typeof test === 'object' && test !== null && key in test;

const yes = (holds: boolean): Verdict['is'] => (holds ? 'true' : 'false');

const not = (verdict: Verdict): Verdict => ({ ...verdict, is: verdict.is === 'unknown' ? 'unknown' : yes(verdict.is === 'false') });

/** False as soon as one part is false, whatever else is unknown; then nothing needs to be asked. */
const all = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.length === 1 && verdicts[0]) return verdicts[0];
  const tested = verdicts.flatMap((verdict) => verdict.tested);
  const no = verdicts.find((verdict) => verdict.is === 'false');
  if (no) return { is: 'false', unknown: [], tested };
  const unknown = verdicts.filter((verdict) => verdict.is === 'unknown').flatMap((verdict) => verdict.unknown);
  return { is: verdicts.some((verdict) => verdict.is === 'unknown') ? 'unknown' : 'true', unknown, tested };
};
