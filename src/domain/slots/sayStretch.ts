import type { Instant } from '../case/fact.ts';
import { dayOf } from '../time/london.ts';
import { sayInstant, sayTime } from '../time/words.ts';

/** A stretch of time in London words: "Thu 3 Dec 2026, 14:00 to 15:00"; both days are said when it ends on another. */
export const sayStretch = (start: Instant, end: Instant): string =>
  `${sayInstant(start)} to ${dayOf(start) === dayOf(end) ? sayTime(end) : sayInstant(end)}`;
