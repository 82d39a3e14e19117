import type { Finding } from '../assess/assessment.ts';
import { hasPart } from '../assess/people/organiser.ts';
import type { Scene } from '../scene/scene.ts';
import { finding, theRoles } from '../policy/cite.ts';
import { isAfter } from '../time/instant.ts';
import type { Judgement } from './defineAct.ts';
import { wrongField } from './moments.ts';
import { togetherFindings } from './together.ts';

type Ending = {
  readonly because?: string | undefined;
  readonly reason?: string | undefined;
  readonly joint?: boolean | undefined;
  readonly agreed?: readonly string[] | undefined;
  readonly dissenting?: readonly string[] | undefined;
  readonly dissent?: string | undefined;
  readonly inReview?: boolean | undefined;
};

/** What the procedure makes of ending the meetings: by whom, where, together or not, and for which reason. */
export const ceasing = (scene: Scene, data: Ending, by: string): Judgement => {
  const rule = scene.rules.cease;
  if (!rule)
    return { findings: [wrongField(scene, 'because', 'This procedure does not say how meetings end.')], facts: [], says: 'Not here.' };
  const { meeting, policy } = scene;
  const findings: Finding[] = [];
  // In a statutory review the review ends them (G12), once it is on record; outside it only those the rule names.
  const inReview = data.inReview === true && rule['in-review-by'] !== undefined;
  if (!inReview && rule['in-meeting'] && (meeting?.heldAt === undefined || meeting.finalisedAt !== undefined))
    findings.push(
      finding(policy, 'cease-not-allowed', { ...rule, strength: 'must' }, 'This is decided in a meeting and stands in its record.', {
        wayOn: 'Decide it in the next meeting, before its minutes are final.',
      }),
    );
  const since = scene.state.meetings.findLast((each) => each.heldAt !== undefined)?.heldAt;
  const reviewed = scene.state.log.some(
    (fact) => fact.event === 'looked-after-review.held' && (since === undefined || !isAfter(since, fact.at)),
  );
  const named = scene.state.people.some((each) => each.id === by && each.roles.some((role) => rule.by.includes(role)));
  if (inReview && !reviewed)
    findings.push(
      finding(
        policy,
        'cease-not-allowed',
        { ...rule, strength: 'must' },
        'No statutory review is recorded as held since the last meeting.',
        {
          about: { field: 'inReview' },
          wayOn: 'Record the review, with what it decided.',
        },
      ),
    );
  else if (!named && !inReview && !rule.by.some((part) => hasPart(scene, part, by)))
    findings.push(
      finding(policy, 'cease-not-allowed', { ...rule, strength: 'must' }, 'Outside a statutory review this is not theirs to decide.', {
        about: { person: by, field: 'inReview' },
        wayOn: `Ask ${theRoles(policy, rule.by)}, or decide it in the review.`,
      }),
    );
  if (!inReview) findings.push(...togetherFindings(scene, data, by));
  const { reasons } = rule;
  if (reasons && !reasons.any.some((each) => each.code === data.because))
    findings.push(
      finding(policy, 'cease-not-allowed', reasons, 'The meetings go on until one of the reasons to stop is true.', {
        about: { field: 'because' },
        wayOn: `Choose one of: ${reasons.any.map((each) => `“${each.label}”`).join(', ')}; or give a reason.`,
      }),
    );
  const ended = { event: 'cease.decided', at: scene.now, by, ...(meeting && { number: meeting.number }), ...data };
  return { findings, facts: [ended], says: 'These meetings have ended.', reason: data.reason };
};
