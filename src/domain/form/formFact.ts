import type { Fact } from '../case/fact.ts';
import type { Answer } from './answer.ts';
import { answerAt } from './answerAt.ts';
import { completionOf } from './completion.ts';

/** What a condition reads of a form already completed, under `form.<form>.<field>.<part>`; undefined for what nobody answered. */
export const formFact = (log: readonly Fact[], name: string): Answer | undefined => {
  const [, form = '', field = '', part] = name.split('.');
  const done = completionOf(log, form);
  return done && answerAt(done.answers, field, part);
};
