import type { CaseState, Meeting } from '../case/caseState.ts';
import { effectiveLog } from '../case/effectiveLog.ts';
import type { CaseFile, Fact, Instant } from '../case/fact.ts';
import { foldFor, readingOf } from '../case/fold.ts';
import type { Reading } from '../case/fold.ts';
import { foldFacts } from '../case/foldFacts.ts';
import { historyOf } from '../case/historyOf.ts';
import { kindsIn } from '../case/kindsIn.ts';
import { knownBy } from '../case/knownBy.ts';
import { keptWith } from '../keptWith.ts';
import { lazily } from '../lazily.ts';
import { calendarOf } from '../policy/calendarOf.ts';
import { isListed } from '../policy/isListed.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import { isAfter } from '../time/instant.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import { countedMeeting } from './countedMeeting.ts';
import { knownOf } from './knownOf.ts';
import { latelyOf } from './latelyOf.ts';
import { marksOf } from './marksOf.ts';
import type { Scene } from './scene.ts';

/** The scene of one kind of meeting: the kind named, or the one the case has come to. */
export type SceneOf = (kind?: string) => Scene;

/**
 * Reads the case, as it was known at the moment, and sets it beside its procedure, for one kind of meeting after another. Limits, seats,
 * requests, records and reviews of one kind are never seen by another; people and facts of the case are seen by all.
 */
export const scenesOf = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant): SceneOf => {
  const looks = looksAt(file);
  const { last } = looks;
  if (last?.policy === policy && last.calendar === calendar && last.now === now) return last.sceneAs;
  const sceneAs = readScenes(policy, file, calendar, now);
  looks.last = { policy, calendar, now, sceneAs };
  return sceneAs;
};

/** The last look at a case: whoever asks of the same moment again, for one act after another, is shown the same scenes. */
const looksAt = keptWith((_: CaseFile): { last?: Look } => ({}));

type Look = { readonly policy: Policy; readonly calendar: WorkCalendar; readonly now: Instant; readonly sceneAs: SceneOf };

const readScenes = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant): SceneOf => {
  const told = knownBy(file, now);
  const story = effectiveLog(told.log);
  const kinds = kindsIn(marksOf(policy), told, story);
  const reading = readingOf(told, kinds.of, story);
  const scenes = new Map<string, Scene>();
  return (named) => {
    const kind = named !== undefined && own(policy.meetings, named) ? named : kinds.now;
    const scene = scenes.get(kind) ?? sceneFrom(policy, reading, calendar, now, kind);
    scenes.set(kind, scene);
    return scene;
  };
};

/** The one scene of a case: of the kind of meeting named, or of the one the case has come to. */
export const sceneOf = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, named?: string): Scene =>
  scenesOf(policy, file, calendar, now)(named);

const sceneFrom = (policy: Policy, reading: Reading, calendar: WorkCalendar, now: Instant, kind: string): Scene => {
  const rules = own(policy.meetings, kind);
  if (!rules) throw new Error(`policy ${policy.id} has no kind of meeting`);
  const counted = withQuorum(rules, foldFor(reading, { kind, asks: rules.request.with, isAnswer: isListed(policy) }), reading.opening, now);
  const meeting = counted.meetings.at(-1);
  return {
    policy: policiesByKind(policy).get(kind) ?? policy,
    whole: policy,
    kind,
    rules,
    opening: reading.opening,
    state: counted,
    meeting,
    known: knownOf(counted, meeting, now),
    lately: latelyOf(counted, meeting),
    told: new Map(),
    names: new Map(),
    spans: new Map(),
    dues: new Map(),
    calendar: calendarOf(policy, calendar),
    now,
  };
};

/** The procedure as it is for each kind of meeting: only with what rules out that kind. */
const policiesByKind = remembered(
  (policy: Policy): ReadonlyMap<string, Policy> =>
    new Map(
      Object.keys(policy.meetings).map((kind) => {
        const exclusions = policy.exclusions.filter((rule) => rule.meetings?.includes(kind) ?? true);
        return [kind, exclusions.length === policy.exclusions.length ? policy : { ...policy, exclusions }];
      }),
    ),
);

/** The case with every meeting that lacked its quorum marked so, each by what was known when it was held. */
const withQuorum = (rules: MeetingRules, state: CaseState, opening: CaseFile['case'], now: Instant): CaseState => {
  if ((!rules.quorum && !rules.form) || state.meetings.every((meeting) => meeting.heldAt === undefined)) return state;
  const meetings: Meeting[] = [];
  for (const meeting of state.meetings) {
    const end = meeting.endedAt ?? meeting.heldAt;
    if (end === undefined || meeting.heldAt === undefined) {
      meetings.push(meeting);
      continue;
    }
    const known = lazily(() => {
      const upTo = lazily(() => knownAt(state.log, end));
      const then = {
        ...state,
        meetings: [...meetings, ...state.meetings.slice(meetings.length)],
        facts: lazily(() => foldFacts(opening, upTo(), state.isAnswer)),
        history: lazily(() => historyOf(opening, upTo(), state.isAnswer)),
      };
      return knownOf(then, meeting, now, end);
    });
    meetings.push(countedMeeting(rules, state.people, (fact) => known()(fact), meeting));
  }
  return { ...state, meetings };
};

/** What had happened by an instant. */
const knownAt = (log: readonly Fact[], instant: Instant): readonly Fact[] => log.filter((fact) => !isAfter(fact.at, instant));
