import type { Finding } from '../assessment.ts';
import { finding } from '../../policy/cite.ts';
import { own } from '../../policy/own.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';

/** Whether anything rules this meeting out by what is known. */
export const isExcluded = (scene: Scene): boolean => scene.policy.exclusions.some((rule) => applies(scene, rule.when).is === 'true');

/** What rules this meeting out by what is known, with the procedure that deals with it instead. */
export const exclusionFindings = (scene: Scene): readonly Finding[] =>
  scene.policy.exclusions
    .filter((rule) => applies(scene, rule.when).is === 'true')
    .map((rule) => {
      const advice = rule.advice.filter((each) => applies(scene, each.when).is === 'true').map((each) => ` ${each.says}`);
      return finding(
        scene.policy,
        'excluded',
        rule,
        `This meeting is not used here: the answer to “${rule.ask}” is yes.${advice.join('')}`,
        {
          about: { fact: `exclusions.${rule.code}` },
          wayOn: `Use ${rule.route}. If the answer was wrong, correct it.`,
        },
      );
    });

/** Exclusions nobody has answered; with `at`, only those asked again at that point. */
export const unansweredExclusions = (scene: Scene, at?: 'approval' | 'start'): readonly Finding[] =>
  scene.policy.exclusions
    .filter((rule) => at === undefined || rule.again.includes(at))
    .flatMap((rule) => {
      const { is, unknown } = applies(scene, rule.when);
      if (is !== 'unknown') return [];
      const itself = `exclusions.${rule.code}`;
      const fact = unknown.includes(itself) ? itself : (unknown[0] ?? itself);
      const ask = fact === itself ? rule.ask : (own(scene.policy.facts, fact)?.ask ?? rule.ask);
      return [
        finding(scene.policy, 'precondition-unanswered', { clause: rule.clause, strength: 'must' }, `Please answer: ${ask}`, {
          about: { fact },
          wayOn: fact === itself ? 'Answer yes or no.' : 'Answer it first.',
        }),
      ];
    });
