import { pastScene } from '../scene/pastScene.ts';
import { sceneOf } from '../scene/scenesOf.ts';
import type { Scene } from '../scene/scene.ts';
import type { Fact } from '../case/fact.ts';
import { recordedAfter } from '../case/recordedAfter.ts';
import { withKind } from './withKind.ts';

/** The scene as it would be once the facts were in the log, for the same kind of meeting. */
export const withFacts = (scene: Scene, facts: readonly Fact[]): Scene => {
  const recorded = recordedAfter(scene.state.story, scene.now);
  const log = [...scene.state.story, ...facts.map((fact) => ({ ...withKind(scene, fact), recorded }))];
  const after = sceneOf(scene.policy, { case: scene.opening, log }, scene.calendar, scene.now, scene.kind);
  const past = scene.isPast ? after.state.meetings.find((meeting) => meeting.number === scene.meeting?.number) : undefined;
  return past ? pastScene(after, past) : after;
};
