import type { Known } from '../policy/evaluate.ts';
import { attended, leftOut } from './attended.ts';
import type { Scene } from './scene.ts';

/** What is known, where what is asked of a role is asked of one person who holds it. */
export const knownOfPerson =
  (scene: Scene, role: string, person: string): Known =>
  (fact) => {
    if (fact !== `attended.${role}` && fact !== `leftOut.${role}`) return scene.known(fact);
    const state = { ...scene.state, people: scene.state.people.filter((each) => each.id === person) };
    return fact.startsWith('attended.') ? attended(state, scene.meeting, role) : leftOut(state, role);
  };
