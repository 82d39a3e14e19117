import type { Assessment, Clock } from '../../src/domain/assess/assessment.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import type { Element } from './card.ts';
import { line } from './parts.ts';
import { sayClause } from '../../src/domain/assess/words/sayClause.ts';
import { timeLeft, urgency } from './timeLeft.ts';

/** The time limit that runs out first and is not yet met. */
export const nextClock = (assessment: Assessment): (Clock & { readonly latest: string }) | undefined =>
  assessment.clocks
    .flatMap((clock) =>
      clock.latest !== undefined && (clock.state === 'running' || clock.state === 'late') ? [{ ...clock, latest: clock.latest }] : [],
    )
    .sort((a, b) => a.latest.localeCompare(b.latest))[0];

/** The next time limit as a line: what, by when, how long is left, which clause. Undefined when none runs. */
export function deadlineLine(assessment: Assessment): Element | undefined {
  const clock = nextClock(assessment);
  if (clock === undefined) return undefined;
  const below = `By ${sayInstant(clock.latest)} · ${sayClause(assessment, clock.clause)}`;
  return line(clock.label, timeLeft(assessment.asOf, clock.latest), below, urgency(assessment.asOf, clock.latest));
}
