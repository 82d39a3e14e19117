import type { Instant } from '../../case/fact.ts';
import { isAfter } from '../../time/instant.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Duty } from '../assessment.ts';

/** Where a duty stands between its opening, its deadline and its being done. */
export const dutyState = (
  scene: Scene,
  opened: Instant | undefined,
  done: Instant | undefined,
  deadline: Instant | undefined,
): Duty['state'] => {
  if (done !== undefined) return deadline !== undefined && isAfter(done, deadline) ? 'done-late' : 'done';
  if (opened === undefined) return 'not-yet';
  return deadline !== undefined && isAfter(scene.now, deadline) ? 'late' : 'open';
};
