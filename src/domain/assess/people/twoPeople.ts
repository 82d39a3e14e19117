import type { Fact } from '../../case/fact.ts';
import { namedIn } from '../../case/named.ts';
import { onceEach } from '../../onceEach.ts';
import { theRoles } from '../../policy/cite.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';
import type { Scene } from '../../scene/scene.ts';
import { sayList } from '../../time/words.ts';

/** Who it is that a name stands for in a role: somebody of the case by id, the one who holds a role; else the role alone. */
export const whoSpoke = (scene: Scene, name: string, role: string): string => {
  const { people, holdings } = scene.state;
  const ids = [...people.map(({ id }) => id), ...holdings.map(({ person }) => person)];
  const known = ids.find((id) => id.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  const [only, ...more] = holders(scene, role);
  return only && more.length === 0 ? only.id : role;
};

/** Those a fact names who hold a role, or who are named by it. */
export const namedFor = (scene: Scene, fact: Fact, role: string): readonly string[] =>
  namedIn(fact).flatMap((name) =>
    name === role || holders(scene, role).some(({ id }) => id.toLowerCase() === name) ? [whoSpoke(scene, name, role)] : [],
  );

/** Roles each of which has somebody of its own to speak for it: nobody speaks for two. A role that fewer people hold comes first. */
export const spokenFor = <Side extends readonly string[]>(
  scene: Scene,
  sides: readonly Side[],
  speakers: (side: Side) => readonly string[],
): ReadonlySet<Side> => {
  const fewest = [...sides].sort((one, other) => holders(scene, ...one).length - holders(scene, ...other).length);
  return new Set(onceEach(fewest, speakers).keys());
};

/** Whom to ask where everybody who holds the roles has spoken for another already; undefined where somebody is left to ask. */
export const somebodyElse = (scene: Scene, roles: readonly string[], spoken: readonly string[]): string | undefined => {
  const there = holders(scene, ...roles);
  if (there.length === 0 || there.some(({ id }) => !spoken.includes(id))) return undefined;
  const who = sayList([...new Set(there.map(({ id }) => nameOf(scene, personOf(scene, id))))]);
  return `Nobody speaks for two parts, and ${who} has spoken already: record somebody else as ${theRoles(scene.policy, roles)}, and ask them.`;
};
