import { sceneOf } from '../assess/scene.ts';
import type { Scene } from '../assess/scene.ts';
import type { Fact } from '../case/fact.ts';
import { recordedAfter } from '../case/recordedAfter.ts';

/** The scene as it would be once the facts were in the log. */
export const withFacts = (scene: Scene, facts: readonly Fact[]): Scene => {
  const recorded = recordedAfter(scene.state.log, scene.now);
  const log = [...scene.state.log, ...facts.map((fact) => ({ ...fact, recorded }))];
  return sceneOf(scene.policy, { case: scene.opening, log }, scene.calendar, scene.now);
};
