import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { policySchema } from '../../src/domain/policy/policy.ts';
import { readPolicy } from '../../src/domain/policy/readPolicy.ts';
import { tried, type Expectation, type Tried } from '../support/expectation.ts';
import { mutantsOf, type Mutant } from './mutantsOf.ts';

/** How the mutants of a procedure fared: noticed by an expectation, refused by the reader, or noticed by nothing. */
export type Outcome = { readonly byExpectations: number; readonly byReader: number; readonly survivors: readonly Mutant[] };

/** Tries each mutant until an expectation fails. Throws when one fails on the procedure as it is: that says nothing of mutants. */
export const tryMutants = (policy: Policy, expectations: readonly Expectation[], mutants = mutantsOf(policy)): Outcome => {
  const whole = tried(policy);
  const broken = expectations.filter((each) => fails(each, whole)).map(({ clause, that }) => `${clause}: ${that}`);
  if (broken.length) throw new Error(`These fail on ${policy.id} as it is:\n${broken.join('\n')}`);

  let order = [...expectations];
  let [byExpectations, byReader] = [0, 0];
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    const shaped = policySchema.safeParse(mutant.data);
    const altered = shaped.success ? tried(shaped.data) : undefined;
    const killer = altered && order.find((each) => fails(each, altered));
    if (killer) {
      byExpectations += 1;
      // Rules that stand side by side are mostly held by the same expectation.
      order = [killer, ...order.filter((each) => each !== killer)];
    } else if (isNoticed(mutant.data, policy.id)) byReader += 1;
    else survivors.push(mutant);
  }
  return { byExpectations, byReader, survivors };
};

/** Whether the reader refuses it or warns of it: no pack may give a warning (test/policies/packs.test.ts). */
const isNoticed = (data: unknown, file: string): boolean => {
  const read = readPolicy(JSON.stringify(data), file);
  return 'problems' in read || read.warnings.length > 0;
};

/** Whether an expectation notices: something else comes out, or nothing can. */
const fails = ({ of, is }: Expectation, altered: Tried): boolean => {
  try {
    return !isDeepStrictEqual(of(altered), is);
  } catch {
    return true;
  }
};
