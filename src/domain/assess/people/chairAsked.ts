import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import type { Assessment } from '../assessment.ts';
import { chairRoles, chairRule, usualChair } from './chairRule.ts';

/** What choosing a chair takes in this case, for the form that does it; undefined while it is not known which rule holds. */
export const chairAsked = (scene: Scene): Assessment['chairing'] => {
  const rule = chairRule(scene);
  if (!rule || applies(scene, rule.when).is !== 'true') return undefined;
  const [between, usual] = [rule['agreed-between'], usualChair(scene)];
  return {
    roles: chairRoles(scene),
    clause: rule.clause,
    ...(usual !== undefined && { usual }),
    ...(between && { agreedBetween: between.roles.map((side) => [side].flat()) }),
    ...(rule.prefer && { why: rule.prefer.ask }),
    ...(rule.attest?.signed && { signs: rule.attest.ask }),
  };
};
