import type { Expectation } from '../support/expectation.ts';
import { forms } from './lancashire/forms.ts';
import { stability } from './lancashire/stability.ts';

/** What Lancashire's procedure makes of cases, clause by clause: the Stability and Support Meeting, and the forms of the disruption meeting. */
export const expectations: readonly Expectation[] = [...stability, ...forms];
