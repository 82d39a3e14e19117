import { isDeepStrictEqual } from 'node:util';
import { crossCheck } from '../../src/domain/policy/crossCheck.ts';
import { doubts } from '../../src/domain/policy/doubts.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { tried, type Expectation, type Tried } from '../support/expectation.ts';
import { mutantsOf, type Mutant } from './mutantsOf.ts';

/** Where a mutant differs, and how: what is left to say of one that nothing noticed. */
type Survivor = Pick<Mutant, 'path' | 'change'>;

/** How the mutants of a procedure fared: noticed by an expectation, refused by the reader, or noticed by nothing. */
export type Outcome = { readonly byExpectations: number; readonly byReader: number; readonly survivors: readonly Survivor[] };

/** Tries each mutant until an expectation fails. Throws when one fails on the procedure as it is: that says nothing of mutants. */
export const tryMutants = (
  policy: Policy,
  expectations: readonly Expectation[],
  mutants: Iterable<Mutant> = mutantsOf(policy),
): Outcome => {
  const whole = tried(policy);
  const judged = (expectation: Expectation, of: Tried) => {
    const began = performance.now();
    return { expectation, fails: fails(expectation, of), took: performance.now() - began };
  };
  // The first time says little of a quick one: it also counts reading the code.
  const again = tried(policy);
  const timed = expectations
    .map((expectation) => judged(expectation, whole))
    .map((first) => (first.fails || first.took > 20 ? first : judged(first.expectation, again)));
  const broken = timed.filter((each) => each.fails).map(({ expectation: { clause, that } }) => `${clause}: ${that}`);
  if (broken.length) throw new Error(`These fail on ${policy.id} as it is:\n${broken.join('\n')}`);

  timed.sort((a, b) => a.took - b.took);
  const quickestFirst = timed.map(({ expectation }) => expectation);
  // Those that read a rule and judge no case cost less than any other question.
  const free = timed.filter(({ took }) => took < 1).map(({ expectation }) => expectation);
  let killers: readonly Expectation[] = [];
  let [byExpectations, byReader] = [0, 0];
  const survivors: Survivor[] = [];
  for (const { path, change, policy: altered } of mutants) {
    const seen = altered && tried(altered);
    const notices = (each: Expectation): boolean => seen !== undefined && fails(each, seen);
    const told = free.find(notices);
    if (!altered || (!told && crossCheck(altered).length)) {
      byReader += 1;
      continue;
    }
    // What killed its neighbours is likely to kill this one; a pack may give no warning either (test/policies/packs.test.ts).
    const likely = told ?? killers.find(notices);
    const warned = !likely && doubts(altered).length > 0;
    const killer =
      likely ?? (warned ? undefined : quickestFirst.find((each) => !killers.includes(each) && !free.includes(each) && notices(each)));
    if (warned) byReader += 1;
    else if (!killer) survivors.push({ path, change });
    else {
      byExpectations += 1;
      // Rules that stand side by side are mostly held by the same few expectations.
      if (!told) killers = [killer, ...killers.filter((each) => each !== killer)].slice(0, 6);
    }
  }
  return { byExpectations, byReader, survivors };
};

/** Whether an expectation notices: something else comes out, or nothing can. */
const fails = ({ of, is }: Expectation, altered: Tried): boolean => {
  try {
    return !isDeepStrictEqual(of(altered), is);
  } catch {
    return true;
  }
};
