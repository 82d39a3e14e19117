import type { Stage } from './assessment.ts';

/** Whether anything can still happen in the case. */
export const runningCase = (stage: Stage): boolean => stage !== 'withdrawn' && stage !== 'ceased';
