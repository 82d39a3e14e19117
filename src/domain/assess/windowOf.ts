import type { Clock } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import type { Instant } from '../case/fact.ts';
import { isAfter } from '../time/instant.ts';
import { clockOf } from './clocks.ts';
import type { Scene } from './scene.ts';
import { applies, isFirst } from './scene.ts';

/**
 * The limit by which the meeting is due: of several, the earliest that can be computed; the first of the procedure's list while none
 * can. Undefined where the procedure gives no limit for this meeting. With `told`, when it was met is not looked up.
 */
export const windowOf = (scene: Scene, meeting: Meeting | undefined, told?: { metAt: Instant | undefined }): Clock | undefined => {
  const { clocks } = scene.rules;
  const running = clocks.filter(
    (rule) =>
      rule.until.startsWith('meeting.') && (rule.for === 'each' || isFirst(scene, meeting)) && applies(scene, rule.when).is !== 'false',
  );
  const limits = running.map((rule) => clockOf(scene, rule, meeting, told));
  return limits.reduce<Clock | undefined>((earliest, limit) => {
    if (earliest?.latest === undefined) return earliest !== undefined && limit.latest === undefined ? earliest : limit;
    return limit.latest !== undefined && isAfter(earliest.latest, limit.latest) ? limit : earliest;
  }, undefined);
};
