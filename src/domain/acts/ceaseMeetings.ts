import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { hasPart } from '../assess/organiser.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  because: key.optional(),
  reason: text.optional(),
  joint: z.boolean().optional(),
  dissent: text.optional(),
  inReview: z.boolean().optional(),
});

/** Ends the meetings, as the procedure has it: by whom, where, together or not, and for which reason. */
export const ceaseMeetings = defineAct({
  name: 'ceaseMeetings',
  schema,
  judge: (scene, data, by) => {
    const rule = scene.rules.cease;
    if (!rule)
      return { findings: [wrongField(scene, 'because', 'This procedure does not say how meetings end.')], facts: [], says: 'Not here.' };
    const { meeting, policy } = scene;
    const findings: Finding[] = [];
    if (rule['in-meeting'] && (meeting?.heldAt === undefined || meeting.finalisedAt !== undefined))
      findings.push(
        finding(policy, 'cease-not-allowed', { ...rule, strength: 'must' }, 'This is decided in a meeting and stands in its record.', {
          wayOn: 'Decide it in the next meeting, before its minutes are final.',
        }),
      );
    // In a statutory review the review ends them (G12); outside it only those the rule names.
    const named = scene.state.people.some((each) => each.id === by.id && each.roles.some((role) => rule.by.includes(role)));
    if (!named && data.inReview !== true && !rule.by.some((part) => hasPart(scene, part, by.id)))
      findings.push(
        finding(policy, 'cease-not-allowed', { ...rule, strength: 'must' }, 'Outside a statutory review this is not theirs to decide.', {
          about: { person: by.id, field: 'inReview' },
          wayOn: `Ask ${theRoles(policy, rule.by)}, or decide it in the review.`,
        }),
      );
    if (rule.joint && data.joint !== true)
      findings.push(
        finding(policy, 'cease-not-allowed', { ...rule.joint, strength: data.joint === undefined ? 'must' : 'should' }, rule.joint.ask, {
          about: { field: 'joint' },
          wayOn: 'Say whether everybody agreed, and who did not.',
        }),
      );
    const { reasons } = rule;
    if (reasons && !reasons.any.some((each) => each.code === data.because))
      findings.push(
        finding(policy, 'cease-not-allowed', reasons, 'The meetings go on until one of the reasons to stop is true.', {
          about: { field: 'because' },
          wayOn: `Choose one of: ${reasons.any.map((each) => each.code).join(', ')}; or give a reason.`,
        }),
      );
    const ended = {
      event: 'cease.decided',
      at: scene.now,
      by: by.id,
      ...(meeting && { number: meeting.number }),
      ...data,
    };
    return { findings, facts: [ended], says: findings.length ? sayAll(findings) : 'These meetings have ended.', reason: data.reason };
  },
});
