import { lastDayToShow } from '../../analysis/quarterOf.ts';
import type { Instant } from '../../case/fact.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { daysBefore, limitOf } from '../../time/limit.ts';
import { dayOf, endOfDay } from '../../time/london.ts';
import { isNotCovered } from '../../time/workingDays.ts';
import type { Scene } from '../../scene/scene.ts';
import { isAbout } from '../../case/isAbout.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { occurrences } from '../../scene/occurrences.ts';
import type { DutyWords } from './dutyWords.ts';
import { deadlineOf } from './deadlineOf.ts';
import { dutyReview, sinceReview } from './dutyReview.ts';

/** Since when a duty is owed; undefined while it is not. */
export const openedAt = (scene: Scene, rule: DutyRule): Instant | undefined => {
  if (rule.after === undefined) return scene.state.log[0]?.at ?? scene.now;
  if (rule.for === 'statutory-review') return sinceReview(scene, rule.after)[0]?.at;
  const { after, document } = rule;
  // What concerns one report is owed once that one is there, whatever others are.
  if (document !== undefined && after === 'report.completed') return occurrences(scene, after).find((fact) => isAbout(fact, document))?.at;
  // What is owed once is owed since the first meeting that came so far, whatever is booked since.
  const first =
    rule.for === 'once'
      ? scene.state.meetings.map((meeting) => momentOf(scene, after, { meeting })).find((at) => at !== undefined)
      : undefined;
  return first ?? momentOf(scene, after, { meeting: scene.meeting });
};

/** By when a duty that opened then is due; undefined where no limit is given, or the calendar does not reach that far. */
export const dueAt = (scene: Scene, rule: DutyRule, { latest, lead }: DutyWords, opened: Instant | undefined): Instant | undefined => {
  const limit = latest && opened !== undefined ? limitOf(scene.calendar, opened, latest) : undefined;
  if (limit !== undefined) return isNotCovered(limit) ? undefined : limit;
  const event = rule.before === undefined ? undefined : eventAt(scene, rule, rule.before);
  const lastDay = event !== undefined && lead ? daysBefore(scene.calendar, event, lead) : undefined;
  return lastDay === undefined ? event : endOfDay(dayOf(lastDay));
};

/** When the event comes before which a duty is due. */
const eventAt = (scene: Scene, rule: DutyRule, before: string): Instant | undefined => {
  if (before === 'analysis.presented') return reportDue(scene);
  const day = rule.for === 'statutory-review' && before === 'looked-after-review.held' ? dutyReview(scene)?.day : undefined;
  return day === undefined ? deadlineOf(scene, before) : endOfDay(day);
};

/** The end of the month in which the report is shown that counts this case; undefined while the day it is counted by is not known. */
const reportDue = (scene: Scene): Instant | undefined => {
  const { analysis } = scene.policy;
  const counted =
    analysis && momentOf(scene, analysis['log-date'], { meeting: scene.state.meetings.findLast(({ heldAt }) => heldAt !== undefined) });
  const last = analysis === undefined || counted === undefined ? undefined : lastDayToShow(analysis, dayOf(counted));
  return last === undefined ? undefined : endOfDay(last);
};
