import type { CaseState, Meeting } from '../case/caseState.ts';
import type { Day } from '../case/fact.ts';
import { factsOf } from '../case/factsOf.ts';
import { dayOf, isDay } from '../time/london.ts';

/** The day a fact tells; that on which the home ended is told by its event too, where nobody said another. */
export const dayTold = (state: CaseState, fact: string): Day | undefined => {
  const day = state.facts().get(fact);
  if (isDay(day)) return day;
  const ended = fact === 'placement.endedOn' ? factsOf(state.story, 'placement.ended').at(-1) : undefined;
  return ended && dayOf(ended.at);
};

/** The meetings that were held before a day. */
export const heldBefore = (state: CaseState, day: Day): readonly Meeting[] =>
  state.meetings.filter((meeting) => meeting.heldAt !== undefined && dayOf(meeting.heldAt) < day);
