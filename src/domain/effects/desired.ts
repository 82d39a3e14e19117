import type { Assessment } from '../assess/assessment.ts';
import type { CaseFile } from '../case/fact.ts';
import type { Policy } from '../policy/policy.ts';
import { askingEffects } from './askingEffects.ts';
import { calendarEffects } from './calendarEffects.ts';
import { cancelEffects } from './cancelEffects.ts';
import { cardEffects } from './cardEffects.ts';
import { circulateEffects } from './circulateEffects.ts';
import type { Effect } from './effect.ts';
import { lateInvitationEffects } from './lateInvitationEffects.ts';
import { notifyEffects } from './notifyEffects.ts';
import { partEffects } from './partEffects.ts';
import { restoreEffects } from './restoreEffects.ts';
import { sourceOf } from './source.ts';

/**
 * Everything that should exist outside because of the facts, whether or not it does yet, in the order to bring it about. Keys are stable:
 * the same facts give the same keys. Carries the reference and the procedure's own words, never who the child is nor words somebody typed.
 * Whoever mail does not reach, and the child, have no effect here: they are told by hand.
 */
export const desired = (policy: Policy, file: CaseFile, assessment: Assessment, reference: string): readonly Effect[] => {
  const source = sourceOf(policy, file, assessment, reference);
  if (source === undefined) return [];
  return [
    ...calendarEffects(source),
    ...restoreEffects(source),
    ...cancelEffects(source),
    ...lateInvitationEffects(source),
    ...partEffects(source),
    ...askingEffects(source),
    ...notifyEffects(source),
    ...circulateEffects(source),
    ...cardEffects(source),
  ];
};
