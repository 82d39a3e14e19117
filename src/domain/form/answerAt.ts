import { own } from '../policy/own.ts';
import type { Answer, Answers } from './answer.ts';
import { isBlank, isParts, notKnownReason } from './answer.ts';

/** The answer to a field, or to one part of it; undefined when it was not given or is not known. */
export const answerAt = (answers: Answers, field: string, part?: string): Answer | undefined => {
  const whole = own(answers, field);
  const answer = part === undefined ? whole : isParts(whole) ? own(whole, part) : undefined;
  return isBlank(answer) || notKnownReason(whole) !== undefined ? undefined : answer;
};
