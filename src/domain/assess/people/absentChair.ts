import { finding, strengthOf } from '../../policy/cite.ts';
import type { Scene } from '../../scene/scene.ts';
import { personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';
import type { Finding } from '../assessment.ts';
import { chairRule } from './chairRule.ts';

/** Whoever was to chair and was not there: somebody else did, or nobody. */
export const absentChairFindings = (scene: Scene, chair: string): readonly Finding[] => {
  const rule = chairRule(scene);
  if (!rule) return [];
  return [
    finding(scene.policy, 'chair-not-allowed', rule, `${nameOf(scene, personOf(scene, chair))} was to chair and was not there.`, {
      about: { person: chair, field: 'chair' },
      wayOn: `Say who chaired${strengthOf(scene.policy, rule) === 'must' ? '' : ', or give a reason'}.`,
    }),
  ];
};

/** Whoever was to chair and is marked neither as there nor as away: who did is asked, and holds nothing up, since a list need not name everybody. */
export const unmarkedChairFindings = (scene: Scene, chair: string, marked: readonly string[]): readonly Finding[] => {
  const rule = chairRule(scene);
  const isChair = (id: string): boolean => id === chair || personOf(scene, id).roles.includes(chair);
  if (!rule || marked.some(isChair)) return [];
  const name = nameOf(scene, personOf(scene, chair));
  const asks = { clause: rule.clause, strength: 'consider' as const };
  return [
    finding(scene.policy, 'precondition-unanswered', asks, `${name} was to chair, and is marked neither as there nor as away.`, {
      about: { person: chair, field: 'attendance' },
      wayOn: `Mark whether ${name} was there, or say who chaired.`,
    }),
  ];
};
