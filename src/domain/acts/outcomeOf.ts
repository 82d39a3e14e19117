import type { Finding } from '../assess/assessment.ts';
import type { Outcome } from './act.ts';

/** Codes of things that can simply be supplied; other unmet musts are not allowed at all. */
const suppliable = new Set([
  'form-incomplete',
  'precondition-unanswered',
  'section-missing',
  'action-incomplete',
  'record-incomplete',
  'refusal-incomplete',
  'invitee-missing',
  'review-missing',
  'organiser-missing',
  'views-missing',
  'move-plan-missing',
  'non-invite-incomplete',
  'log-missing',
  'prep-overdue',
  'upload-missing',
]);

/** What the findings make of an act: unmet must and forbid stop it, should wants a reason, may and consider prompt (T22). */
export const outcomeOf = (findings: readonly Finding[], reason: string | undefined): Outcome => {
  if (findings.some((each) => each.code === 'excluded')) return 'referred';
  const stopping = findings.filter((each) => each.strength === 'must' || each.strength === 'forbid');
  if (stopping.some((each) => !suppliable.has(each.code))) return 'blocked';
  if (stopping.length) return 'incomplete';
  if (findings.some((each) => each.strength === 'should')) return reason === undefined ? 'needs-reason' : 'ok';
  return findings.some((each) => each.strength === 'may' || each.strength === 'consider') ? 'ok-with-prompt' : 'ok';
};
