import { sceneOf } from '../assess/scene.ts';
import type { Scene } from '../assess/scene.ts';
import type { Fact } from '../case/fact.ts';

/** The scene as it would be once the facts were in the log. */
export const withFacts = (scene: Scene, facts: readonly Fact[]): Scene =>
  sceneOf(scene.policy, { case: scene.opening, log: [...scene.state.log, ...facts] }, scene.calendar, scene.now);
