import type { Expectation } from '../support/expectation.ts';
import { stability } from './lancashire/stability.ts';

/** What Lancashire's procedure makes of cases, clause by clause: the Stability and Support Meeting. */
export const expectations: readonly Expectation[] = [...stability];
