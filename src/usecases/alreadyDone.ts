import type { Fact } from '../domain/case/fact.ts';
import type { Performed } from './performed.ts';
import { sayFact } from './whatChanged.ts';

/** The facts after which an act has nothing left to do. */
export const settledBy: Readonly<Record<string, readonly string[]>> = {
  submitRequest: ['request.submitted'],
  decideRequest: ['approval.granted', 'approval.refused', 'request.withdrawn'],
  withdrawRequest: ['request.withdrawn', 'approval.refused'],
  scheduleMeeting: ['meeting.scheduled'],
  cancelMeeting: ['meeting.cancelled'],
  startMeeting: ['meeting.started'],
  holdMeeting: ['meeting.held'],
  finaliseMinutes: ['minutes.finalised'],
};

/** To somebody who comes too late for an act, first says who did it and when; any other answer is left as it is. */
export function alreadyDone(answer: Performed, act: string, log: readonly Fact[]): Performed {
  const { outcome, says, assessment } = answer;
  if (outcome !== 'blocked' || assessment.openActs.some((open) => open.act === act)) return answer;
  const done = log.findLast((fact) => settledBy[act]?.includes(fact.event) === true);
  return done === undefined ? answer : { ...answer, says: `${sayFact(assessment.people, done)} ${says}` };
}
