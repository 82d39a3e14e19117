import type { Question } from './assessment.ts';
import type { Condition } from '../policy/condition.ts';
import { cite } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { fillersOf } from './fillers.ts';
import { preparationFact, preparationRules, readyAt } from './preparation.ts';
import type { Scene } from './scene.ts';
import { applies } from './scene.ts';

/** Every fact some rule of this case turns on and nobody has told, with the words to ask it. Nothing here is ever guessed. */
export const questionsOf = (scene: Scene): readonly Question[] => {
  const { policy, rules } = scene;
  const needed = new Map<string, string>();
  const need = (unknown: readonly string[], clause: string): void => {
    for (const fact of unknown) if (!needed.has(fact)) needed.set(fact, clause);
  };
  const test = (rule: { readonly when?: Condition | undefined; readonly clause: string }): void => {
    need(applies(scene, rule.when).unknown, rule.clause);
  };
  policy.exclusions.forEach(test);
  for (const seat of rules.invite) {
    test(seat);
    need(fillersOf(scene, seat).unknown, seat.clause);
  }
  for (const list of [rules.clocks, rules.notify, rules.preparation, rules.guidance, rules.agenda?.items ?? [], rules.record.sections])
    list.forEach(test);
  const asked = [...needed].map(([fact, clause]) => questionOf(scene, fact, clause));
  const documents = preparationRules(scene)
    .filter((rule) => readyAt(scene, rule.document) === undefined)
    .map((rule): Question => ({
      fact: preparationFact(rule.document),
      ask: rule.ask,
      kind: 'yes-no',
      clause: rule.clause,
      why: `The meeting builds on it. ${cite(policy, rule.clause)}.`,
    }));
  return [...asked, ...documents];
};

const questionOf = (scene: Scene, fact: string, clause: string): Question => {
  const exclusion = scene.policy.exclusions.find((rule) => `exclusions.${rule.code}` === fact);
  if (exclusion)
    return {
      fact,
      ask: exclusion.ask,
      kind: 'yes-no',
      clause: exclusion.clause,
      why: `If so, use ${exclusion.route}. ${cite(scene.policy, exclusion.clause)}.`,
    };
  const told = own(scene.policy.facts, fact);
  if (!told)
    return {
      fact,
      ask: `What is “${fact}”?`,
      kind: 'text',
      clause,
      why: `A rule of the procedure turns on it. ${cite(scene.policy, clause)}.`,
    };
  return {
    fact,
    ask: told.ask,
    kind: told.kind,
    ...(told.choices && { choices: told.choices }),
    clause: told.clause,
    why: `${told.why} ${cite(scene.policy, told.clause)}.`,
  };
};
