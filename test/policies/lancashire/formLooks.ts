import type { Finding } from '../../../src/domain/assess/assessment.ts';
import { sceneOf } from '../../../src/domain/assess/scene.ts';
import type { Answer, Answers } from '../../../src/domain/form/answer.ts';
import { missingIn } from '../../../src/domain/form/missingIn.ts';
import { offeredOf } from '../../../src/domain/form/offeredOf.ts';
import { readingOf } from '../../../src/domain/form/reading.ts';
import type { Given, Tried } from '../../support/expectation.ts';
import { calendar } from '../../domain/support/story.ts';
import { holderOf } from '../../domain/support/packStory.ts';

/** A form as somebody hands it in. */
export type Handed = { readonly form: string; readonly by: string; readonly answers: Answers; readonly given: Given };

const judge = ({ judges }: Tried, { form, by, given }: Handed, answers: Answers) =>
  judges(given, holderOf(by), 'completeForm', { form, answers });

/** What is missing in a form with other answers, read beside the same case each time. */
const missingFor = (
  { policy }: Tried,
  { form, given }: Handed,
): ((answers: Answers, explained?: Readonly<Record<string, string>>) => readonly Finding[]) => {
  const rule = policy.forms.find((each) => each.id === form);
  if (!rule) throw new Error(`there is no form ${form}`);
  const reading = readingOf(sceneOf(policy, given.file, calendar, given.now), rule);
  return (answers, explained = {}) => missingIn(rule, answers, { ...reading, explained });
};

const line = ({ clause, strength, code, about }: Finding): string =>
  [clause, ...(code === 'form-incomplete' ? [] : [code]), strength, about?.field?.replace('answers.', '')].join(' ');

/** What a form makes of being complete: what is written, and which facts of the case it tells. */
export const whenComplete = (tried: Tried, handed: Handed) => {
  const { outcome, facts } = judge(tried, handed, handed.answers);
  return [
    outcome,
    ...facts.map((fact) =>
      [fact.event, fact['document'] ?? fact['fact'], fact['value']]
        .flatMap((each) => (each === undefined ? [] : [each as string]))
        .join(' '),
    ),
  ];
};

/** Everything missing in a form that is all but empty. */
export const whenEmpty = (tried: Tried, handed: Handed, kept: readonly string[]): readonly string[] =>
  judge(tried, handed, Object.fromEntries(kept.map((field) => [field, handed.answers[field] ?? '']))).findings.map(line);

const probes: Readonly<Record<string, Answer>> = { notKnown: { notKnown: 'lost' }, words: 'x', number: 7, yes: true, day: '2026-01-02', future: '2031-01-02', lines: ['x'], part: { x: 'y' } }; // prettier-ignore

/** What each field takes, put to the test with one answer of every kind. */
export const takes = (tried: Tried, handed: Handed): readonly string[] => {
  const missing = missingFor(tried, handed);
  return Object.keys(handed.answers).map((field) => {
    const fits = Object.entries(probes).filter(([, probe]) =>
      missing({ ...handed.answers, [field]: probe }, { [field]: 'so it is' }).every(
        (each) =>
          each.strength !== 'must' ||
          each.about?.field?.startsWith(`answers.${field}`) !== true ||
          each.about.field === `answers.${field}.x`,
      ),
    );
    return `${field}: ${fits.map(([kind]) => kind).join(' ')}`;
  });
};

/** What every part of a field, row or way comes to when it is left out, of the wrong kind, or in time to come. */
export const partly = (tried: Tried, handed: Handed): readonly string[] => {
  const missing = missingFor(tried, handed);
  return Object.entries(handed.answers).flatMap(([field, answer]) => {
    const row = Array.isArray(answer) ? (answer as readonly unknown[])[0] : answer;
    if (typeof row !== 'object' || row === null) return [];
    const parts = row as Readonly<Record<string, string | number | boolean>>;
    const put = (next: object): Answers => ({ ...handed.answers, [field]: (Array.isArray(answer) ? [next] : next) as Answer });
    return Object.keys(parts).map((part) => {
      const { [part]: _left, ...rest } = parts;
      const without = missing(put(Object.keys(rest).length > 0 ? rest : { [part]: '' })).map(line);
      const fits = (['words', 'number', 'yes', 'day', 'future'] as const).filter(
        (kind) => !missing(put({ ...parts, [part]: probes[kind] }), { [field]: 'so it is' }).some((each) => each.strength === 'must'),
      );
      return `${field}.${part}: ${fits.join(' ')} | ${without.join(', ')}`;
    });
  });
};

/** What comes of the same answers where the Cases list is empty, the case says another day and another home, and the papers are late. */
export const besides = (tried: Tried, handed: Handed, given: Given): readonly string[] =>
  judge(tried, { ...handed, given }, handed.answers).findings.map(line);

/** What a choice offers, in order: every value it takes. */
export const choices = ({ policy }: Tried, form: string): readonly string[] =>
  (policy.forms.find((each) => each.id === form)?.sections ?? [])
    .flatMap((section) => section.fields)
    .flatMap((field) => [field, ...(field.parts ?? []), ...(field.columns ?? [])])
    .flatMap((rule) => (rule.choices ? [`${rule.id}: ${rule.choices.map((choice) => choice.value).join(' ')}`] : []));

/** What the form is begun with, and who may read what. */
export const begunWith = ({ policy }: Tried, { form, given, by }: Handed): unknown => {
  const rule = policy.forms.find((each) => each.id === form);
  if (!rule) return undefined;
  const restricted = rule.sections.flatMap((section) => section.fields).filter((field) => field.audience !== 'everyone');
  return {
    offered: offeredOf(sceneOf(policy, given.file, calendar, given.now), rule, by),
    restricted: restricted.map((field) => `${field.id} ${field.audience}`),
    order: rule.sections.map((section) => `${section.id}: ${section.fields.map((field) => field.id).join(' ')}`),
  };
};
