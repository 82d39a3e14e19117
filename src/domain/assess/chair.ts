import type { Finding } from './assessment.ts';
import { finding, theRoles } from '../policy/cite.ts';
import type { Scene } from './scene.ts';
import { applies, holders, nameOf, personOf, whoHolds } from './scene.ts';

/** The chair rule that holds for this case: the first whose condition is true. None while a condition is unknown. */
const chairRule = (scene: Scene) => scene.rules.chair.find((rule) => applies(scene, rule.when).is !== 'false');

/** Roles that may chair in this case. */
export const chairRoles = (scene: Scene): readonly string[] => {
  const rule = chairRule(scene);
  return rule && applies(scene, rule.when).is === 'true' ? [rule.role].flat() : [];
};

/** Who chairs unless somebody else is named: the first holder of the first role that may. */
export const usualChair = (scene: Scene): string | undefined => chairRoles(scene).flatMap((role) => holders(scene, role))[0]?.id;

/** Whether a person may chair by the procedure. */
export const chairFindings = (scene: Scene, chair: string | undefined): readonly Finding[] => {
  const rule = chairRule(scene);
  if (!rule) return [];
  const roles = chairRoles(scene);
  const words = theRoles(scene.policy, roles);
  if (chair === undefined)
    return [
      finding(scene.policy, 'chair-not-allowed', rule, `Nobody is named to chair; ${words} does.`, {
        about: { field: 'chair' },
        wayOn: `Record who is ${words}.`,
      }),
    ];
  const person = personOf(scene, chair);
  if (person.roles.some((role) => roles.includes(role)) || roles.includes(chair)) return [];
  return [
    finding(scene.policy, 'chair-not-allowed', rule, `${nameOf(scene, person)} would chair. In this procedure ${words} does.`, {
      about: { person: chair, field: 'chair' },
      wayOn: `Ask ${whoHolds(scene, roles)} to chair, or give a reason.`,
    }),
  ];
};
