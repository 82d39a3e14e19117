import type { Finding } from '../assess/assessment.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Known } from '../policy/evaluate.ts';
import type { PartRule } from '../policy/formRules.ts';
import { own } from '../policy/own.ts';
import { wrongAnswer } from '../policy/wrongAnswer.ts';
import type { Parts } from './answer.ts';
import { isBlank } from './answer.ts';
import type { PlacedField } from './fieldsOf.ts';
import { formFinding } from './formFinding.ts';
import type { Reading } from './reading.ts';

/** What is missing or wrong among the parts of a field, the columns of a row, or the way taken of an either/or. */
export const checkParts = (
  reading: Reading,
  placed: PlacedField,
  parts: readonly PartRule[],
  answer: Parts,
  at: string,
  known: Known,
): readonly Finding[] => {
  const { field } = placed;
  const strange = Object.keys(answer).filter((key) => !parts.some((part) => part.id === key));
  return [
    ...strange.map((key) =>
      formFinding(
        reading,
        placed,
        `${at}.${key}`,
        `“${field.label}” has no part “${key}”.`,
        `Its parts are: ${parts.map((part) => part.id).join(', ')}.`,
        { strength: 'must' },
      ),
    ),
    ...parts.flatMap((part) => {
      const { is } = evaluate(part.when, known);
      const given = own(answer, part.id);
      const place = `${at}.${part.id}`;
      if (isBlank(given)) {
        if (is === 'false' || !part.required) return [];
        const more = is === 'unknown' ? { strength: 'consider' as const } : {};
        return [formFinding(reading, placed, place, `“${part.label}” of “${field.label}” is empty.`, 'Fill it in.', more)];
      }
      if (is === 'false')
        return [
          formFinding(reading, placed, place, `“${part.label}” of “${field.label}” is not asked here.`, 'Leave it out.', {
            strength: 'must',
          }),
        ];
      const wrong = given === undefined ? undefined : wrongAnswer(part, given);
      return wrong === undefined
        ? []
        : [formFinding(reading, placed, place, `“${part.label}” of “${field.label}” ${wrong}.`, 'Put it right.', { strength: 'must' })];
    }),
  ];
};
