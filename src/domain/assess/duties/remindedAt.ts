import type { Instant } from '../../case/fact.ts';
import type { Reminder } from '../../policy/basics.ts';
import { parseDuration } from '../../time/duration.ts';
import { daysBefore, limitOf } from '../../time/limit.ts';
import { isNotCovered } from '../../time/workingDays.ts';
import type { Scene } from '../../scene/scene.ts';

/** From when something owed is brought to mind: so long before it is due, or once so long after it opened; at once where no rule says. */
export const remindedAt = (
  scene: Scene,
  remind: Reminder | undefined,
  opened: Instant | undefined,
  due: Instant | undefined,
): Instant | undefined => {
  if (remind === undefined) return opened;
  const lead = remind.before === undefined ? undefined : parseDuration(remind.before);
  if (lead && due !== undefined) return daysBefore(scene.calendar, due, lead);
  const wait = remind.after === undefined ? undefined : parseDuration(remind.after);
  const limit = wait && opened !== undefined ? limitOf(scene.calendar, opened, wait) : undefined;
  return limit === undefined || isNotCovered(limit) ? opened : limit;
};
