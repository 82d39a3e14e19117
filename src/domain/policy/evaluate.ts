import { remembered } from '../remembered.ts';
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

/** A condition against what is known, in three values: an unknown fact never acts as false, nor as true. No condition is true. */
export const evaluate = (condition: Condition | undefined, known: Known): Verdict =>
  condition ? prepared(condition).answer(known) : always;

/** A condition made ready to be asked of one case after another: the facts it tests, and what comes of them. */
type Question = { readonly tests: readonly string[]; readonly answer: (known: Known) => Verdict };

const prepared = remembered((condition: Condition): Question => all(Object.entries(condition).map(([key, test]) => part(key, test))));

const part = (key: string, test: unknown): Question => {
  if (key === 'all') return all((test as Condition[]).map(prepared));
  if (key === 'any') return not(all((test as Condition[]).map((each) => not(prepared(each)))));
  if (key === 'not') return not(prepared(test as Condition));
  const says = verdictsOn([key]);
  const holds = holdsFor(test);
  return { tests: [key], answer: (known) => says[holds(known(key))] };
};

/** The three answers to a question, the same ones every time it is asked. */
const verdictsOn = (tested: readonly string[]): Readonly<Record<Verdict['is'], Verdict>> => ({
  true: { is: 'true', unknown: [], tested },
  false: { is: 'false', unknown: [], tested },
  unknown: { is: 'unknown', unknown: tested.map(askedFor), tested },
});

const always = verdictsOn([]).true;

const holdsFor = (test: unknown): ((value: unknown) => Verdict['is']) => {
  if (isTest(test, 'known')) return (value) => yes((value !== undefined) === test.known);
  const [least, most] = [isTest(test, 'at-least') && Number(test['at-least']), isTest(test, 'at-most') && Number(test['at-most'])];
  return (value) => {
    if (value === undefined || value === null || value === 'unknown') return 'unknown';
    if (least !== false) return typeof value === 'number' ? yes(value >= least) : 'unknown';
    if (most !== false) return typeof value === 'number' ? yes(value <= most) : 'unknown';
    return yes(Array.isArray(test) ? test.includes(value) : value === test);
  };
};

const isTest = <K extends string>(test: unknown, key: K): test is Record<K, unknown> =>
  typeof test === 'object' && test !== null && key in test;

const yes = (holds: boolean): 'true' | 'false' => (holds ? 'true' : 'false');

const not = ({ tests, answer }: Question): Question => {
  const says = verdictsOn(tests);
  return {
    tests,
    answer: (known) => {
      const verdict = answer(known);
      return verdict.is === 'unknown' ? verdict : says[yes(verdict.is === 'false')];
    },
  };
};

/** False as soon as one part is false, whatever else is unknown; then nothing needs to be asked. */
const all = (parts: readonly Question[]): Question => {
  if (parts.length === 1 && parts[0]) return parts[0];
  const tests = parts.flatMap((part) => part.tests);
  const says = verdictsOn(tests);
  return {
    tests,
    answer: (known) => {
      const unknown: string[] = [];
      for (const part of parts) {
        const verdict = part.answer(known);
        if (verdict.is === 'false') return says.false;
        unknown.push(...verdict.unknown);
      }
      return unknown.length > 0 ? { is: 'unknown', unknown, tested: tests } : says.true;
    },
  };
};
