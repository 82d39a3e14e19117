import type { Person } from '../../case/fact.ts';
import { cite, roleLabel, theRoles } from '../../policy/cite.ts';
import type { ChairCandidate } from '../../slots/findChair.ts';
import { sayList } from '../../time/words.ts';
import { chairFindings } from './chairFindings.ts';
import { chairRoles } from './chairRule.ts';
import type { Scene } from '../../scene/scene.ts';
import { nameOf } from '../../scene/nameOf.ts';

/**
 * The colleagues of the case looked at as chair: who may by the procedure, in the order it names the roles, then who may not, and why not.
 * Nobody while it is not known which rule holds.
 */
export const chairCandidates = (scene: Scene): readonly ChairCandidate[] => {
  const roles = chairRoles(scene);
  const clause = scene.rules.chair.at(0)?.clause;
  if (roles.length === 0 || clause === undefined) return [];
  const rank = ({ roles: held }: Person): number =>
    Math.min(...held.map((role) => roles.indexOf(role)).filter((nth) => nth >= 0), roles.length);
  return scene.state.people
    .filter(({ id, roles: held }) => !id.startsWith('outside:') && !held.includes('child'))
    .toSorted((one, other) => rank(one) - rank(other))
    .map((person) => candidate(scene, person, roles, clause))
    .toSorted((one, other) => Number(other.may) - Number(one.may));
};

const candidate = (scene: Scene, person: Person, roles: readonly string[], clause: string): ChairCandidate => {
  const name = nameOf(scene, person);
  const labels = person.roles.map((role) => roleLabel(scene.policy, role));
  if (!person.roles.some((role) => roles.includes(role)))
    return {
      id: person.id,
      name,
      may: false,
      says: `${sayList(labels)}: here ${theRoles(scene.policy, roles)} chairs (${cite(scene.policy, clause)}).`,
    };
  const against = chairFindings(scene, person.id).find(
    ({ strength, about }) => about?.person === person.id && about.field === 'chair' && (strength === 'must' || strength === 'forbid'),
  );
  return against
    ? { id: person.id, name, may: false, says: against.says }
    : { id: person.id, name, may: true, says: `${sayList(labels)}.` };
};
