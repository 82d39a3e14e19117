import type { Finding } from '../assess/assessment.ts';
import { own } from '../policy/own.ts';
import type { FormRule } from '../policy/formRules.ts';
import type { Answers } from './answer.ts';
import { isBlank } from './answer.ts';
import { checkBeside } from './checkBeside.ts';
import { checkField } from './checkField.ts';
import type { PlacedField } from './fieldsOf.ts';
import { fieldsOf } from './fieldsOf.ts';
import { formFinding } from './formFinding.ts';
import type { Reading } from './reading.ts';
import { soundAnswers } from './soundAnswers.ts';

/**
 * Everything missing or wrong in a form as answered so far, field by field: which clause wants it, where it is, and the way on.
 * Answers may be as few as none. An unknown condition asks, it never demands.
 */
export const missingIn = (form: FormRule, answers: Answers, reading: Reading): readonly Finding[] => {
  const sound = soundAnswers(form, answers);
  return [
    ...fieldsOf(form, sound, reading.known).flatMap((placed) => inField(reading, placed, answers, sound)),
    ...strangeIn(form, answers, reading),
  ];
};

const inField = (reading: Reading, placed: PlacedField, answers: Answers, sound: Answers): readonly Finding[] => {
  const { field, applies } = placed;
  const answer = own(answers, field.id);
  if (applies === 'false')
    return isBlank(answer)
      ? []
      : [
          formFinding(reading, placed, `answers.${field.id}`, `“${field.label}” is not asked here.`, 'Leave it out.', {
            strength: 'must',
          }),
        ];
  return [
    ...(isEmpty(reading, placed, answers) && field.required ? [empty(reading, placed)] : []),
    ...checkField(reading, placed, answer, sound),
    ...checkBeside(reading, placed, sound),
  ];
};

/** Whether a field has no answer yet; who the child is counts as answered once the Cases list holds it. */
const isEmpty = (reading: Reading, { field }: PlacedField, answers: Answers): boolean =>
  field.from?.startsWith('child.') === true
    ? !reading.registered.includes(field.from.slice('child.'.length))
    : isBlank(own(answers, field.id));

const empty = (reading: Reading, placed: PlacedField): Finding => {
  const { field, applies } = placed;
  const [says, wayOn] = field.from?.startsWith('child.')
    ? [`“${field.label}” is not in the Cases list yet.`, 'Record who the child is; it is never typed into the form.']
    : field.ways
      ? [`“${field.label}” is empty: one of ${field.ways.map((way) => `“${way.label}”`).join(' or ')} is wanted.`, 'Fill in one of them.']
      : [`“${field.label}” is empty.`, field['not-known'] ? 'Fill it in, or say that it is not known and why.' : 'Fill it in.'];
  return formFinding(reading, placed, `answers.${field.id}`, says, wayOn, applies === 'unknown' ? { strength: 'consider' } : {});
};

const strangeIn = (form: FormRule, answers: Answers, reading: Reading): readonly Finding[] => {
  const fields = form.sections.flatMap((section) => section.fields.map((field) => field.id));
  const [section] = form.sections;
  const field = section?.fields[0];
  if (!section || !field) return [];
  return Object.keys(answers)
    .filter((key) => !fields.includes(key))
    .map((key) =>
      formFinding(
        reading,
        { section, field: { ...field, clause: form.clause }, applies: 'true' },
        `answers.${key}`,
        `“${key}” is not a field of this form.`,
        `Its fields are: ${fields.join(', ')}.`,
        { strength: 'must' },
      ),
    );
};
