import type { Condition } from '../policy/condition.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Verdict } from '../policy/evaluate.ts';
import type { Scene } from './scene.ts';

/** Whether a rule applies to this case. */
export const applies = ({ known }: Scene, when: Condition | undefined): Verdict => evaluate(when, known);
