import type { Assessment } from '../domain/assess/assessment.ts';
import type { Effect } from '../domain/effects/effect.ts';
import type { HeldCase } from './heldCase.ts';
import { toDo } from './toDo.ts';

const words: Readonly<Record<Effect['kind'], string>> = {
  calendar: 'The invitation is being sent.',
  cancel: 'The cancellation is being sent.',
  mail: 'Mail is being sent.',
  card: 'A card in Teams is being sent.',
};

/** What is still on its way out, a sentence for each kind; empty when everything is in step. */
export const underWay = (held: HeldCase, assessment: Assessment): readonly string[] => [
  ...new Set(toDo(held, assessment).map(({ kind }) => words[kind])),
];
