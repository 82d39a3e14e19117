import { isDeepStrictEqual } from 'node:util';
import { crossCheck } from '../../src/domain/policy/crossCheck.ts';
import { doubts } from '../../src/domain/policy/doubts.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { tried, type Expectation, type Tried } from '../support/expectation.ts';
import { mutantsOf, type Mutant } from './mutantsOf.ts';

/** Where a mutant differs, and how: what is left to say of one that nothing noticed. */
export type Survivor = Pick<Mutant, 'path' | 'change'>;

/** How the mutants of a procedure fared: noticed by an expectation, refused by the reader, or noticed by nothing. */
export type Outcome = { readonly byExpectations: number; readonly byReader: number; readonly survivors: readonly Survivor[] };

/** Tries each mutant until an expectation fails. Throws when one fails on the procedure as it is: that says nothing of mutants. */
export const tryMutants = (
  policy: Policy,
  expectations: readonly Expectation[],
  mutants: Iterable<Mutant> = mutantsOf(policy),
): Outcome => {
  const whole = tried(policy);
  const timed = expectations.map((expectation) => {
    const began = performance.now();
    return { expectation, fails: fails(expectation, whole), took: performance.now() - began };
  });
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
    // What killed its neighbours is likely to kill this one, and costs less than reading the whole procedure against itself.
    const likely = free.find(notices) ?? killers.find((each) => !free.includes(each) && notices(each));
    if (!altered || (!likely && crossCheck(altered).length)) {
      byReader += 1;
      continue;
    }
    const killer = likely ?? quickestFirst.find((each) => !killers.includes(each) && !free.includes(each) && notices(each));
    // A pack may give no warning (test/policies/packs.test.ts).
    if (!killer && doubts(altered).length) byReader += 1;
    else if (!killer) survivors.push({ path, change });
    else {
      byExpectations += 1;
      // Rules that stand side by side are mostly held by the same few expectations.
      killers = [killer, ...killers.filter((each) => each !== killer)].slice(0, 6);
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
