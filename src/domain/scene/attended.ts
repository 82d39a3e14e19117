import type { CaseState, Meeting } from '../case/caseState.ts';
import { factsOf } from '../case/factsOf.ts';
import { folkOf } from '../case/folk.ts';

const ofRole = (state: CaseState, role: string): readonly string[] => [
  ...(role === 'child' ? ['child'] : []),
  ...(folkOf(state.people).byRole.get(role) ?? []).map((person) => person.id),
];

/** Whether somebody in a role is left out of the meeting. */
export const leftOut = (state: CaseState, role: string): boolean => {
  const people = ofRole(state, role);
  return state.invitees.some((each) => each.decision === 'leave-out' && people.includes(each.person));
};

/** Whether somebody in a role was at the meeting. Before it, only that somebody left out will not be is known. */
export const attended = (state: CaseState, meeting: Meeting | undefined, role: string): boolean | undefined => {
  const people = ofRole(state, role);
  if (meeting?.heldAt !== undefined) return meeting.attendance.some((each) => each.present && people.includes(each.person));
  const declined = factsOf(state.log, 'invitation.answered').some((fact) => fact.answer === 'declined' && people.includes(fact.by));
  return leftOut(state, role) || declined ? false : undefined;
};
