import type { Finding } from '../assess/assessment.ts';
import { wrongAnswer } from '../policy/wrongAnswer.ts';
import { isDay } from '../time/london.ts';
import { sayList } from '../time/words.ts';
import type { Answer, Answers, Parts } from './answer.ts';
import { isBlank, isParts, isRows, notKnownReason } from './answer.ts';
import { checkParts } from './checkParts.ts';
import { knownWith } from './fieldsOf.ts';
import type { PlacedField } from './fieldsOf.ts';
import { formFinding } from './formFinding.ts';
import type { Reading } from './reading.ts';

/** What is missing or of the wrong kind in one field. */
export const checkField = (reading: Reading, placed: PlacedField, answer: Answer | undefined, answers: Answers): readonly Finding[] => {
  const { field } = placed;
  const at = `answers.${field.id}`;
  const wrong = (says: string, wayOn: string, place = at): Finding =>
    formFinding(reading, placed, place, says, wayOn, { strength: 'must' });
  const shape = (says: string): readonly Finding[] => [wrong(`“${field.label}” ${says}.`, 'Put it right.')];

  if (field.from?.startsWith('child.')) return answer === undefined ? [] : shape('comes from who the child is; it is never written here');
  if (isBlank(answer) || answer === undefined) return [];
  if (notKnownReason(answer) !== undefined) return field['not-known'] ? [] : shape('cannot be “not known”');
  switch (field.kind) {
    case 'list':
      return isRows(answer) && answer.every((row) => typeof row === 'string') ? [] : shape('is answered line by line');
    case 'date-ranges':
      return isRows(answer)
        ? answer.flatMap((row, index) => checkRange(wrong, field.label, row, `${at}.${String(index)}`))
        : shape('is a list of dates');
    case 'table': {
      if (!isRows(answer)) return shape('is answered row by row');
      return answer.flatMap((row, index) =>
        typeof row === 'string'
          ? shape('is answered row by row')
          : [
              ...checkParts(reading, placed, field.columns ?? [], row, `${at}.${String(index)}`, reading.known),
              ...(isDay(row['from']) && isDay(row['to']) && row['to'] < row['from']
                ? [
                    wrong(
                      `“${field.label}”: in row ${String(index + 1)} the end is before the beginning.`,
                      'Put the dates right.',
                      `${at}.${String(index)}.to`,
                    ),
                  ]
                : []),
            ],
      );
    }
    case 'parts':
      return isParts(answer)
        ? checkParts(reading, placed, field.parts ?? [], answer, at, knownWith(answers, reading.known))
        : shape('is answered part by part');
    case 'either': {
      if (!isParts(answer)) return shape('is answered part by part');
      const ways = field.ways ?? [];
      const taken = ways.filter((way) => way.parts.some((part) => !isBlank(answer[part.id])));
      const way = taken[0];
      if (!way)
        return shape(
          `takes one of: ${sayList(
            ways.flatMap((each) => each.parts.map((part) => part.id)),
            'or',
          )}`,
        );
      if (taken.length > 1)
        return [wrong(`“${field.label}”: ${sayList(taken.map((each) => `“${each.label}”`))} cannot both be so.`, 'Fill in one of them.')];
      const others = ways.flatMap((each) => (each === way ? [] : each.parts.map((part) => part.id)));
      const said = Object.fromEntries(Object.entries(answer).filter(([key, value]) => !(isBlank(value) && others.includes(key))));
      return checkParts(reading, placed, way.parts, said, at, knownWith(answers, reading.known));
    }
    default: {
      const odd = wrongAnswer(field, answer);
      return odd === undefined ? [] : shape(odd);
    }
  }
};

const checkRange = (
  wrong: (says: string, wayOn: string, place: string) => Finding,
  label: string,
  row: string | Parts,
  at: string,
): readonly Finding[] => {
  const { from, to, ...rest } = typeof row === 'string' ? { from: row } : row;
  if (Object.keys(rest).length > 0) return [wrong(`“${label}” takes from and to.`, 'Leave the rest out.', at)];
  if (!isDay(from)) return [wrong(`“${label}” needs the day each stay began.`, 'Give it as a date.', `${at}.from`)];
  const tooOld = wrongAnswer({ kind: 'date' }, from);
  if (tooOld !== undefined) return [wrong(`The first day of “${label}” ${tooOld}.`, 'Put it right.', `${at}.from`)];
  if (isBlank(to)) return [];
  if (!isDay(to))
    return [
      wrong(
        `“${label}” needs the day each stay ended, as a date.`,
        'Put it right, or leave it empty while they still live there.',
        `${at}.to`,
      ),
    ];
  return to < from ? [wrong(`“${label}”: a stay ends before it begins.`, 'Put the dates right.', `${at}.to`)] : [];
};
