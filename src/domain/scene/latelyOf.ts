import type { CaseState, Meeting } from '../case/caseState.ts';
import type { Fact } from '../case/fact.ts';

/** The facts that are about a meeting: those after the one held before it, because what was said of that says nothing of this. */
export const latelyOf = ({ log, meetings }: CaseState, meeting: Meeting | undefined): readonly Fact[] => {
  let before = meetings.filter((each) => each !== meeting && each.heldAt !== undefined).length;
  // The log of an earlier meeting is looked through once, which is not worth an index.
  for (let index = 0; before > 0 && index < log.length; index += 1) {
    if (log[index]?.event === 'meeting.held') before -= 1;
    if (before === 0) return log.slice(index + 1);
  }
  return log;
};
