import type { Assessment } from '../domain/assess/assessment.ts';
import { effectWords } from '../domain/effects/effectWords.ts';
import type { HeldCase } from './heldCase.ts';
import { toDo } from './toDo.ts';

/** What is still on its way out, a sentence for each; empty when everything is in step. */
export const underWay = (held: HeldCase, assessment: Assessment): readonly string[] => [
  ...new Set(toDo(held, assessment).map(effectWords)),
];
