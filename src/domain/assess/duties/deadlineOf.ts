import type { Instant } from '../../case/fact.ts';
import type { Scene } from '../../scene/scene.ts';
import { momentOf } from '../../scene/momentOf.ts';

/** When the other event is to happen: as it happened, or as it is booked. */
export const deadlineOf = (scene: Scene, before: string): Instant | undefined =>
  momentOf(scene, before, { meeting: scene.meeting }) ??
  (before.startsWith('meeting.') && scene.meeting?.cancelledAt === undefined ? scene.meeting?.start : undefined);
