import type { CaseFile, Instant } from '../case/fact.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { Assessment } from './assessment.ts';
import { assessScene, earlierMeetingsOf, leftOver } from './assessScene.ts';
import { openActsOf } from './openActs.ts';
import { sceneOf } from './scene.ts';

/**
 * Everything people see of a case at an instant, from its procedure and its facts alone. Pure; the same in every time zone. Where the
 * procedure has several kinds of meeting, the kind the case has come to is shown, with the meetings and the unfinished duties of the others.
 */
export const assess = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant): Assessment => {
  const scene = sceneOf(policy, file, calendar, now);
  const seen = assessScene(scene);
  const kinds = Object.keys(policy.meetings).filter((kind) => kind !== scene.kind);
  if (kinds.length === 0) return seen;
  const others = kinds.map((kind) => sceneOf(policy, file, calendar, now, kind));
  const asks = others.flatMap((other) => openActsOf(other).filter(({ act }) => act === 'requestDisruption'));
  return {
    ...seen,
    earlierMeetings: [...seen.earlierMeetings, ...others.flatMap(earlierMeetingsOf)].sort((a, b) => a.number - b.number),
    duties: [...seen.duties, ...others.flatMap(leftOver)],
    openActs: [...seen.openActs, ...asks],
  };
};
