import type { Finding } from '../assess/assessment.ts';
import { isDay } from '../time/london.ts';
import { sayDay } from '../time/words.ts';
import type { Answer, Answers } from './answer.ts';
import { isParts, isRows } from './answer.ts';
import { answerAt } from './answerAt.ts';
import type { PlacedField } from './fieldsOf.ts';
import { formFinding } from './formFinding.ts';
import { looksLikeName } from './looksLikeName.ts';
import type { Reading } from './reading.ts';

/** What does not go together: with another form, with the case, with the due day, or with the promise to name nobody. */
export const checkBeside = (reading: Reading, placed: PlacedField, answers: Answers): readonly Finding[] => {
  const { field } = placed;
  const at = `answers.${field.id}`;
  const unusual = (says: string, wayOn: string, more: { code?: string; at?: string } = {}): readonly Finding[] =>
    (reading.explained[field.id] ?? '').trim() === ''
      ? [
          formFinding(reading, placed, more.at ?? `explained.${field.id}`, says, wayOn, {
            strength: 'should',
            ...(more.code && { code: more.code }),
          }),
        ]
      : [];

  const same = field['same-as'];
  const mine = same && answerAt(answers, field.id, same.part);
  const theirs = same && reading.known(['form', same.form, same.field, ...(same.part === undefined ? [] : [same.part])].join('.'));
  const differs =
    mine !== undefined && theirs !== undefined && mine !== theirs
      ? unusual(
          `“${field.label}” says ${said(mine)}, and the ${titleOf(reading, same?.form)} says ${said(theirs)}.`,
          'Put right the one that is wrong, or say why they differ.',
        )
      : [];

  const against = (field.tells ?? []).flatMap(({ fact, part }) => {
    const [now, before] = [answerAt(answers, field.id, part), reading.known(fact)];
    return now !== undefined && before !== undefined && now !== before
      ? unusual(
          `“${field.label}” says ${said(now)}, and the case says ${said(before)}.`,
          'Put right the one that is wrong, or say why they differ.',
        )
      : [];
  });

  const days = field['not-after'] === undefined ? [] : daysIn(answerAt(answers, field.id));
  const { today, due } = reading;
  const late = days.flatMap((day) =>
    day > today
      ? [
          formFinding(reading, placed, at, `“${field.label}” says ${sayDay(day)}, which has not come yet.`, 'Give the day it was.', {
            strength: 'must',
          }),
        ]
      : field['not-after'] === 'due' && due !== undefined && day > due
        ? unusual(`“${field.label}” says ${sayDay(day)}, after the day it was due, ${sayDay(due)}.`, 'Say why it is late.', {
            code: 'prep-overdue',
          })
        : [],
  );

  const birth = field['not-before'] === undefined ? undefined : reading.known('child.dateOfBirth');
  const before = isDay(birth) ? daysIn(answerAt(answers, field.id)).find((day) => day < birth) : undefined;
  const early =
    before === undefined
      ? []
      : unusual(
          `“${field.label}” says ${sayDay(before)}, and the child was not born then.`,
          'Put the date right, or the date of birth in the Cases list, or say why it is so.',
        );

  const name = field['no-names']
    ? wordsIn(answerAt(answers, field.id))
        .map(looksLikeName)
        .find((each) => each !== undefined)
    : undefined;
  const named =
    name === undefined
      ? []
      : unusual(`“${field.label}” must name nobody, and a word in it reads as a name.`, 'Take the names out, or say why it is none.', {
          code: 'confidential-leak',
        });
  return [...differs, ...against, ...late, ...early, ...named];
};

const titleOf = ({ policy }: Reading, form = ''): string => policy.forms.find((each) => each.id === form)?.title ?? form;

const said = (value: unknown): string =>
  isDay(value) ? sayDay(value) : value === true ? 'yes' : value === false ? 'no' : `“${String(value)}”`;

const flat = (answer: Answer | undefined): readonly unknown[] =>
  isRows(answer) ? answer.flatMap((row) => flat(row)) : isParts(answer) ? Object.values(answer) : answer === undefined ? [] : [answer];

const daysIn = (answer: Answer | undefined): readonly string[] => flat(answer).filter(isDay);
const wordsIn = (answer: Answer | undefined): readonly string[] =>
  flat(answer).filter((each): each is string => typeof each === 'string' && !isDay(each));
