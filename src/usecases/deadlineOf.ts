import type { CaseLine } from '../api/contract.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { sayClause } from '../domain/assess/words/sayClause.ts';
import { byUrgency } from './urgency.ts';

/** The time limit of a case that presses most: the earliest one still running or already past. */
export function deadlineOf(assessment: Assessment): CaseLine['deadline'] {
  const pressing = assessment.clocks
    .flatMap((clock) =>
      clock.latest !== undefined && (clock.state === 'running' || clock.state === 'late')
        ? [{ ...clock, latest: clock.latest, due: clock.latest }]
        : [],
    )
    .sort(byUrgency)[0];
  if (pressing === undefined) return undefined;
  const { label, latest, explanation, state, clause } = pressing;
  return { label, latest, explanation, state, clause, cited: sayClause(assessment, clause) };
}
