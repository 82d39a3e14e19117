import type { FieldRule, FormRule, PartRule } from '../policy/formRules.ts';
import { wrongAnswer } from '../policy/wrongAnswer.ts';
import type { Answer, Answers, Parts } from './answer.ts';
import { isBlank, isParts, isRows, notKnownReason } from './answer.ts';
import { own } from '../policy/own.ts';

/** The answers of a form that are of the kind asked for: a slip tells nothing, so that no condition turns on it and nothing is held against it. */
export const soundAnswers = (form: FormRule, answers: Answers): Answers =>
  Object.fromEntries(
    form.sections.flatMap((section) =>
      section.fields.flatMap((field) => {
        const answer = own(answers, field.id);
        const sound = answer === undefined ? undefined : soundOf(field, answer);
        return sound === undefined ? [] : [[field.id, sound] as const];
      }),
    ),
  );

const soundOf = (field: FieldRule, answer: Answer): Answer | undefined => {
  if (isBlank(answer) || notKnownReason(answer) !== undefined) return answer;
  const parts = field.columns ?? field.parts ?? field.ways?.flatMap((way) => way.parts);
  if (isRows(answer)) return parts ? answer.map((row) => (isParts(row) ? soundParts(parts, row) : row)) : answer;
  if (parts) return isParts(answer) ? soundParts(parts, answer) : undefined;
  return field.kind === 'list' || field.kind === 'date-ranges' || wrongAnswer(field, answer) !== undefined ? undefined : answer;
};

const soundParts = (rules: readonly PartRule[], answer: Parts): Parts =>
  Object.fromEntries(
    Object.entries(answer).filter(([id, value]) => {
      const rule = rules.find((each) => each.id === id);
      return isBlank(value) || (rule !== undefined && wrongAnswer(rule, value) === undefined);
    }),
  );
