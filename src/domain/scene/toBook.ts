import { knownOf } from './knownOf.ts';
import { latelyOf } from './latelyOf.ts';
import type { Scene } from './scene.ts';

/** The case as it stands for the meeting that is booked next: once one was held, only what was said since then speaks of the next. */
export const toBook = (scene: Scene): Scene => {
  const { state, meeting, now } = scene;
  if (meeting?.heldAt === undefined) return scene;
  return { ...scene, meeting: undefined, known: knownOf(state, undefined, now), lately: latelyOf(state, undefined), told: new Map() };
};
