import type { Assessment } from '../domain/assess/assessment.ts';
import { effectWords } from '../domain/effects/effectWords.ts';
import type { HeldCase } from './heldCase.ts';
import { toDo } from './toDo.ts';

/** What is still on its way out, a sentence for each, and why it may take a while; empty when everything is in step. */
export function underWay(held: HeldCase, assessment: Assessment, slow = false): readonly string[] {
  const waiting = [...new Set(toDo(held, assessment).map(effectWords))];
  return slow && waiting.length > 0 ? ['Microsoft 365 is slow; your request is kept and goes out by itself.', ...waiting] : waiting;
}
