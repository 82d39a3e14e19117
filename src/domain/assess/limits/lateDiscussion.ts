import type { Clock, Duty, Finding } from '../assessment.ts';
import type { Fact, Instant } from '../../case/fact.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { asSentence, sayInstant } from '../../time/words.ts';
import { dayOf } from '../../time/london.ts';
import { namedFor, somebodyElse, spokenFor, whoSpoke } from '../people/twoPeople.ts';
import { gaveAs } from '../request/decision.ts';
import { feasibilityFindings } from './feasibility.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders } from '../../scene/holders.ts';
import { occurrences } from '../../scene/occurrences.ts';

type Late = NonNullable<ClockRule['late']>;
type View = 'proceed' | 'stop';

/** What somebody said in the discussion of a late meeting. */
const viewIn = (fact: Fact): View | undefined => {
  const said = fact['outcome'] ?? fact['agreed'] ?? fact['proceed'];
  return said === 'proceed' || said === true ? 'proceed' : said === 'stop' || said === 'not-proceed' || said === false ? 'stop' : undefined;
};

/** Who speaks for a role in a fact of the discussion: its holder who says it, or those the fact names among who agreed. */
const speakersIn = (scene: Scene, fact: Fact, role: string): readonly string[] => [
  ...(gaveAs(scene, fact, [role]) ? [whoSpoke(scene, fact.by, role)] : []),
  ...namedFor(scene, fact, role),
];

/** What was said for one of those who discuss a late meeting; undefined where they have not spoken. */
type Spoken = { readonly role: string; readonly view: View | undefined; readonly at?: Instant };

/**
 * What each of those who discuss a late meeting said last; undefined for one who has not spoken. A discussion can be had again (G17). It
 * takes as many people as parts: whoever holds two of them speaks for one.
 */
export const viewsOf = (scene: Scene, late: Late): readonly Spoken[] => {
  const said = occurrences(scene, 'late.discussion').filter((fact) => viewIn(fact) !== undefined);
  const voices = late.by.map((role) => {
    const last = new Map(said.flatMap((fact) => speakersIn(scene, fact, role).map((who) => [who, fact] as const)));
    const fact = said.findLast((each) => speakersIn(scene, each, role).length > 0);
    return { side: [role] as const, role, fact, agreeing: [...last].filter(([, each]) => viewIn(each) === 'proceed').map(([who]) => who) };
  });
  const agreed = voices.filter(({ fact }) => fact && viewIn(fact) === 'proceed');
  const heard = spokenFor(
    scene,
    agreed.map(({ side }) => side),
    (side) => agreed.find((voice) => voice.side === side)?.agreeing ?? [],
  );
  return voices.map(({ side, role, fact }) => {
    const view = fact && viewIn(fact);
    return fact && view && (view === 'stop' || heard.has(side)) ? { role, view, at: fact.at } : { role, view: undefined };
  });
};

/** What is still to be done: somebody else has to be found where everybody who could speak has spoken for another part. */
const askLate = (scene: Scene, silent: readonly string[]): string =>
  somebodyElse(
    scene,
    silent,
    occurrences(scene, 'late.discussion').map(({ by }) => by),
  ) ?? `Ask ${theRoles(scene.policy, silent, 'and')} to discuss it.`;

/** Whether everybody who has to agreed that a late meeting goes ahead. */
export const agreedLate = (scene: Scene, late: Late): boolean => viewsOf(scene, late).every(({ view }) => view === 'proceed');

/** Whether the request itself came after the limit. One received at any hour of the last day is in time (T13). */
export const askedLate = (scene: Scene, latest: Instant | undefined): boolean =>
  latest !== undefined && scene.state.submitted !== undefined && isAfter(scene.state.submitted.at, latest);

/** That a meeting past its limit needs a discussion first; once all agreed, only that it is late. */
export const lateFinding = (scene: Scene, rule: ClockRule, late: Late, says: string, explanation: string): Finding => {
  const about = { clock: rule.id, field: 'start' };
  if (agreedLate(scene, late))
    return finding(
      scene.policy,
      'window-late',
      { clause: late.clause, strength: 'consider' },
      `${says}, and it was agreed to go ahead. ${explanation}`,
      { about },
    );
  const views = viewsOf(scene, late);
  const no = views.filter(({ view }) => view === 'stop').map(({ role }) => role);
  const silent = views.filter(({ view }) => view === undefined).map(({ role }) => role);
  const stands = no.length ? `${theRoles(scene.policy, no, 'and')} said no` : `not yet heard: ${theRoles(scene.policy, silent, 'and')}`;
  return finding(
    scene.policy,
    'late-discussion-needed',
    late,
    `${says}; it goes ahead only when all who discuss it agree (${stands}). ${explanation}`,
    {
      about,
      wayOn: no.length ? 'There is no meeting unless they discuss it again and agree.' : askLate(scene, silent),
    },
  );
};

/** Whether there is something to discuss: the request came late, the limit has passed, or the meeting is booked after it. */
export const lateNow = (scene: Scene, clock: Clock): boolean => {
  const booked = scene.meeting?.cancelledAt === undefined ? scene.meeting?.start : undefined;
  return (
    clock.latest !== undefined &&
    clock.state !== 'met' &&
    (askedLate(scene, clock.latest) || isAfter(scene.now, clock.latest) || (booked !== undefined && isAfter(booked, clock.latest)))
  );
};

/** The duty of each of those who discuss a late meeting to say whether it goes ahead. */
export const lateDuties = (scene: Scene, clocks: readonly Clock[]): readonly Duty[] =>
  scene.rules.clocks.flatMap((rule) => {
    const { late } = rule;
    if (!late || scene.state.submitted === undefined) return [];
    const clock = clocks.find((each) => each.id === rule.id);
    if (clock?.latest === undefined) return [];
    const latest = clock.latest;
    const isLate = lateNow(scene, clock);
    // A request in time that leaves no time for the papers goes to the same people (T13): nobody is refused by it.
    if (!isLate && feasibilityFindings(scene, [clock], dayOf(scene.state.submitted.at)).length === 0) return [];
    return viewsOf(scene, late).map(({ role, view, at }) => ({
      id: `late-${role}`,
      label: isLate ? 'Discuss whether the late meeting goes ahead' : 'Discuss the meeting for which the papers come too late',
      clause: late.clause,
      strength: isLate ? strengthOf(scene.policy, late) : 'should',
      state: view === undefined ? ('open' as const) : ('done' as const),
      ownerRoles: [role],
      owners: holders(scene, role),
      ...(at !== undefined && { doneAt: at }),
      act: 'discussLate',
      about: { clock: rule.id },
      explanation: `${isLate ? `The limit was ${sayInstant(latest)}.` : `The limit is ${sayInstant(latest)}, and papers that have to be ready before cannot be.`} ${asSentence(theRoles(scene.policy, late.by, 'and'))} agree on it together. ${cite(scene.policy, late.clause)}.`,
    }));
  });
