import type { Instant } from '../../src/domain/case/fact.ts';
import { msOf } from '../../src/domain/time/instant.ts';

const minute = 60_000;

/** How far off a time is, in one unit, never rounded in the hopeful direction: "31 hours left", "20 minutes late". */
export function timeLeft(now: Instant, latest: Instant): string {
  const left = msOf(latest) - msOf(now);
  const minutes = left >= 0 ? Math.floor(left / minute) : Math.ceil(-left / minute);
  const [n, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 72 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
  return `${String(n)} ${unit}${n === 1 ? '' : 's'} ${left >= 0 ? 'left' : 'late'}`;
}

/** The colour of a time limit: red once it is past, amber within twelve hours. */
export function urgency(now: Instant, latest: Instant | undefined): 'default' | 'warning' | 'attention' {
  if (latest === undefined) return 'default';
  const left = msOf(latest) - msOf(now);
  return left < 0 ? 'attention' : left < 12 * 60 * minute ? 'warning' : 'default';
}
