import type { Assessment } from '../domain/assess/assessment.ts';
import type { Fact } from '../domain/case/fact.ts';

/** Where to join the meeting of this case online, while there is a meeting that has not been cancelled. */
export function joinUrlOf(log: readonly Fact[], assessment: Assessment): string | undefined {
  if (assessment.meeting?.start === undefined || assessment.meeting.cancelledAt !== undefined) return undefined;
  const url = log.findLast((fact) => fact.event === 'meeting.convened')?.['joinUrl'];
  return typeof url === 'string' ? url : undefined;
}
