import type { Finding } from '../assess/assessment.ts';
import type { Scene } from '../scene/scene.ts';
import { windowFindings } from '../assess/limits/windows.ts';
import type { Instant } from '../case/fact.ts';

/** Being late needs its reason once: not again at the start when it was given at the booking. */
export const lateUnlessExplained = (scene: Scene, start: Instant): readonly Finding[] =>
  windowFindings(scene, start, scene.meeting).filter(
    (each) => !(each.code === 'window-late' && scene.meeting?.reasons.some((reason) => reason.code === 'window-late')),
  );
