import type { Fact, Instant, Person } from '../../case/fact.ts';
import { isNamed, words } from '../../case/named.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { isAfter } from '../../time/instant.ts';
import { parseDuration } from '../../time/duration.ts';
import { limitOf } from '../../time/limit.ts';
import { keptWith } from '../../keptWith.ts';
import { isNotCovered } from '../../time/workingDays.ts';
import { asSentence, sayInstant } from '../../time/words.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { occurrencesNow } from '../../scene/occurrences.ts';
import type { Duty, Finding } from '../assessment.ts';
import { organisersOf } from '../people/organiser.ts';
import { reckoned } from '../limits/reckoned.ts';
import { remindedAt } from './remindedAt.ts';
import { wordOf } from './wordOf.ts';
import { deadlineOf } from './deadlineOf.ts';
import { dutyState } from './dutyState.ts';

/** Who has to be told of the meeting, apart from being invited to it. */
export const noticeDuties = (scene: Scene): readonly Duty[] =>
  owedIn(scene).map(({ rule, person, opened, told }) => {
    const deadline = dueAt(scene, rule, opened);
    const who = person ? nameOf(scene, person) : theRoles(scene.policy, [rule.role]);
    const state = dutyState(scene, opened, told, deadline);
    const reminded = rule.remind && remindedAt(scene, rule.remind, opened, deadline);
    return {
      id: noticeId(rule, person),
      label: `Tell ${who} about ${rule.about}`,
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: told === undefined && withheld(scene, rule, person) ? ('waived' as const) : state,
      ownerRoles: [rule.owner],
      owners: rule.owner === 'organiser' ? organisersOf(scene) : holders(scene, rule.owner),
      ...(opened !== undefined && { opened }),
      ...(deadline !== undefined && {
        due: deadline,
        dueText: rule.before === undefined ? `by ${sayInstant(deadline)}` : `before the meeting starts, ${sayInstant(deadline)}`,
      }),
      ...(reminded !== undefined && { remindAt: reminded }),
      ...(told !== undefined && { doneAt: told }),
      act: 'notify',
      about: { duty: noticeId(rule, person), seat: rule.role, ...(person && { person: person.id }) },
      explanation:
        rule.before === undefined
          ? `${asSentence(who)} is told whether or not they were invited.${spaced(reckoned(rule, { opened, due: deadline }))} ${cite(scene.policy, rule.clause)}.`
          : `${asSentence(who)} is told whether or not they are invited; no limit is given, so before the meeting starts. ${cite(scene.policy, rule.clause)}.`,
    };
  });

const spaced = (sentence: string): string => (sentence === '' ? '' : ` ${sentence}`);

type Rule = MeetingRules['notify'][number];

type Owed = {
  readonly rule: Rule;
  readonly person: Person | undefined;
  readonly opened: Instant | undefined;
  readonly told: Instant | undefined;
};

/** The notices that are owed, one for each person where each is told; a role nobody holds is owed one all the same. */
const owedIn = (scene: Scene): readonly Owed[] => (scene.rules.notify.length === 0 ? [] : owedOf(scene));

const owedOf = keptWith((scene: Scene): readonly Owed[] => {
  const owed: Owed[] = [];
  for (const rule of scene.rules.notify) {
    if (applies(scene, rule.when).is === 'false') continue;
    const opened = openedAt(scene, rule);
    const people = rule.each ? holders(scene, rule.role) : [];
    if (people.length === 0) owed.push({ rule, person: undefined, opened, told: toldAt(scene, rule, undefined, opened) });
    for (const person of people) owed.push({ rule, person, opened, told: toldAt(scene, rule, person, opened) });
  }
  return owed;
});

const noticeName = (rule: Rule): string => rule.id ?? rule.role;

const noticeId = (rule: Rule, person?: Person): string => `notify-${noticeName(rule)}${person ? `-${person.id}` : ''}`;

/** Events that come with or after the meeting: nobody can be told of an outcome before there is one. */
export const afterwards: readonly string[] = ['meeting.held', 'minutes.drafted', 'minutes.finalised', 'review.agreed'];

const openedAt = (scene: Scene, rule: Rule): Instant | undefined =>
  momentOf(scene, rule.after, { meeting: scene.meeting }) ??
  (afterwards.includes(rule.after) ? undefined : (scene.meeting?.start ?? scene.meeting?.startedAt));

const toldAt = (scene: Scene, rule: Rule, person: Person | undefined, opened: Instant | undefined): Instant | undefined => {
  const told = [...occurrencesNow(scene, 'notification.sent', rule.role), ...feedback(scene, rule)].filter(
    (fact) => isAbout(fact, rule) && reaches(fact, person),
  );
  if (!afterwards.includes(rule.after)) return told.at(-1)?.at;
  return opened === undefined ? undefined : told.find((fact) => !isAfter(opened, fact.at))?.at;
};

/** What the child was told of the outcome has an event of its own. */
const feedback = (scene: Scene, rule: Rule): readonly Fact[] =>
  rule.role === 'child' && afterwards.includes(rule.after) ? occurrencesNow(scene, 'child.feedback-given') : [];

/** One letter is not another: the notice of a booking says nothing of the outcome. Word of mouth is about all there is to tell. */
const isAbout = (fact: Fact, rule: Rule): boolean =>
  fact['notice'] === undefined || fact['notice'] === noticeName(rule) || (fact['notice'] === rule.role && rule.before !== undefined);

const reaches = (fact: Fact, person: Person | undefined): boolean => {
  if (person === undefined) return true;
  const people = [fact['person'], fact['people'], fact['to']].flatMap(words);
  return people.length === 0 || isNamed({ ...person, roles: [] }, people);
};

const dueAt = (scene: Scene, rule: Rule, opened: Instant | undefined): Instant | undefined => {
  if (rule.before !== undefined) return deadlineOf(scene, rule.before);
  const length = rule.latest === undefined ? undefined : parseDuration(rule.latest);
  const limit = length && opened !== undefined ? limitOf(scene.calendar, opened, length) : undefined;
  return isNotCovered(limit) ? undefined : limit;
};

/** The fact under which somebody entitled records why a role, or one person in it, is not told. */
export const withheldFact = (role: string, person?: string): string => `notice-withheld.${role}${person === undefined ? '' : `.${person}`}`;

const withheld = (scene: Scene, { role, unless }: Rule, person: Person | undefined): boolean =>
  unless !== undefined &&
  [withheldFact(role), ...(person ? [withheldFact(role, person.id)] : [])].some(
    (fact) => typeof wordOf(scene, fact, unless.by) === 'string',
  );

/** Notices that are open and would be missing once the meeting starts. */
export const noticeFindings = (scene: Scene): readonly Finding[] =>
  owedIn(scene).flatMap(({ rule, person, opened, told }) => {
    if (told !== undefined || opened === undefined || withheld(scene, rule, person)) return [];
    const reminded = rule.remind && remindedAt(scene, rule.remind, opened, dueAt(scene, rule, opened));
    if (reminded !== undefined && isAfter(reminded, scene.now)) return [];
    const who = person ? nameOf(scene, person) : theRoles(scene.policy, [rule.role]);
    return [
      finding(scene.policy, 'notify-missing', rule, `Nobody has told ${who} about ${rule.about}.`, {
        about: { seat: rule.role, duty: noticeId(rule, person), ...(person && { person: person.id }) },
        wayOn: rule.unless
          ? `Tell them, and record that you did; or have recorded ${rule.unless.what}.`
          : `Tell them, and record that you did.`,
      }),
    ];
  });
