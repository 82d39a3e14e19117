import type { Question } from '../assess/assessment.ts';
import { isDay } from '../time/london.ts';

/** What is wrong with an answer by the kind of its question, with what would be right; undefined when nothing is. */
export const wrongAnswer = (
  { kind, choices }: Pick<Question, 'kind' | 'choices'>,
  value: boolean | number | string,
): string | undefined => {
  if (kind === 'number')
    return typeof value !== 'boolean' && Number.isInteger(Number(value)) ? undefined : 'This is answered with a whole number.';
  if (kind === 'yes-no') return typeof value === 'boolean' ? undefined : 'This is answered with yes or no.';
  if (kind === 'text') return typeof value === 'boolean' ? 'This is answered in words.' : undefined;
  if (kind === 'date') return isDay(value) ? undefined : 'This is answered with a date, such as 2026-12-03.';
  return choices?.some((choice) => choice.value === value)
    ? undefined
    : `Choose one of: ${(choices ?? []).map((choice) => choice.value).join(', ')}.`;
};
