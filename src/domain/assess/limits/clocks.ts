import type { Clock, Strength } from '../assessment.ts';
import type { Instant } from '../../case/fact.ts';
import type { Meeting } from '../../case/caseState.ts';
import { factsOf } from '../../case/factsOf.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import { cite, strengthOf, theRoles } from '../../policy/cite.ts';
import { keptWith } from '../../keptWith.ts';
import { own } from '../../policy/own.ts';
import { isAfter } from '../../time/instant.ts';
import type { Writable } from '../../writable.ts';
import { decisionOf } from '../request/decision.ts';
import { eventWords } from '../words/eventWords.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { factOfEvent } from '../../scene/factOfEvent.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { isFirst, seriesOf } from '../../scene/seriesOf.ts';
import { lengthWords, spanOf, trapsIn } from './spanOf.ts';
import type { Span } from '../../scene/span.ts';

/** Every time limit the procedure sets on this case: windows to the meeting, the review date, the circulation. */
export const clocksOf = keptWith((scene: Scene): readonly Clock[] => {
  const series = seriesOf(scene.state);
  const first = series.find((meeting) => meeting.heldAt !== undefined && !meeting.inquorate) ?? series.at(-1);
  return scene.rules.clocks
    .filter((rule) => applies(scene, rule.when).is !== 'false')
    .map((rule) =>
      clockOf(scene, rule, rule.for === 'first' ? (sinceAnew(scene, rule) ?? { meeting: first }).meeting : forEach(scene, rule)),
    );
});

/** The meeting still to come: none once the last was held, until another is booked. */
export const toCome = ({ meeting }: Scene): Meeting | undefined => (meeting?.heldAt === undefined ? meeting : undefined);

/** Whether a limit is one for this meeting, or for the one to come: for each, for the first, or for the first since it started anew. */
export const isFor = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined): boolean =>
  rule.for === 'each' || isFirst(scene, meeting) || startsAnew(scene, rule, meeting);

/** Whether what starts a limit anew came when every meeting before this one was over: none of those can have met it. */
export const startsAnew = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined): boolean => {
  const changed = changedAt(scene, rule);
  if (changed === undefined || scene.state.ceased) return false;
  const before = seriesOf(scene.state).filter((each) => meeting === undefined || each.number < meeting.number);
  return before.every(({ heldAt, endedAt }) => heldAt === undefined || isAfter(changed, endedAt ?? heldAt));
};

/** The first meeting held since a limit started anew, or the one to come; undefined where it did not start anew after a meeting. */
const sinceAnew = (scene: Scene, rule: ClockRule): { readonly meeting: Meeting | undefined } | undefined => {
  const changed = changedAt(scene, rule);
  if (changed === undefined || scene.state.ceased) return undefined;
  const held = seriesOf(scene.state).filter(({ heldAt, inquorate }) => heldAt !== undefined && !inquorate);
  return { meeting: held.find(({ heldAt, endedAt }) => !isAfter(changed, endedAt ?? heldAt ?? changed)) ?? toCome(scene) };
};

const changedAt = (scene: Scene, rule: ClockRule): Instant | undefined =>
  rule['since-fact'] === undefined ? undefined : scene.state.history().get(rule['since-fact'])?.changedAt;

/** For a limit between meetings the one to come is meant, once the last was held. */
const forEach = (scene: Scene, rule: ClockRule): Meeting | undefined =>
  rule.after === 'previous-meeting.held' && scene.meeting?.heldAt !== undefined ? undefined : scene.meeting;

/** Where one limit stands for one meeting; what somebody who plans inside it is warned of is worked out for a clock people see. */
export type Limit = {
  readonly label: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly state: Clock['state'];
  readonly startedAt: Instant | undefined;
  readonly metAt: Instant | undefined;
  readonly earliest: Instant | undefined;
  readonly latest: Instant | undefined;
  readonly explanation: string;
};

/** When a limit was met, told by who asks: for what is only proposed, or met by more than one fact. */
export type Told = { readonly metAt: Instant | undefined };

/** One limit, computed for one meeting. With `told`, whether and when it was met is not looked up in the log. */
export const limitFor = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined, told?: Told): Limit => {
  const { metAt, span, waits } = readingOf(scene, rule, meeting, told);
  return {
    label: rule.label,
    clause: rule.clause,
    strength: strengthOf(scene.policy, rule),
    state: span ? stateOf(scene, span, metAt) : waitingState(metAt),
    startedAt: span?.startedAt,
    metAt: span?.unknown ? undefined : metAt,
    earliest: span?.earliest,
    latest: span?.latest,
    explanation: span?.explanation ?? waits,
  };
};

/** The same as people see it, with the traps in it. */
export const clockOf = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined, told?: Told): Clock => {
  const { metAt, span, waits } = readingOf(scene, rule, meeting, told);
  const state = span ? stateOf(scene, span, metAt) : waitingState(metAt);
  const { id, label, clause, after: startEvent } = rule;
  const clock = { id, label, clause, strength: strengthOf(scene.policy, rule), startEvent, state } as Writable<Clock>;
  if (!span) {
    clock.explanation = waits;
    clock.warnings = [];
    if (metAt !== undefined) clock.metAt = metAt;
    return clock;
  }
  clock.startedAt = span.startedAt;
  const { lastWorkable, warnings } = trapsIn(scene, rule, span);
  if (span.unknown) {
    clock.warnings = warnings;
    clock.explanation = span.explanation;
    return clock;
  }
  const { earliest, latest } = span;
  if (metAt !== undefined) clock.metAt = metAt;
  if (earliest !== undefined) clock.earliest = earliest;
  if (latest !== undefined) clock.latest = latest;
  if (lastWorkable !== undefined) clock.lastWorkable = lastWorkable;
  clock.explanation = span.explanation;
  clock.warnings = warnings;
  return clock;
};

/** What a limit is read from: when it was met, and its stretch; while nobody has recorded its start, what is said of that. */
type Reading = { readonly metAt: Instant | undefined; readonly span: Span | undefined; readonly waits: string };

const readingOf = (scene: Scene, rule: ClockRule, meeting: Meeting | undefined, told: Told | undefined): Reading => {
  const happened = rule.of === undefined ? momentOf(scene, rule.after, { to: rule.to, meeting }) : lastHeld(scene, rule.of, meeting);
  const changed = changedAt(scene, rule);
  const startedAt = changed !== undefined && (happened === undefined || isAfter(changed, happened)) ? changed : happened;
  const metAt = told ? told.metAt : rule.until === 'approval.granted' ? answeredAt(scene) : momentOf(scene, rule.until, { meeting });
  const when = changed !== undefined && changed === startedAt ? 'it became so' : startWords(scene, rule);
  if (startedAt !== undefined) return { metAt, span: spanOf(scene, rule, startedAt, when), waits: '' };
  const waits = `${lengthWords(rule)}, counted from when ${when}; nobody has recorded when that was. ${cite(scene.policy, rule.clause)}.`;
  return { metAt, span: undefined, waits };
};

/** When the last meeting of another kind was held, before this one was booked. */
const lastHeld = ({ state }: Scene, kind: string, meeting: Meeting | undefined): Instant | undefined =>
  state.everyMeeting.findLast(
    (each) => each.kind === kind && each.heldAt !== undefined && !each.inquorate && (meeting === undefined || each.number < meeting.number),
  )?.heldAt;

/** When the request was answered: a no meets the limit for deciding as a yes does. */
const answeredAt = (scene: Scene): Instant | undefined => (decisionOf(scene) === undefined ? undefined : scene.state.decision?.at);

const waitingState = (metAt: Instant | undefined): Clock['state'] => (metAt === undefined ? 'waiting' : 'unknown');

const stateOf = (scene: Scene, { unknown, latest }: Span, metAt: Instant | undefined): Clock['state'] => {
  if (unknown) return 'unknown';
  if (metAt !== undefined) return latest !== undefined && isAfter(metAt, latest) ? 'met-late' : 'met';
  return latest !== undefined && isAfter(scene.now, latest) ? 'late' : 'running';
};

/** "Sam Okafor was told", or the event in general words. */
const startWords = (scene: Scene, rule: ClockRule): string => {
  const fact = factOfEvent(scene, rule.after);
  const said = fact === undefined ? undefined : factsOf(scene.state.log, 'fact.recorded').findLast((each) => each['fact'] === fact);
  if (said && typeof said['value'] === 'string') return `${eventWords(rule.after)}, as ${nameOf(scene, personOf(scene, said.by))} says`;
  if (rule.of !== undefined) return `the ${own(scene.policy.meetings, rule.of)?.name ?? rule.of} was held`;
  if (rule.to === undefined) return eventWords(rule.after);
  const told = holders(scene, rule.to)[0];
  const who = told?.name === undefined ? theRoles(scene.policy, [rule.to]) : told.name;
  return `${who} was told`;
};
