import type { CaseState, Meeting } from './caseState.ts';
import { factsOf } from './factsOf.ts';
import { textIn } from './read.ts';

/** Who keeps the reviews and actions in hand: whoever chaired first, until it was handed over; before any meeting, who is to chair. */
export const keeperOf = (state: CaseState, meeting: Meeting | undefined): string | undefined => {
  const handed = factsOf(state.log, 'oversight.handed-over').at(-1);
  return (handed && textIn(handed, 'person')) ?? state.meetings.find((each) => each.heldAt !== undefined)?.chair ?? meeting?.chair;
};

/**
 * Whether it has to be said who keeps them: somebody else chairs now and nobody has said since that they stay or pass on, or whoever
 * kept them has no part in the case any more. Unknown before a first meeting was held.
 */
export const chairChanged = (state: CaseState, meeting: Meeting | undefined): boolean | undefined => {
  if (state.meetings.every((each) => each.heldAt === undefined)) return undefined;
  const keeper = keeperOf(state, meeting);
  if (!state.people.some((person) => person.id === keeper && person.roles.length > 0)) return true;
  if (meeting?.chair === undefined || meeting.chair === keeper) return false;
  const named = state.log.findIndex((fact) => fact['number'] === meeting.number && fact['chair'] === meeting.chair);
  return state.log.findLastIndex((fact) => fact.event === 'oversight.handed-over') < named;
};
