import type { ActResult } from '../domain/acts/act.ts';
import type { Assessment } from '../domain/assess/assessment.ts';

/** What came of an act, and where the case stands now. `reference` is empty when a worry did not open a case. */
export type Performed = Pick<ActResult, 'outcome' | 'findings' | 'says' | 'details'> & {
  readonly reference: string;
  readonly assessment: Assessment;
};
