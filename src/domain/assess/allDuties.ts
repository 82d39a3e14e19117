import { formDuties } from '../form/formDuties.ts';
import type { Scene } from '../scene/scene.ts';
import type { Duty, Stage } from './assessment.ts';
import { approvalDuty } from './request/approval.ts';
import { circulationDuties } from './papers/circulation.ts';
import { listedDuties } from './duties/duties.ts';
import { insteadDuties } from './request/insteadOf.ts';
import { minutesDuty } from './after/leftBehind.ts';
import { lateDuties } from './limits/lateDiscussion.ts';
import { noticeDuties } from './duties/notices.ts';
import { oversightDuty } from './after/oversight.ts';
import { actionDuties } from './after/actionDuties.ts';
import { preparationDuties } from './papers/preparation.ts';
import { requestDuties } from './request/requestDuties.ts';
import { reviewBookingDuty, reviewDuty } from './after/review.ts';
import { runningCase } from './runningCase.ts';
import type { Found } from './found.ts';

/** Everything that is owed in the case, by how far it has come. */
export const allDuties = (scene: Scene, stage: Stage, { seats, clocks, papers, left, behind, held }: Found): readonly Duty[] => {
  if (stage === 'ceased') return [...actionDuties(scene), ...held.map(({ duty }) => duty), ...behind.duties];
  if (!runningCase(stage)) return [];
  const duties = [
    ...requestDuties(scene, stage, seats),
    ...approvalDuty(scene),
    ...lateDuties(scene, clocks),
    ...noticeDuties(scene),
    ...left.map(({ duty }) => duty),
    ...preparationDuties(scene),
    ...formDuties(scene),
    ...listedDuties(scene),
    ...reviewDuty(scene),
    ...(scene.meeting ? minutesDuty(scene, scene.meeting) : []),
    ...reviewBookingDuty(scene),
    ...circulationDuties(scene, papers),
    ...actionDuties(scene),
    ...oversightDuty(scene),
    ...held.map(({ duty }) => duty),
    ...behind.duties,
  ];
  return [...dutiesAt(stage, duties), ...insteadDuties(scene)];
};

/** In a referred or refused case nothing more is due for the meeting. */
const dutiesAt = (stage: Stage, duties: readonly Duty[]): readonly Duty[] =>
  stage === 'referred' || stage === 'refused'
    ? duties.map((duty) =>
        duty.state === 'open' || duty.state === 'late' || duty.state === 'not-yet' ? { ...duty, state: 'waived' as const } : duty,
      )
    : duties;
