import type { Instant } from '../case/fact.ts';
import { ageOn, dayOf, isDay } from '../time/london.ts';
import type { Scene } from './scene.ts';

/** The scene with the child as old as they will be at a meeting that is only proposed (T24). */
export const asOldAt = (scene: Scene, start: Instant): Scene => {
  const birth = scene.state.facts().get('child.dateOfBirth');
  if (!isDay(birth)) return scene;
  return { ...scene, known: (fact) => (fact === 'child.age' ? ageOn(birth, dayOf(start)) : scene.known(fact)) };
};
