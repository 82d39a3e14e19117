import type { CaseState, Meeting } from '../case/caseState.ts';
import { countedValue } from '../case/countedValue.ts';
import type { Instant } from '../case/fact.ts';
import { factsOf } from '../case/factsOf.ts';
import { foldFacts } from '../case/foldFacts.ts';
import { isAbout } from '../case/isAbout.ts';
import { chairChanged } from '../case/keeper.ts';
import { statutoryReviews } from '../case/statutoryReviews.ts';
import { formFact } from '../form/formFact.ts';
import { countedFrom, saidNowOf } from '../policy/countedFacts.ts';
import type { Known } from '../policy/evaluate.ts';
import { tableOf } from '../tableOf.ts';
import { isAfter } from '../time/instant.ts';
import { ageOn, dayOf, isDay, monthsBetween } from '../time/london.ts';
import { attended, leftOut } from './attended.ts';
import { dayTold, heldBefore } from './heldBefore.ts';
import { seriesOf } from './seriesOf.ts';

/**
 * Facts by name; those that follow from others are worked out here, age on the day of the meeting (T24). `until` is the last moment at
 * which something was said for this meeting, where it is over.
 */
export const knownOf = (state: CaseState, meeting: Meeting | undefined, now: Instant, until?: Instant): Known => {
  const told = new Map<string, unknown>();
  return (fact) => {
    const before = told.get(fact);
    if (before !== undefined || told.has(fact)) return before;
    const value = valueOf({ state, meeting, now, until }, fact);
    told.set(fact, value);
    return value;
  };
};

/** What a fact is read from: the case, the meeting it is about, and the moment. */
type Ground = {
  readonly state: CaseState;
  readonly meeting: Meeting | undefined;
  readonly now: Instant;
  readonly until?: Instant | undefined;
};

const valueOf = (ground: Ground, fact: string): unknown => {
  const whole = following.get(fact);
  if (whole) return whole(ground);
  const asked = saidNowOf(fact);
  if (asked !== undefined) return saidNow(ground, asked);
  const dot = fact.indexOf('.');
  const family = dot < 0 ? undefined : families.get(fact.slice(0, dot));
  return family ? family(ground, fact.slice(dot + 1), fact) : saidOf(ground.state, fact);
};

/** Facts that follow from others, by their name. */
const following = tableOf<(ground: Ground) => unknown>({
  'child.age': ({ state, meeting, now }) => {
    const birth = state.facts().get('child.dateOfBirth');
    return isDay(birth) ? ageOn(birth, dayOf(meeting?.start ?? now)) : state.facts().get('child.age');
  },
  'placement.monthsInHome': ({ state }) => monthsOf(state, 'placement.startedOn'),
  'placement.monthsSinceRatified': ({ state }) => monthsOf(state, 'placement.ratifiedOn'),
  meetingIndex: ({ state, meeting }) => (meeting ? state.meetings.indexOf(meeting) : state.meetings.length) + 1,
  meetingsHeld: ({ state }) => held(seriesOf(state)),
  ceased: ({ state }) => state.ceased !== undefined,
  'statutoryReview.planned': ({ state }) => plannedReview(state),
  'nextMeeting.agreed': ({ state }) => agreedNext(state),
  chairChanged: ({ state, meeting }) => chairChanged(state, meeting),
});

/** Facts that follow from others, by what their names begin with: `leftOut.foster-carer`. */
const families = tableOf<(ground: Ground, rest: string, fact: string) => unknown>({
  daysSince: (ground, _, fact) => countedOf(ground, fact),
  lastDays: (ground, _, fact) => countedOf(ground, fact),
  meetingsHeld: ({ state }, kind) => held(state.everyMeeting.filter((each) => each.kind === kind)),
  trigger: ({ state }, code) => (state.triggers.length === 0 ? undefined : state.triggers.includes(code)),
  leftOut: ({ state }, role) => leftOut(state, role),
  attended: ({ state, meeting }, role) => attended(state, meeting, role),
  form: ({ state }, _, fact) => formFact(state.log, fact),
  prep: ({ state }, document, fact) => state.facts().get(fact) ?? (received(state, document) ? true : undefined),
  meetingsBefore: ({ state }, told, fact) => {
    const day = dayTold(state, told);
    return day !== undefined ? heldBefore(state, day).length : saidOf(state, fact);
  },
  happened: ({ state }, event) =>
    factsOf(state.story, event).length > 0 || (event === 'placement.ended' && state.facts().has('placement.endedOn')),
  exclusions: ({ state }, code, fact) => {
    if (state.facts().has(fact) || fact.endsWith('.first')) return saidOf(state, fact);
    const camel = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return state.triggers.includes(code) ? true : (state.facts().get(code) ?? state.facts().get(camel));
  },
});

/** A fact as it was said, or was first said to be. */
const saidOf = (state: CaseState, fact: string): unknown =>
  fact.endsWith('.first') ? state.history().get(fact.slice(0, -'.first'.length))?.first : state.facts().get(fact);

/** What was said of a fact for this meeting: since the one held before it, if there was one. */
const saidNow = ({ state, meeting, until }: Ground, fact: string): unknown => {
  const before = state.meetings.findLast(
    ({ heldAt, number }) => heldAt !== undefined && (meeting === undefined || number < meeting.number),
  );
  const since = before?.endedAt ?? before?.heldAt;
  if (since === undefined) return state.facts().get(fact);
  const lately = state.log.filter(
    ({ at, number }) =>
      isAfter(at, since) &&
      !(until !== undefined && isAfter(at, until)) &&
      !(typeof number === 'number' && number < (meeting?.number ?? 0)),
  );
  return foldFacts({}, lately, state.isAnswer).get(fact);
};

const countedOf = ({ state, now }: Ground, fact: string): unknown => {
  const counted = countedFrom(fact);
  return counted ? countedValue(state.facts(), state.log, counted, now) : saidOf(state, fact);
};

/** Whether a document came in, however the fact names it. */
const received = (state: CaseState, document: string): boolean =>
  ['prep.received', 'report.completed'].some((event) => factsOf(state.log, event).some((fact) => isAbout(fact, document)));

/** Whole months from a day of the home to its end; unknown while either is. */
const monthsOf = (state: CaseState, from: string): number | undefined => {
  const [start, end] = [state.facts().get(from), state.facts().get('placement.endedOn')];
  return isDay(start) && isDay(end) && start <= end ? monthsBetween(start, end) : undefined;
};

const held = (meetings: readonly Meeting[]): number => meetings.filter((each) => each.heldAt !== undefined).length;

/** Whether a statutory review has its day and was not held yet. */
const plannedReview = (state: CaseState): boolean => {
  const review = statutoryReviews(state.log).at(-1);
  return review?.convenedAt !== undefined && review.heldAt === undefined;
};

/** Whether the last meeting agreed on another, or on none; unknown while it has not said. */
const agreedNext = (state: CaseState): boolean | undefined => {
  const last = state.meetings.findLast((meeting) => meeting.heldAt !== undefined);
  return last?.review ? true : last?.noReview ? false : undefined;
};
