import type { Assessment } from '../domain/assess/assessment.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Limit } from '../domain/slots/slotSearch.ts';

/** The limits a meeting's start has to keep: every clock of the procedure that the start of the meeting stops and that has not been met. */
export function limitsOf(policy: Policy, assessment: Assessment): readonly Limit[] {
  const stopped = new Set(
    (policy.meetings[assessment.meetingKind]?.clocks ?? []).filter((clock) => clock.until === 'meeting.started').map((clock) => clock.id),
  );
  return assessment.clocks
    .filter((clock) => stopped.has(clock.id) && (clock.state === 'running' || clock.state === 'late'))
    .map(({ clause, earliest, latest }) => ({
      clause,
      ...(earliest === undefined ? {} : { earliest }),
      ...(latest === undefined ? {} : { latest }),
    }));
}
