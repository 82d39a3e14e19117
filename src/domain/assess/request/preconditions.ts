import type { Finding } from '../assessment.ts';
import { cite, finding, strengthOf } from '../../policy/cite.ts';
import { own } from '../../policy/own.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';

/**
 * What has to be so for this to be the right meeting and is not, or is not known. Where the procedure only asks, the request goes on with
 * a prompt and whoever decides says why they hold it all the same; where it blocks, anything but yes stops both.
 */
export const preconditionFindings = (scene: Scene, at: 'request' | 'decision'): readonly Finding[] =>
  scene.rules.preconditions.flatMap((rule) => {
    const { is, unknown, tested } = applies(scene, rule.needs);
    if (is === 'true') return [];
    const blocks = rule.mode === 'block';
    const about = { fact: unknown[0] ?? tested[0] ?? rule.code, field: rule.code };
    const strength = blocks ? ('must' as const) : at === 'request' ? ('consider' as const) : strengthOf(scene.policy, rule);
    const weigh = rule.weigh === undefined ? '' : ` Against that: ${rule.weigh.says} ${cite(scene.policy, rule.weigh.clause)}.`;
    if (is === 'unknown') {
      const asked = [...new Set(unknown)].map((fact) => own(scene.policy.facts, fact)?.ask ?? rule.ask);
      return [
        finding(scene.policy, 'precondition-unanswered', { clause: rule.clause, strength }, `Please answer: ${asked.join(' ')}${weigh}`, {
          about,
          wayOn: blocks ? 'Answer it first.' : 'Answer it, or say why the meeting is wanted all the same.',
        }),
      ];
    }
    return [
      finding(
        scene.policy,
        blocks ? 'not-eligible' : 'precondition-unanswered',
        { clause: rule.clause, strength },
        `“${rule.ask}” is not answered with yes.${weigh}`,
        { about, wayOn: blocks ? 'Correct the answer if it was wrong.' : 'Whoever decides says why the meeting is held all the same.' },
      ),
    ];
  });
