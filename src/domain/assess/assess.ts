import type { CaseFile, Instant } from '../case/fact.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { Assessment } from './assessment.ts';
import { assessScene } from './assessScene.ts';
import { earlierMeetingsOf, leftOver } from './leftOver.ts';
import { openActsOf } from './openActs.ts';
import { scenesOf } from '../scene/scenesOf.ts';
import { stageOf } from './stage.ts';

/**
 * Everything people see of a case at an instant, from its procedure and its facts alone. Pure; the same in every time zone. Where the
 * procedure has several kinds of meeting, the kind the case has come to is shown, with the meetings and the unfinished duties of the others.
 */
export const assess = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant): Assessment => {
  const sceneAs = scenesOf(policy, file, calendar, now);
  const scene = sceneAs();
  const seen = assessScene(scene);
  const others = Object.keys(policy.meetings)
    .filter((kind) => kind !== scene.kind)
    .map(sceneAs);
  if (others.length === 0) return seen;
  const asks = others.flatMap((other) => openActsOf(other, stageOf(other), ['requestDisruption']));
  return {
    ...seen,
    earlierMeetings: [...seen.earlierMeetings, ...others.flatMap(earlierMeetingsOf)].sort((a, b) => a.number - b.number),
    duties: [...seen.duties, ...others.flatMap(leftOver)],
    openActs: [...seen.openActs, ...asks],
  };
};

/**
 * The same case seen by the rules of one of its meetings, where the case has gone on to another kind since: its headings, its plan, its
 * words. A meeting the case has not is seen as the kind it has come to.
 */
export const assessMeeting = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, number: number): Assessment => {
  const seen = assess(policy, file, calendar, now);
  const sceneAs = scenesOf(policy, file, calendar, now);
  const kind = Object.keys(policy.meetings).find((each) => sceneAs(each).state.meetings.some((meeting) => meeting.number === number));
  return kind === undefined || kind === seen.meetingKind ? seen : assessScene(sceneAs(kind));
};
