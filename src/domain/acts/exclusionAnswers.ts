import type { Finding } from '../assess/assessment.ts';
import { exclusionFindings, unansweredExclusions } from '../assess/request/exclusions.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact, Person } from '../case/fact.ts';
import { cited } from '../policy/cite.ts';
import { evaluate } from '../policy/evaluate.ts';
import { wrongField } from './moments.ts';
import { withFacts } from './withFacts.ts';

type Answers = Readonly<Record<string, boolean>>;

/** Answers to the exclusions against what was known: what rules the meeting out, what is still unanswered, what is no question at all. */
export const weighExclusions = (
  scene: Scene,
  by: Person,
  told: Answers | undefined,
  at?: 'approval' | 'start',
): { excluded: readonly Finding[]; unanswered: readonly Finding[]; unknown: readonly Finding[]; facts: readonly Fact[] } => {
  const codes = scene.policy.exclusions.map((rule) => rule.code);
  const answers = Object.entries(told ?? {});
  const facts = answers
    .filter(([code, value]) => codes.includes(code) && scene.known(`exclusions.${code}`) !== value)
    .map(([code, value]): Fact => ({ event: 'fact.recorded', at: scene.now, by: by.id, fact: `exclusions.${code}`, value }));
  const after = facts.length ? withFacts(scene, facts) : scene;
  return {
    excluded: exclusionFindings(after),
    unanswered: unansweredExclusions(after, at),
    unknown: answers
      .filter(([code]) => !codes.includes(code))
      .map(([code]) =>
        wrongField(
          scene,
          `exclusions.${code}`,
          `“${code}” is not one of the questions of this procedure${codes.length > 0 ? ` (${codes.join(', ')})` : ''}.`,
        ),
      ),
    facts,
  };
};

/** Exclusions that are asked again at this point and were not answered again: a prompt, since the earlier answer stands (G04). Not where it could not rule this meeting out. */
export const askedAgain = (scene: Scene, told: Answers | undefined, at: 'approval' | 'start'): readonly Finding[] =>
  scene.policy.exclusions
    .filter((rule) => rule.again.includes(at) && told?.[rule.code] === undefined && scene.known(`exclusions.${rule.code}`) === false)
    .filter((rule) => evaluate(rule.when, (fact) => (fact === `exclusions.${rule.code}` ? true : scene.known(fact))).is !== 'false')
    .map((rule) => ({
      code: 'precondition-unanswered',
      strength: 'consider',
      clause: rule.clause,
      says: cited(scene.policy, rule.clause, `“${rule.ask}” was answered no, and the earlier answer stands.`),
      about: { fact: `exclusions.${rule.code}` },
      wayOn: 'If that has changed, answer it again.',
    }));
