import type { CaseFile, Day, Fact, Instant, Person } from '../case/fact.ts';
import type { CaseState, Meeting } from '../case/caseState.ts';
import { effectiveLog } from '../case/effectiveLog.ts';
import { foldFor, readingOf } from '../case/fold.ts';
import type { Reading } from '../case/fold.ts';
import { factsOf, happenedIn } from '../case/factsOf.ts';
import { inviteesOf } from '../case/inviteesOf.ts';
import { folkOf, namesOf } from '../case/folk.ts';
import { knownBy } from '../case/knownBy.ts';
import { statutoryReviews } from '../case/statutoryReviews.ts';
import { foldFacts } from '../case/foldFacts.ts';
import { historyOf } from '../case/historyOf.ts';
import { kindsIn } from '../case/kindsIn.ts';
import type { KindMarks } from '../case/kindsIn.ts';
import { isNamed, namedIn } from '../case/named.ts';
import { textsIn } from '../case/read.ts';
import { formFact } from '../form/formFact.ts';
import { atLondon, isDay, ageOn, dayOf, monthsBetween } from '../time/london.ts';
import { inOrder, isAfter } from '../time/instant.ts';
import { sayList } from '../time/words.ts';
import { countedValue } from '../case/countedValue.ts';
import { calendarOf } from '../policy/calendarOf.ts';
import { countedFrom } from '../policy/countedFacts.ts';
import { lazily } from '../lazily.ts';
import { keptWith } from '../keptWith.ts';
import { remembered } from '../remembered.ts';
import { tableOf } from '../tableOf.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Known, Verdict } from '../policy/evaluate.ts';
import type { Condition } from '../policy/condition.ts';
import { chairChanged } from './keeper.ts';
import type { ClockRule, MeetingRules } from '../policy/meetingRules.ts';
import { roleLabel, theRoles } from '../policy/cite.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import { countedMeeting } from './quorum.ts';
import type { Due } from './circulation.ts';
import type { Span } from './spanOf.ts';

/** Everything a rule looks at: the procedure, the case, the calendar and the moment. */
export type Scene = {
  readonly policy: Policy;
  /** The same with what rules out any kind of meeting, not this one alone. */
  readonly whole: Policy;
  readonly kind: string;
  readonly rules: MeetingRules;
  readonly opening: CaseFile['case'];
  readonly state: CaseState;
  /** The meeting that is being planned, held or written up; undefined before one is booked. */
  readonly meeting: Meeting | undefined;
  /** Set where that meeting is not the last: another was booked since. */
  readonly isPast?: true;
  readonly known: Known;
  /** The facts of its log since the meeting before. */
  readonly lately: readonly Fact[];
  /** Who the facts of an event name, each with the last of them: filled as it is asked for. */
  readonly told: Map<string, ReadonlyMap<string, { readonly fact: Fact; readonly nth: number }>>;
  /** People's names as they are said inside a sentence: filled as they are asked for. */
  readonly names: Map<Person, string>;
  /** The stretches of the limits worked out so far: every rule that asks again gets the same one. */
  readonly spans: Map<ClockRule, readonly Span[]>;
  /** What is due to whom after the meetings looked at so far. */
  readonly dues: Map<Meeting, readonly Due[]>;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
};

/** The kinds of meeting a procedure has, as a log tells them apart: by the event that asks for each, and what is said of it alone. */
export const marksOf = remembered((policy: Policy): readonly KindMarks[] =>
  Object.entries(policy.meetings).map(([kind, rules]) => ({
    kind,
    asks: rules.request.with,
    also: rules.clocks.some((clock) => clock.late) ? ['late.discussion'] : [],
    reasons: policy.triggers.any.filter((trigger) => trigger.meeting === kind).map(({ code }) => code),
    ...(rules.request.eligible &&
      rules.clocks.some((clock) => clock.after === 'placement.ended') && { calledFor: homeEndedIn(rules.request.eligible.when) }),
  })),
);

/** When the home ended, where what is known does not say that no meeting is called for. */
const homeEndedIn =
  (when: Condition) =>
  (file: CaseFile, log: readonly Fact[]): Instant | undefined => {
    const facts = foldFacts(file.case, log);
    if (evaluate(when, (fact) => facts.get(fact)).is === 'false') return undefined;
    const day = facts.get('placement.endedOn');
    return isDay(day) ? atLondon(day, '00:00') : log.find((fact) => fact.event === 'placement.ended')?.at;
  };

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
  const counted = withQuorum(rules, foldFor(reading, { kind, asks: rules.request.with }), reading.opening, now);
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
    lately: since(counted, meeting),
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

/** The facts that are about a meeting: those after the one held before it, because what was said of that says nothing of this. */
const since = ({ log, meetings }: CaseState, meeting: Meeting | undefined): readonly Fact[] => {
  let before = meetings.filter((each) => each !== meeting && each.heldAt !== undefined).length;
  // The log of an earlier meeting is looked through once, which is not worth an index.
  for (let index = 0; before > 0 && index < log.length; index += 1) {
    if (log[index]?.event === 'meeting.held') before -= 1;
    if (before === 0) return log.slice(index + 1);
  }
  return log;
};

/** The case with every meeting that lacked its quorum marked so, each by what was known when it was held. */
const withQuorum = (rules: MeetingRules, state: CaseState, opening: CaseFile['case'], now: Instant): CaseState => {
  if ((!rules.quorum && !rules.form) || state.meetings.every((meeting) => meeting.heldAt === undefined)) return state;
  const meetings = state.meetings.map((meeting) => {
    if (meeting.heldAt === undefined) return meeting;
    const known = lazily(() => {
      const upTo = lazily(() => knownAt(state.log, meeting.endedAt ?? meeting.heldAt ?? now));
      const then = { ...state, facts: lazily(() => foldFacts(opening, upTo())), history: lazily(() => historyOf(opening, upTo())) };
      return knownOf(then, meeting, now);
    });
    return countedMeeting(rules, state.people, (fact) => known()(fact), meeting);
  });
  return { ...state, meetings };
};

/** What had happened by an instant. */
const knownAt = (log: readonly Fact[], instant: Instant): readonly Fact[] => log.filter((fact) => !isAfter(fact.at, instant));

/** Facts by name; those that follow from others are worked out here, age on the day of the meeting (T24). */
const knownOf = (state: CaseState, meeting: Meeting | undefined, now: Instant): Known => {
  const told = new Map<string, unknown>();
  return (fact) => {
    const before = told.get(fact);
    if (before !== undefined || told.has(fact)) return before;
    const value = valueOf({ state, meeting, now }, fact);
    told.set(fact, value);
    return value;
  };
};

/** What a fact is read from: the case, the meeting it is about, and the moment. */
type Ground = { readonly state: CaseState; readonly meeting: Meeting | undefined; readonly now: Instant };

const valueOf = (ground: Ground, fact: string): unknown => {
  const whole = following.get(fact);
  if (whole) return whole(ground);
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
  meetingIndex: ({ state, meeting }) => (meeting ? state.meetings.indexOf(meeting) + 1 : 1),
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

const countedOf = ({ state, now }: Ground, fact: string): unknown => {
  const counted = countedFrom(fact);
  return counted ? countedValue(state.facts(), state.log, counted, now) : saidOf(state, fact);
};

/** Whether a document came in, however the fact names it. */
const received = (state: CaseState, document: string): boolean =>
  ['prep.received', 'report.completed'].some((event) => factsOf(state.log, event).some((fact) => isOf(fact, document)));

/** Whether a fact is about a document. */
export const isOf = (fact: Fact, document: string): boolean =>
  [...['document', 'report', 'kind'].map((field) => fact[field]), ...textsIn(fact, 'documents')].includes(document);

/** The scene with the child as old as they will be at a meeting that is only proposed (T24). */
export const asOldAt = (scene: Scene, start: Instant): Scene => {
  const birth = scene.state.facts().get('child.dateOfBirth');
  if (!isDay(birth)) return scene;
  return { ...scene, known: (fact) => (fact === 'child.age' ? ageOn(birth, dayOf(start)) : scene.known(fact)) };
};

/** Whole months from a day of the home to its end; unknown while either is. */
const monthsOf = (state: CaseState, from: string): number | undefined => {
  const [start, end] = [state.facts().get(from), state.facts().get('placement.endedOn')];
  return isDay(start) && isDay(end) && start <= end ? monthsBetween(start, end) : undefined;
};
const held = (meetings: readonly Meeting[]): number => meetings.filter((each) => each.heldAt !== undefined).length;

const ofRole = (state: CaseState, role: string): readonly string[] => [
  ...(role === 'child' ? ['child'] : []),
  ...(folkOf(state.people).byRole.get(role) ?? []).map((person) => person.id),
];

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

const leftOut = (state: CaseState, role: string): boolean => {
  const people = ofRole(state, role);
  return state.invitees.some((each) => each.decision === 'leave-out' && people.includes(each.person));
};

/** Whether somebody in a role was at the meeting. Before it, only that somebody left out will not be is known. */
const attended = (state: CaseState, meeting: Meeting | undefined, role: string): boolean | undefined => {
  const people = ofRole(state, role);
  if (meeting?.heldAt !== undefined) return meeting.attendance.some((each) => each.present && people.includes(each.person));
  const declined = factsOf(state.log, 'invitation.answered').some((fact) => fact.answer === 'declined' && people.includes(fact.by));
  return leftOut(state, role) || declined ? false : undefined;
};

/** The meetings of the series that runs: all of them, or those since the meetings began again. */
export const seriesOf = (state: CaseState): readonly Meeting[] =>
  state.reopened === undefined ? state.meetings : state.meetings.filter((meeting) => meeting.number > (state.reopened?.after ?? 0));

/** Whether the meetings have begun again and none of the new ones is booked yet. */
export const beginsAgain = ({ state }: Scene): boolean => state.reopened !== undefined && !state.ceased && seriesOf(state).length === 0;

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

/** The case as it stood for an earlier meeting: nothing of the meetings after it, apart from facts that say they are about it. */
export const pastScene = (scene: Scene, meeting: Meeting): Scene => {
  const seen = pastScenes(scene);
  const past = seen.get(meeting) ?? asItStood(scene, meeting);
  seen.set(meeting, past);
  return past;
};

/** The earlier meetings looked back on so far. */
const pastScenes = keptWith((_: Scene) => new Map<Meeting, Scene>());

const asItStood = (scene: Scene, meeting: Meeting): Scene => {
  const next = scene.state.meetings.find((each) => each.number > meeting.number && each.heldAt !== undefined);
  const held = next && factsOf(scene.state.log, 'meeting.held').find((fact) => [fact.startedAt, fact.at].includes(next.heldAt));
  const until = held ? scene.state.log.indexOf(held) : -1;
  const log = scene.state.log.filter((fact, index) => {
    const { number } = fact;
    if (typeof number === 'number' && number > meeting.number) return false;
    return until < 0 || index < until || number === meeting.number || isWordOfMouth(fact);
  });
  const state = {
    ...scene.state,
    log,
    facts: lazily(() => foldFacts(scene.opening, log)),
    invitees: inviteesOf(log),
    meetings: scene.state.meetings.filter((each) => each.number <= meeting.number),
  };
  return {
    ...scene,
    state,
    meeting,
    isPast: true,
    known: knownOf(state, meeting, scene.now),
    lately: since(state, meeting),
    told: new Map(),
  };
};

/** Who is told how things came out is told of every meeting so far, unless it is said which one is meant. */
const isWordOfMouth = (fact: Fact): boolean =>
  fact.event === 'notification.sent' && fact.number === undefined && fact.notice === undefined && fact.effect === undefined;

/** What is known, where what is asked of a role is asked of one person who holds it. */
export const knownOfPerson =
  (scene: Scene, role: string, person: string): Known =>
  (fact) => {
    if (fact !== `attended.${role}` && fact !== `leftOut.${role}`) return scene.known(fact);
    const state = { ...scene.state, people: scene.state.people.filter((each) => each.id === person) };
    return fact.startsWith('attended.') ? attended(state, scene.meeting, role) : leftOut(state, role);
  };

/** Whether a rule applies to this case. */
export const applies = ({ known }: Scene, when: Condition | undefined): Verdict => evaluate(when, known);

/** Those who hold one of the roles now. */
export const holders = ({ state }: Scene, ...roles: readonly string[]): readonly Person[] => {
  const { byRole } = folkOf(state.people);
  let held: readonly Person[] | undefined;
  let others: Person[] | undefined;
  for (const role of roles) {
    const people = byRole.get(role);
    if (!held) held = people;
    else if (people) (others ??= []).push(...people);
  }
  if (!others) return held ?? [];
  return state.people.filter((person) => held?.includes(person) === true || others.includes(person));
};

/** The person under an id, or somebody of whom only the id is known. */
export const personOf = (scene: Scene, id: string): Person => folkOf(scene.state.people).byId.get(id) ?? { id, roles: [] };

/** The first of the people whom a name stands for: an id or an address in small letters, or a role they hold. */
export const personNamed = ({ state }: Scene, name: string): Person | undefined => {
  const { byName, byRole } = folkOf(state.people);
  const [named] = byName.get(name) ?? [];
  const [holder] = byRole.get(name) ?? [];
  return named && holder ? state.people.find((each) => each === named || each === holder) : (named ?? holder);
};

/** A person's name as colleagues say it inside a sentence, or who they are in the case when no name is known: "the young person". */
export const nameOf = (scene: Scene, person: Person): string => {
  const said = scene.names.get(person);
  if (said !== undefined) return said;
  const name = sayName(scene.policy, person);
  scene.names.set(person, name);
  return name;
};

const sayName = (policy: Policy, { id, name, roles }: Person): string => {
  const role = [roles[0], id].find((each) => each !== undefined && own(policy.roles, each) !== undefined);
  const unnamed = name === undefined || (role !== undefined && name === roleLabel(policy, role));
  return unnamed ? (role === undefined ? id || 'somebody' : theRoles(policy, [role])) : name;
};

/** Those who hold one of the roles by their names, or the roles where nobody does. */
export const whoHolds = (scene: Scene, roles: readonly string[]): string => {
  const names = holders(scene, ...roles).flatMap((person) => person.name ?? []);
  return names.length ? sayList(names, 'or') : theRoles(scene.policy, roles);
};

/** Facts of an event in the order they happened, only those addressed `to` the role when one is named. */
export const occurrences = (scene: Scene, event: string, to?: string): readonly Fact[] =>
  addressedTo(scene, happened(scene.state.log, event), to);

/** Events that are one thing by two names: a decision to hold the meeting is its approval, minutes uploaded are filed. */
const otherNames = tableOf({
  'decision.hold': 'approval.granted',
  'decision.refuse': 'approval.refused',
  'minutes.uploaded': 'filed.in-system-of-record',
});
const asOne = (event: string): string => otherNames.get(event) ?? event;

/** The facts of an event under any of its names, in the order they happened. */
const happened = (log: readonly Fact[], event: string): readonly Fact[] => {
  const one = asOne(event);
  const other = otherName.get(one);
  if (other === undefined || factsOf(log, other).length === 0) return happenedIn(log, one);
  return inOrder(log.filter((fact) => fact.event === one || fact.event === other));
};

const otherName = new Map([...otherNames].map(([other, one]) => [one, other]));

const addressedTo = (scene: Scene, facts: readonly Fact[], to: string | undefined): readonly Fact[] =>
  to === undefined ? facts : facts.filter((fact) => addressed(scene, fact, to));

const addressed = (scene: Scene, fact: Fact, role: string): boolean => {
  const names = namedIn(fact);
  return names.length === 0 || names.includes(role) || holders(scene, role).some((person) => isNamed(person, names));
};

/** When an event of a meeting happened, as the meeting tells it. */
const momentIn = tableOf<(meeting: Meeting) => Instant | undefined>({
  'meeting.scheduled': ({ scheduledAt }) => scheduledAt,
  'meeting.convened': ({ convenedAt }) => convenedAt,
  'meeting.started': ({ startedAt }) => startedAt,
  'meeting.held': ({ heldAt }) => heldAt,
  'minutes.finalised': ({ finalisedAt }) => finalisedAt,
});

/** When an event first happened; for an event of a meeting, when it happened for that meeting. */
export const momentOf = (
  scene: Scene,
  event: string,
  options: { to?: string | undefined; meeting?: Meeting | undefined } = {},
): Instant | undefined => {
  const { meeting } = options;
  if (event === 'previous-meeting.held') {
    const earlier = seriesOf(scene.state).filter(
      (each) => each.heldAt !== undefined && (meeting === undefined || each.number < meeting.number),
    );
    return earlier.at(-1)?.heldAt;
  }
  if (event.startsWith('meeting.') || event === 'minutes.finalised') {
    if (!meeting || meeting.inquorate) return undefined;
    if (meeting.cancelledAt !== undefined) return event === 'meeting.cancelled' ? meeting.cancelledAt : undefined;
    return momentIn.get(event)?.(meeting);
  }
  // A series that began again counts from the worry that began it.
  const again = event === 'concern.notified' ? scene.state.reopened?.notifiedAt : undefined;
  const told = again ?? saidWhen(scene, event) ?? occurrences(scene, event, options.to)[0]?.at;
  return told ?? (event === 'concern.notified' ? firstRecorded(scene, options.to ?? scene.rules.request.to) : undefined);
};

/** When whoever has to be told of a worry recorded it themself, having it from nobody else (T17). */
const firstRecorded = (scene: Scene, role: string): Instant | undefined => {
  const theirs = ({ by, as }: Fact): boolean => by === role || as === role || holders(scene, role).some(({ id }) => id === by);
  return occurrences(scene, 'concern.raised').find(theirs)?.at;
};

/** The fact whose answer says on which day an event happened, where the procedure asks for that. */
export const factOfEvent = ({ policy }: Scene, event: string): string | undefined => daysTold(policy.facts).get(event);

/** The facts whose answer is the day of an event, by the event; of several the first. */
const daysTold = remembered(
  (facts: Policy['facts']): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(facts)
        .reverse()
        .flatMap(([fact, { event }]) => (event === undefined ? [] : [[event, fact] as const])),
    ),
);

/** The start of the day somebody gave for an event: a day is all that was asked. */
const saidWhen = (scene: Scene, event: string): Instant | undefined => {
  const fact = factOfEvent(scene, event);
  const day = fact === undefined ? undefined : scene.known(fact);
  return isDay(day) ? atLondon(day, '00:00') : undefined;
};

/** Facts of an event since the meeting before this one was held: what was said of that meeting says nothing of this one. */
export const occurrencesNow = (scene: Scene, event: string, to?: string): readonly Fact[] =>
  addressedTo(scene, happened(scene.lately, event), to);

/** The last fact of an event since the meeting before that names a person: by id, by address, or by a role they hold. */
export const lastTo = (scene: Scene, event: string, person: Person): Fact | undefined => {
  let told = scene.told.get(event);
  if (!told) scene.told.set(event, (told = namesIn(occurrencesNow(scene, event))));
  let last: { readonly fact: Fact; readonly nth: number } | undefined;
  for (const name of namesOf(scene.state.people, person)) {
    const found = told.get(name);
    if (found && found.nth > (last?.nth ?? -1)) last = found;
  }
  return last?.fact;
};

const namesIn = (facts: readonly Fact[]): ReadonlyMap<string, { readonly fact: Fact; readonly nth: number }> => {
  const names = new Map<string, { readonly fact: Fact; readonly nth: number }>();
  for (const [nth, fact] of facts.entries()) for (const name of namedIn(fact)) names.set(name, { fact, nth });
  return names;
};

/** Whether no meeting was held before this one: a cancelled one was none. With no meeting, the next to be booked is meant. */
export const isFirst = (scene: Scene, meeting?: Meeting): boolean =>
  seriesOf(scene.state).every(
    (each) => each.heldAt === undefined || each.inquorate === true || (meeting !== undefined && each.number >= meeting.number),
  );
