import { z } from 'zod';
import type { Question } from '../assess/assessment.ts';
import { exclusionFindings } from '../assess/exclusions.ts';
import { preparationFact } from '../assess/preparation.ts';
import { questionsOf } from '../assess/questions.ts';
import type { Scene } from '../assess/scene.ts';
import { own } from '../policy/own.ts';
import { isDay } from '../time/london.ts';
import { defineAct } from './defineAct.ts';
import { key } from './fields.ts';
import { wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';
import { withFacts } from './withFacts.ts';

const value = z.union([z.boolean(), z.number(), z.string().trim().min(1).max(2000), z.null()], { error: 'needs an answer' });

/** Answers a question of the procedure, or corrects an earlier answer; null takes it back to not known. */
export const recordFact = defineAct({
  name: 'recordFact',
  schema: z.strictObject({ fact: key, value }),
  judge: (scene, data, by) => {
    const asked = askable(scene, data.fact);
    if (!asked)
      return {
        findings: [
          wrongField(
            scene,
            'fact',
            `This procedure asks nothing called “${data.fact}”.`,
            `It asks: ${
              questionsOf(scene)
                .map((question) => question.fact)
                .join(', ') || 'nothing at the moment'
            }.`,
          ),
        ],
        facts: [],
        says: 'That is not a question here.',
      };
    const wrong = data.value === null ? undefined : wrongAnswer(asked, data.value);
    if (wrong !== undefined) return { findings: [wrongField(scene, 'value', wrong, asked.ask)], facts: [], says: wrong };
    const fact = { event: 'fact.recorded', at: scene.now, by: by.id, fact: data.fact, value: data.value };
    const excluded = data.fact.startsWith('exclusions.') && data.value === true ? exclusionFindings(withFacts(scene, [fact])) : [];
    return { findings: excluded, facts: [fact], says: excluded.length ? sayAll(excluded) : 'Your answer is recorded.' };
  },
});

type Asked = Pick<Question, 'kind' | 'choices' | 'ask'>;

/** How a fact of this procedure is asked; undefined for one it does not ask. */
const askable = (scene: Scene, fact: string): Asked | undefined => {
  const exclusion = scene.policy.exclusions.find((rule) => `exclusions.${rule.code}` === fact);
  if (exclusion) return { kind: 'yes-no', ask: exclusion.ask };
  const document = scene.rules.preparation.find((rule) => preparationFact(rule.document) === fact);
  if (document) return { kind: 'yes-no', ask: document.ask };
  const told = own(scene.policy.facts, fact);
  return told
    ? { kind: told.kind, ask: told.ask, ...(told.choices && { choices: told.choices }) }
    : questionsOf(scene).find((question) => question.fact === fact);
};

const wrongAnswer = ({ kind, choices }: Asked, value: boolean | number | string): string | undefined => {
  if (kind === 'yes-no') return typeof value === 'boolean' ? undefined : 'This is answered with yes or no.';
  if (kind === 'date') return isDay(value) ? undefined : 'This is answered with a date, such as 2026-12-03.';
  if (kind === 'choice')
    return choices?.some((choice) => choice.value === value)
      ? undefined
      : `Choose one of: ${(choices ?? []).map((choice) => choice.value).join(', ')}.`;
  return undefined;
};
