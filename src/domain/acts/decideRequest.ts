import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { finding } from '../policy/cite.ts';
import { defineAct } from './defineAct.ts';
import { askedAgain, weighExclusions } from './exclusionAnswers.ts';
import { answers, text } from './fields.ts';
import { reasonsFor } from './reasons.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  decision: z.enum(['approve', 'refuse'], { error: 'is approve or refuse' }),
  reason: text.optional(),
  exclusions: answers.optional(),
});

/** The approver's yes or no. What rules the meeting out is asked again before a yes. */
export const decideRequest = defineAct({
  name: 'decideRequest',
  schema,
  judge: (scene, data, by) => {
    const { policy, rules, state } = scene;
    const weighed = weighExclusions(scene, by, data.exclusions, 'approval');
    const told = {
      at: scene.now,
      by: by.id,
      ...(data.exclusions && { exclusions: data.exclusions }),
      ...(data.reason !== undefined && { reason: data.reason }),
    };
    if (data.decision === 'refuse') {
      const refusal = rules.approval?.refusal;
      const missing = refusal && data.reason === undefined;
      const rated = refusal && { clause: refusal.clause, strength: refusal.reason === 'required' ? ('must' as const) : refusal.strength };
      const findings =
        missing && rated
          ? [
              finding(policy, 'refusal-incomplete', rated, 'A reason helps the person who asked.', {
                about: { field: 'reason' },
                wayOn: 'Add why it is refused.',
              }),
            ]
          : [];
      return {
        findings: [...weighed.unknown, ...findings],
        facts: [{ event: 'approval.refused', ...told }],
        says: 'The request is refused. The person who asked is told.',
      };
    }
    if (weighed.excluded.length) return { findings: weighed.excluded, facts: weighed.facts, says: sayAll(weighed.excluded) };
    const findings: Finding[] = [...weighed.unknown, ...weighed.unanswered, ...askedAgain(scene, data.exclusions, 'approval')];
    const { other, any } = policy.triggers;
    const unlisted = state.triggers.length > 0 && !state.triggers.some((code) => any.some((trigger) => trigger.code === code));
    if (other?.['approval-needs'] === 'reason' && unlisted) {
      findings.push(
        finding(
          policy,
          'precondition-unanswered',
          { clause: other.clause, strength: 'should' },
          'The reason for this meeting is not one the procedure lists.',
          { about: { field: 'reason' }, wayOn: 'Say why you approve it all the same.' },
        ),
      );
    }
    const standIn = state.holdings.findLast(
      (holding) => holding.role === rules.approval?.by && holding.person === by.id && holding.until === undefined,
    );
    const granted = {
      event: 'approval.granted',
      ...told,
      ...reasonsFor(scene, findings, data.reason, by.id),
      ...(standIn?.reason !== undefined && { standIn: standIn.reason }),
    };
    return {
      findings,
      facts: [granted],
      says: `The ${rules.name} is approved. Next: agree who comes and book a time.`,
      reason: data.reason,
    };
  },
});
