import { isDay } from '../time/london.ts';

type Kind = 'yes-no' | 'number' | 'date' | 'choice' | 'person-name' | 'id-text' | 'text' | 'long-text';

/** How a question of the procedure or a part of a form is answered. */
type Asked = {
  readonly kind: Kind | 'list' | 'date-ranges' | 'table' | 'parts' | 'either';
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
};

/** What is wrong with an answer by its kind, to stand after what was asked, with what would be right; undefined when nothing is. */
export const wrongAnswer = ({ kind, choices = [] }: Asked, answer: unknown): string | undefined => {
  switch (kind) {
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : 'is answered with yes or no';
    case 'number':
      if (typeof answer !== 'number' || !Number.isInteger(answer)) return 'is answered with a whole number';
      return answer < 0 ? 'cannot be less than nothing' : undefined;
    case 'date':
      if (!isDay(answer)) return 'needs a date that exists, such as 2026-12-03';
      return answer < longAgo ? 'is a date before 1900' : undefined;
    case 'choice':
      return choices.some((choice) => choice.value === answer)
        ? undefined
        : `is one of: ${choices.map(({ value, label }) => `${label} (${value})`).join(', ')}`;
    default:
      return typeof answer === 'string' ? undefined : 'is answered in words';
  }
};

/** Nobody a case is about, and nothing in it, is older. */
const longAgo = '1900-01-01';

/** The same of an answer to a question about the past: the day something happened, or the child was born, is not one to come. */
export const wrongAnswerSoFar = (
  fact: string,
  asked: Asked & { readonly event?: string | undefined },
  answer: unknown,
  today: string,
): string | undefined =>
  wrongAnswer(asked, answer) ??
  ((asked.event !== undefined || fact === 'child.dateOfBirth') && String(answer) > today ? 'is a day that has not come yet' : undefined);

/** A number as it may be typed, as the number it is; any other answer as it is. */
export const asAnswered = <T>({ kind }: Pick<Asked, 'kind'>, answer: T): T | number =>
  kind === 'number' && typeof answer === 'string' && /^\s*-?\d{1,15}\s*$/.test(answer) ? Number(answer) : answer;
