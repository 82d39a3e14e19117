import type { Meeting } from '../../case/caseState.ts';
import { circulatedAt } from './unsentOf.ts';
import { isReady } from '../readiness.ts';
import { pastScene } from '../../scene/pastScene.ts';
import type { Scene } from '../../scene/scene.ts';

/** What is done with a meeting once it was held: it stays to be done when the next is booked already. */
const afterwards: readonly string[] = ['saveMinutes', 'agreeReview', 'finaliseMinutes', 'circulateMinutes'];

/** Whether an act is about a meeting that was held, and may say which by its number. */
export const isWritingUp = (act: string): boolean => afterwards.includes(act);

/** Meetings of this kind that were held before the one in hand. */
const earlier = (scene: Scene): readonly Meeting[] =>
  scene.state.meetings.filter((meeting) => meeting !== scene.meeting && meeting.heldAt !== undefined && meeting.inquorate !== true);

/**
 * The scene of the meeting an act writes up: the one it names; else the one in hand where the case is ready for the act, and where it is
 * not, the last one held that still waits for it.
 */
export const sceneWrittenUp = (scene: Scene, act: string, number?: number): Scene => {
  if (!isWritingUp(act)) return scene;
  if (number !== undefined) {
    const named = earlier(scene).find((meeting) => meeting.number === number);
    return named ? pastScene(scene, named) : scene;
  }
  if (isReady(scene, act)) return scene;
  const waits = earlier(scene).findLast((meeting) => mayWait(scene, act, meeting) && isReady(pastScene(scene, meeting), act));
  return waits ? pastScene(scene, waits) : scene;
};

/** Whether a meeting may wait for an act by itself: what was agreed, closed or sent once does not wait to be done again, and papers go once notes are final. */
const mayWait = (scene: Scene, act: string, meeting: Meeting): boolean => {
  if (act === 'agreeReview') return meeting.review === undefined && meeting.noReview === undefined;
  if (act !== 'circulateMinutes') return meeting.finalisedAt === undefined;
  return meeting.finalisedAt !== undefined && circulatedAt(scene, meeting) === undefined;
};
