import { consultedRoles, rolesNamed } from '../assess/request/decision.ts';
import { applies } from '../scene/applies.ts';
import { holders } from '../scene/holders.ts';
import type { Scene } from '../scene/scene.ts';

/** Roles that were talked with: by the log, or named with the decision; each is somebody by name, not a role alone (P29). */
export const consultedNow = (scene: Scene, named: readonly string[]): readonly string[] =>
  [...consultedRoles(scene), ...rolesNamed(scene, named)].filter((role) => holders(scene, role).length > 0);

/** Who talked the decision over, by name: the one who decides and everybody it was talked over with. */
export const discussedBy = (scene: Scene, named: readonly string[], by: string): readonly string[] => {
  const spoken = [...consultedRoles(scene), ...named];
  const asked = (scene.rules.approval?.consulted ?? []).filter((rule) => applies(scene, rule.when).is === 'true');
  const people = asked.flatMap((rule) => holders(scene, ...[rule.role].flat()));
  return [
    ...new Set([
      by,
      ...people.filter((person) => [person.id, ...person.roles].some((each) => spoken.includes(each))).map((person) => person.id),
    ]),
  ];
};
