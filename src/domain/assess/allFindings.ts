import { formFindings } from '../form/formDuties.ts';
import { finding } from '../policy/cite.ts';
import { dayOf } from '../time/london.ts';
import type { Scene } from '../scene/scene.ts';
import type { Finding, Seat, Stage } from './assessment.ts';
import { approvalFindings, decisionFindings } from './request/approval.ts';
import { chairFindings } from './people/chairFindings.ts';
import { usualChair } from './people/chairRule.ts';
import { circulationFindings } from './papers/circulation.ts';
import { endedWrongly } from './meeting/endedWrongly.ts';
import { dropoutFindings } from './people/dropouts.ts';
import { dutyFindings } from './duties/duties.ts';
import { exclusionFindings } from './request/exclusions.ts';
import { brokenGates } from './meeting/gates.ts';
import { refusalFindings } from './request/insteadOf.ts';
import { feasibilityFindings } from './limits/feasibility.ts';
import { noticeFindings } from './duties/notices.ts';
import { outsideFindings } from './meeting/outsideChange.ts';
import { oversightFindings } from './after/oversight.ts';
import { planFindings } from './after/planFindings.ts';
import { preconditionFindings } from './request/preconditions.ts';
import { preparationFindings } from './papers/preparation.ts';
import { expectedFindings, quorumFindings, unlistedFindings } from './people/quorum.ts';
import { noteTakerFindings, sectionFindings } from './papers/record.ts';
import { organiserFindings } from './request/requestDuties.ts';
import { reviewFindings } from './after/review.ts';
import { runningCase } from './runningCase.ts';
import { listFindings } from './people/inviteList.ts';
import { triggerFindings, triggersUnmet } from './request/triggers.ts';
import { runningFindings } from './limits/windows.ts';
import type { Found } from './found.ts';

/** Everything that stands in the way or has to be known, by how far the case has come. */
export const allFindings = (scene: Scene, stage: Stage, { seats, clocks, papers, left, behind, held }: Found): readonly Finding[] => {
  if (stage === 'ceased') return [...endedWrongly(scene), ...behind.findings, ...held.map((each) => each.finding)];
  if (!runningCase(stage)) return [];
  const excluded = exclusionFindings(scene);
  if (stage === 'referred') return excluded;
  const { meeting, rules } = scene;
  const booked = meeting !== undefined && meeting.cancelledAt === undefined;
  const planning = ['approved', 'scheduled', 'cancelled'].includes(stage);
  const past = meeting?.heldAt !== undefined;
  const gap = scene.policy['not-specified'];
  return [
    ...excluded,
    ...organiserFindings(scene),
    ...triggersUnmet(scene),
    ...decisionFindings(scene),
    ...(stage === 'concern' || stage === 'requested' ? preconditionFindings(scene, 'decision') : []),
    ...refusalFindings(scene),
    ...(stage === 'refused' ? [] : triggerFindings(scene)),
    ...brokenGates(scene),
    ...(booked || stage === 'approved' ? approvalFindings(scene) : []),
    ...(booked ? chairFindings(scene, meeting.chair ?? usualChair(scene)) : []),
    // No meeting is due while it is refused: a new request is.
    ...(stage === 'refused' ? [] : runningFindings(scene, clocks)),
    ...(scene.state.submitted !== undefined && meeting === undefined
      ? feasibilityFindings(scene, clocks, dayOf(scene.state.submitted.at))
      : []),
    ...(planning ? listFindings(scene, seats) : []),
    ...(planning || past ? ofSeats(seats, planning) : []),
    ...left.flatMap((each) => each.finding ?? []),
    ...(planning || past ? noticeFindings(scene) : []),
    ...(planning ? preparationFindings(scene) : []),
    ...outsideFindings(scene),
    ...dropoutFindings(scene),
    ...formFindings(scene),
    ...(stage === 'refused' ? [] : dutyFindings(scene)),
    ...(meeting?.inquorate === true || (meeting?.heldAt !== undefined && meeting.unlisted !== true)
      ? quorumFindings(scene, meeting.attendance, meeting.spared)
      : []),
    ...unlistedFindings(scene),
    ...(meeting?.heldAt !== undefined && !meeting.reasons.some((reason) => reason.code === 'expected-absent')
      ? expectedFindings(scene, meeting.attendance)
      : []),
    ...(meeting?.heldAt !== undefined && meeting.draftedAt !== undefined
      ? [...sectionFindings(scene, meeting), ...noteTakerFindings(scene, meeting), ...planFindings(scene, meeting)]
      : []),
    ...held.map((each) => each.finding),
    ...oversightFindings(scene),
    ...reviewFindings(scene),
    ...circulationFindings(scene, papers),
    ...behind.findings,
    ...(stage === 'refused' && rules.approval?.refusal.alternatives === undefined
      ? [
          finding(
            scene.policy,
            'not-specified',
            { clause: gap.clause, strength: 'inform' },
            `What follows a refusal is not specified in this procedure.`,
            {},
          ),
        ]
      : []),
  ];
};

/** What was found of the seats; once the meeting was held, only what had to be. */
const ofSeats = (seats: readonly Seat[], planning: boolean): readonly Finding[] => {
  const found: Finding[] = [];
  for (const { findings } of seats)
    for (const each of findings) if (planning || each.strength === 'must' || each.code === 'non-invite-incomplete') found.push(each);
  return found;
};
