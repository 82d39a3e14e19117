import { consultedRoles } from '../../assess/request/decision.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { applies } from '../../scene/applies.ts';
import { momentOf } from '../../scene/momentOf.ts';
import type { Scene } from '../../scene/scene.ts';

/** The duties by which somebody is to be talked with now, and nobody of theirs has been. */
export const consultsOwed = (scene: Scene): readonly DutyRule[] => {
  const talkedWith = consultedRoles(scene);
  return scene.rules.duties.filter(
    (rule) =>
      rule.act === 'consult' &&
      applies(scene, rule.when).is === 'true' &&
      (rule.after === undefined || momentOf(scene, rule.after, { meeting: scene.meeting }) !== undefined) &&
      !(rule.with ?? []).some((role) => talkedWith.includes(role)),
  );
};
