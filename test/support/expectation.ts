import type { ActResult } from '../../src/domain/acts/act.ts';
import { act } from '../../src/domain/acts/judge.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import type { CaseFile, Instant, Person } from '../../src/domain/case/fact.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';

/** A case at a moment. Its facts are fixed: only the procedure is tried. */
export type Given = { readonly file: CaseFile; readonly now: Instant };

/** A procedure under test, whole or altered. */
export type Tried = {
  readonly policy: Policy;
  readonly sees: (given: Given) => Assessment;
  readonly judges: (given: Given, by: Person, act: string, data: unknown) => ActResult;
};

/** What a clause makes of a case: `of` looks, `is` says what has to be there. */
export type Expectation = {
  readonly clause: string;
  readonly that: string;
  readonly of: (tried: Tried) => unknown;
  readonly is: unknown;
};

const calendar = readWorkCalendar();

/** The procedure with its eyes and its judgement; each case is looked at once. */
export const tried = (policy: Policy): Tried => {
  const seen = new Map<Given, Assessment>();
  const sees = (given: Given): Assessment => {
    const assessment = seen.get(given) ?? assess(policy, given.file, calendar, given.now);
    seen.set(given, assessment);
    return assessment;
  };
  return { policy, sees, judges: ({ file, now }, by, name, data) => act(policy, file, calendar, now, { act: name, by, data }) };
};
