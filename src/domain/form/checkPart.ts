import { isDay } from '../time/london.ts';
import type { FieldRule, PartRule } from '../policy/formRules.ts';
import type { Answer } from './answer.ts';

/** What is wrong with the form of an answer; undefined when nothing is. */
export const checkPart = (rule: Pick<PartRule | FieldRule, 'kind' | 'choices'>, answer: Answer): string | undefined => {
  switch (rule.kind) {
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : 'is answered with yes or no';
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'is answered with a number';
      return answer < 0 ? 'cannot be less than nothing' : undefined;
    case 'date':
      return isDay(answer) ? undefined : 'needs a date that exists, such as 2026-12-03';
    case 'choice':
      return rule.choices?.some((choice) => choice.value === answer) === true
        ? undefined
        : `is one of: ${(rule.choices ?? []).map((choice) => choice.label).join(', ')}`;
    default:
      return typeof answer === 'string' ? undefined : 'is answered in words';
  }
};
