import type { Finding } from '../../../src/domain/assess/assessment.ts';
import { sceneOf } from '../../../src/domain/scene/scenesOf.ts';
import type { Answers } from '../../../src/domain/form/answer.ts';
import { offeredOf } from '../../../src/domain/form/offeredOf.ts';
import type { Given, Tried } from '../../support/expectation.ts';
import { calendar } from '../../domain/support/story.ts';
import { holderOf } from '../../domain/support/packStory.ts';

/** A form as somebody hands it in. */
export type Handed = { readonly form: string; readonly by: string; readonly answers: Answers; readonly given: Given };

const judge = ({ judges }: Tried, { form, by, given }: Handed, answers: Answers) =>
  judges(given, holderOf(by), 'completeForm', { form, answers });

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

/** What comes of the same answers where the Cases list is empty, the case says another day and another home, and the papers are late. */
export const besides = (tried: Tried, handed: Handed, given: Given): readonly string[] =>
  judge(tried, { ...handed, given }, handed.answers).findings.map(line);

/** What the form is begun with. */
export const begunWith = ({ policy }: Tried, { form, given, by }: Handed): unknown => {
  const rule = policy.forms.find((each) => each.id === form);
  if (!rule) return undefined;
  return offeredOf(sceneOf(policy, given.file, calendar, given.now), rule, by);
};
