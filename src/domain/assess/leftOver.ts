import type { Scene } from '../scene/scene.ts';
import type { Duty, MeetingState } from './assessment.ts';
import { circulationDuties, papersOf } from './papers/circulation.ts';
import { meetingStatesOf } from './meetingStatesOf.ts';
import { actionDuties } from './after/actionDuties.ts';
import { heldUp } from './after/heldUp.ts';
import { requestDuties } from './request/requestDuties.ts';
import { stageOf } from './stage.ts';

/** What is still owed of a kind of meeting the case has gone on from: a booked one to hold, papers to send, agreed actions. */
export const leftOver = (scene: Scene): readonly Duty[] => {
  const stage = stageOf(scene);
  const booked = stage === 'scheduled' ? requestDuties(scene, stage, []) : [];
  const papers = stage === 'withdrawn' ? [] : circulationDuties(scene, papersOf(scene));
  return [...booked, ...papers, ...actionDuties(scene), ...heldUp(scene).map(({ duty }) => duty)]
    .filter((duty) => duty.state === 'open' || duty.state === 'late' || duty.state === 'not-yet')
    .map((duty) => ({ ...duty, id: `${scene.kind}-${duty.id}`, about: { ...duty.about, kind: scene.kind } }));
};

/** Every meeting of a kind the case has gone on from. */
export const earlierMeetingsOf = (scene: Scene): readonly MeetingState[] => meetingStatesOf(scene, scene.state.meetings);
