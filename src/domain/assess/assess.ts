import type { CaseFile, Instant } from '../case/fact.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { Assessment } from './assessment.ts';
import { assessScene } from './assessScene.ts';
import { sceneOf } from './scene.ts';

/** Everything people see of a case at an instant, from its procedure and its facts alone. Pure; the same in every time zone. */
export const assess = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant): Assessment =>
  assessScene(sceneOf(policy, file, calendar, now));
