import type { Assessment } from '../domain/assess/assessment.ts';
import { desired } from '../domain/effects/desired.ts';
import type { Effect } from '../domain/effects/effect.ts';
import { outstanding } from '../domain/effects/outstanding.ts';
import type { HeldCase } from './heldCase.ts';

/** Effects the facts call for that the log does not show as done. */
export const toDo = ({ policy, file, reference }: HeldCase, assessment: Assessment): readonly Effect[] =>
  outstanding(desired(policy, file, assessment, reference), file.log);
