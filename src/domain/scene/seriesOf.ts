import type { CaseState, Meeting } from '../case/caseState.ts';
import type { Scene } from './scene.ts';

/** The meetings of the series that runs: all of them, or those since the meetings began again. */
export const seriesOf = (state: CaseState): readonly Meeting[] =>
  state.reopened === undefined ? state.meetings : state.meetings.filter((meeting) => meeting.number > (state.reopened?.after ?? 0));

/** Whether the meetings have begun again and none of the new ones is booked yet. */
export const beginsAgain = ({ state }: Scene): boolean => state.reopened !== undefined && !state.ceased && seriesOf(state).length === 0;

/** Whether no meeting was held before this one: a cancelled one was none. With no meeting, the next to be booked is meant. */
export const isFirst = (scene: Scene, meeting?: Meeting): boolean =>
  seriesOf(scene.state).every(
    (each) => each.heldAt === undefined || each.inquorate === true || (meeting !== undefined && each.number >= meeting.number),
  );
