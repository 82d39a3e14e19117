import type { Question } from './assessment.ts';
import { strayOf } from '../case/foldFacts.ts';
import type { Condition } from '../policy/condition.ts';
import { cite } from '../policy/cite.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import { dutyQuestions, nextQuestions } from './duties/duties.ts';
import { actLooking, dutyFact } from './duties/dutyWords.ts';
import { isDerived } from '../policy/derivedFacts.ts';
import { fillersOf } from './people/fillers.ts';
import { insteadQuestions } from './request/insteadOf.ts';
import { formOfDocument, preparationFact, preparationRules, readyAmong } from './papers/preparation.ts';
import type { Scene } from '../scene/scene.ts';
import { applies } from '../scene/applies.ts';
import { factOfEvent } from '../scene/factOfEvent.ts';
import { momentOf } from '../scene/momentOf.ts';

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

/** A rule that turns on facts: which of them nobody has told, by this case. */
type Turning = Need & { readonly unknown: (scene: Scene) => readonly string[] };
type Tested = { readonly when?: Condition | undefined; readonly clause: string };

/** Every fact some rule of this case turns on and nobody has told, with the words to ask it. Nothing here is ever guessed. */
export const questionsOf = (scene: Scene): readonly Question[] => {
  const { policy, rules } = scene;
  const { turning, elsewhere } = asking(policy)(rules);
  const needed = neededIn(scene, turning);
  const asked: Question[] = [];
  for (const [needs, { clause, looks }] of needed) {
    const fact = toldBy(scene, needs);
    if (isDerived(fact) || elsewhere.has(fact)) continue;
    asked.push({ ...questionOf(scene, fact, clause), ...(looks !== now && looks !== nothing && { before: looks }) });
  }
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
  const open = [...asked, ...documents, ...dutyQuestions(scene).filter((each) => !isAmong(asked, each))];
  const next = nextQuestions(scene).filter((each) => !isAmong(open, each));
  return [...open, ...next, ...insteadQuestions(scene)].map((question) => askedAgain(scene, question));
};

const isAmong = (asked: readonly Question[], { fact }: Question): boolean => asked.some((each) => each.fact === fact);

/** The question, saying so where what was told is none of its answers. */
const askedAgain = ({ state }: Scene, question: Question): Question => {
  const said = state.facts().get(strayOf(question.fact));
  return said === undefined
    ? question
    : {
        ...question,
        ask: `“${shortened(typeof said === 'string' ? said : JSON.stringify(said))}” is none of the answers. ${question.ask}`,
      };
};

const shortened = (said: string): string => (said.length > mostShown ? `${said.slice(0, mostShown)}…` : said);
const mostShown = 60;

/** What nobody has told, each with the first rule that turns on it and the earliest look at it. */
const neededIn = (scene: Scene, turning: readonly Turning[]): ReadonlyMap<string, Need> => {
  const needed = new Map<string, Need>();
  for (const { unknown, clause, looks } of turning)
    for (const fact of unknown(scene)) {
      const first = needed.get(fact);
      if (!first) needed.set(fact, { clause, looks });
      else if (looking.indexOf(looks) < looking.indexOf(first.looks)) needed.set(fact, { ...first, looks });
    }
  return needed;
};

/** What a kind of meeting may have to ask: the rules that turn on facts, and the facts that are asked with a duty or a document instead. */
const asking = remembered((policy: Policy) =>
  remembered((rules: MeetingRules) => ({
    turning: turningIn(policy, rules),
    elsewhere: new Set([
      ...rules.duties.map(dutyFact).filter((fact) => own(policy.facts, fact) === undefined),
      ...rules.preparation.flatMap((rule) => [rule.document, ...rule.or]).map(preparationFact),
    ]),
  })),
);

/** The rules of a kind of meeting that turn on facts, in the order in which they are asked after. */
const turningIn = (policy: Policy, rules: MeetingRules): readonly Turning[] => {
  const { eligible } = rules.request;
  return [
    ...policy.exclusions.flatMap(testing('submitRequest')),
    ...policy.triggers.any.flatMap(({ code, requires, clause }) =>
      turn('decideRequest', clause, requires, ({ state }) => state.triggers.includes(code)),
    ),
    ...rules.chair.flatMap((rule) => [rule, ...rule.also].flatMap(testing('scheduleMeeting'))),
    ...rules['chair-not'].flatMap(testing('scheduleMeeting')),
    ...(eligible ? testing(now)(eligible) : []),
    ...rules.preconditions.flatMap((rule) => turn('submitRequest', rule.clause, rule.needs)),
    ...rules.clocks.map(({ after, clause }) => ({ clause, looks: now, unknown: (scene: Scene) => unsaidDay(scene, after) })),
    ...(rules.quorum ? testing('startMeeting')(rules.quorum) : []),
    ...rules.invite.flatMap((seat): readonly Turning[] => [
      ...testing('scheduleMeeting')(seat),
      { clause: seat.clause, looks: 'scheduleMeeting', unknown: (scene) => fillersOf(scene, seat).unknown },
    ]),
    ...rules.clocks.flatMap(testing(now)),
    ...[...rules.notify, ...rules.preparation].flatMap(testing('startMeeting')),
    ...rules.guidance.flatMap(testing(nothing)),
    ...(rules.agenda?.items ?? []).flatMap(testing('startMeeting')),
    ...rules.record.sections.flatMap(testing('finaliseMinutes')),
    ...rules.duties.flatMap((duty) => testing(actLooking(duty) ?? nothing)(duty)),
  ];
};

const turn = (
  looks: string,
  clause: string,
  when: Condition | undefined,
  counts: (scene: Scene) => boolean = () => true,
): readonly Turning[] => (when ? [{ clause, looks, unknown: (scene) => (counts(scene) ? applies(scene, when).unknown : []) }] : []);

const testing =
  (looks: string) =>
  (rule: Tested): readonly Turning[] =>
    turn(looks, rule.clause, rule.when);

/** The fact that says on which day an event was, where nothing tells when it happened. */
const unsaidDay = (scene: Scene, event: string): readonly string[] => {
  const fact = factOfEvent(scene, event);
  return fact !== undefined && scene.known(fact) === undefined && momentOf(scene, event) === undefined ? [fact] : [];
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
