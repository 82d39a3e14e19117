import type { Clock } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import { isAfter } from '../../time/instant.ts';
import { clockOf, isFor, limitFor } from './clocks.ts';
import type { Limit, Told } from './clocks.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';

/**
 * The limit by which the meeting is due: of several, the earliest that can be computed; the first of the procedure's list while none
 * can. Undefined where the procedure gives no limit for this meeting. With `told`, when it was met is not looked up.
 */
export const windowOf = (scene: Scene, meeting: Meeting | undefined, told?: Told): Limit | undefined => found(scene, meeting, told)?.limit;

/** The same as people see it, with the traps in it. */
export const windowClock = (scene: Scene, meeting: Meeting | undefined, told?: Told): Clock | undefined => {
  const window = found(scene, meeting, told);
  return window && clockOf(scene, window.rule, meeting, told);
};

type Window = { readonly rule: ClockRule; readonly limit: Limit };

const found = (scene: Scene, meeting: Meeting | undefined, told: Told | undefined): Window | undefined => {
  let earliest: Window | undefined;
  for (const rule of scene.rules.clocks) {
    if (!rule.until.startsWith('meeting.') || !isFor(scene, rule, meeting)) continue;
    if (applies(scene, rule.when).is === 'false') continue;
    const limit = limitFor(scene, rule, meeting, told);
    if (earliest === undefined || isSooner(limit, earliest.limit)) earliest = { rule, limit };
  }
  return earliest;
};

/** Whether a limit comes before another, or can be told where that cannot. */
const isSooner = ({ latest }: Limit, other: Limit): boolean =>
  latest !== undefined && (other.latest === undefined || isAfter(other.latest, latest));
