import type { Question } from './assessment.ts';
import type { Condition } from '../policy/condition.ts';
import { cite } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import { actLooking, dutyFact, dutyQuestions } from './duties.ts';
import { isDerived } from '../policy/derivedFacts.ts';
import { fillersOf } from './fillers.ts';
import { insteadQuestions } from './insteadOf.ts';
import { formOfDocument, preparationFact, preparationRules, readyAmong } from './preparation.ts';
import type { Scene } from './scene.ts';
import { applies, factOfEvent, momentOf } from './scene.ts';

/** What looks for an answer: a time limit at once, an act, or nothing that waits; the earliest of several counts. */
const [now, nothing] = ['now', 'nothing'];
const looking: readonly string[] = [
  now,
  'submitRequest',
  'decideRequest',
  'scheduleMeeting',
  'startMeeting',
  'holdMeeting',
  'agreeReview',
  'finaliseMinutes',
  nothing,
];
type Need = { readonly clause: string; readonly looks: string };

/** Every fact some rule of this case turns on and nobody has told, with the words to ask it. Nothing here is ever guessed. */
export const questionsOf = (scene: Scene): readonly Question[] => {
  const { policy, rules } = scene;
  const needed = new Map<string, Need>();
  const need = (unknown: readonly string[], clause: string, looks: string): void => {
    for (const fact of unknown) {
      const first = needed.get(fact);
      if (!first) needed.set(fact, { clause, looks });
      else if (looking.indexOf(looks) < looking.indexOf(first.looks)) needed.set(fact, { ...first, looks });
    }
  };
  const test =
    (looks: string) =>
    (rule: { readonly when?: Condition | undefined; readonly clause: string }): void => {
      need(applies(scene, rule.when).unknown, rule.clause, looks);
    };
  policy.exclusions.forEach(test('submitRequest'));
  for (const trigger of policy.triggers.any)
    if (scene.state.triggers.includes(trigger.code)) need(applies(scene, trigger.requires).unknown, trigger.clause, 'decideRequest');
  rules.chair.forEach((rule) => {
    need(applies(scene, rule.when).unknown, rule.clause, 'scheduleMeeting');
    rule.also.forEach(test('scheduleMeeting'));
  });
  rules['chair-not'].forEach(test('scheduleMeeting'));
  const { eligible } = rules.request;
  if (eligible) need(applies(scene, eligible.when).unknown, eligible.clause, now);
  for (const rule of rules.preconditions) need(applies(scene, rule.needs).unknown, rule.clause, 'submitRequest');
  for (const rule of rules.clocks) {
    const fact = factOfEvent(scene, rule.after);
    if (fact !== undefined && scene.known(fact) === undefined && momentOf(scene, rule.after) === undefined) need([fact], rule.clause, now);
  }
  if (rules.quorum) test('startMeeting')(rules.quorum);
  for (const seat of rules.invite) {
    test('scheduleMeeting')(seat);
    need(fillersOf(scene, seat).unknown, seat.clause, 'scheduleMeeting');
  }
  rules.clocks.forEach(test(now));
  for (const list of [rules.notify, rules.preparation]) list.forEach(test('startMeeting'));
  rules.guidance.forEach(test(nothing));
  (rules.agenda?.items ?? []).forEach(test('startMeeting'));
  rules.record.sections.forEach(test('finaliseMinutes'));
  for (const duty of rules.duties) test(actLooking(duty) ?? nothing)(duty);
  // What a duty or a document answers is asked with that duty or document.
  const elsewhere = new Set([
    ...rules.duties.map(dutyFact).filter((fact) => own(policy.facts, fact) === undefined),
    ...rules.preparation.flatMap((rule) => [rule.document, ...rule.or]).map(preparationFact),
  ]);
  const asked = [...needed]
    .map(([fact, need]) => [toldBy(scene, fact), need] as const)
    .filter(([fact]) => !isDerived(fact) && !elsewhere.has(fact))
    .map(([fact, { clause, looks }]) => ({
      ...questionOf(scene, fact, clause),
      ...(looks !== now && looks !== nothing && { before: looks }),
    }));
  const documents = preparationRules(scene)
    .filter((rule) => readyAmong(scene, rule) === undefined && formOfDocument(scene, rule.document) === undefined)
    .map((rule): Question => ({
      fact: preparationFact(rule.document),
      ask: rule.ask,
      kind: 'yes-no',
      clause: rule.clause,
      why: `The meeting builds on it. ${cite(policy, rule.clause)}.`,
      before: 'startMeeting',
    }));
  const duties = dutyQuestions(scene).filter((question) => !asked.some((each) => each.fact === question.fact));
  return [...asked, ...documents, ...duties, ...insteadQuestions(scene)];
};

/** The fact a person can tell: an age is known from the date of birth, where the procedure asks that. */
const toldBy = ({ policy }: Scene, fact: string): string =>
  fact === 'child.age' && own(policy.facts, fact) === undefined && own(policy.facts, 'child.dateOfBirth') ? 'child.dateOfBirth' : fact;

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
