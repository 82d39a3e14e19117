import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';

/** The chair rule that may hold for this case: the first whose condition is not known to be false. */
export const chairRule = (scene: Scene) => scene.rules.chair.find((rule) => applies(scene, rule.when).is !== 'false');

/** What a procedure says of who chairs, in the cases its condition describes. */
export type ChairRule = Scene['rules']['chair'][number];

/** Roles that may chair in this case. */
export const chairRoles = (scene: Scene): readonly string[] => {
  const rule = chairRule(scene);
  if (!rule || applies(scene, rule.when).is !== 'true') return [];
  const roles = [rule.role].flat();
  for (const each of rule.also) if (applies(scene, each.when).is === 'true') roles.push(each.role);
  return roles;
};

/** Who chairs unless somebody else is named: the first holder of the first role that may. Nobody where the chair has to be agreed. */
export const usualChair = (scene: Scene): string | undefined => {
  if (chairRule(scene)?.['agreed-between']) return undefined;
  for (const role of chairRoles(scene)) {
    const [first] = holders(scene, role);
    if (first) return first.id;
  }
  return undefined;
};
