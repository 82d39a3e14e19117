import type { Duty, Finding, Question } from '../assessment.ts';
import { lastDayToShow } from '../../analysis/quarterOf.ts';
import type { Fact, Instant } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { isNamed, namedIn } from '../../case/named.ts';
import { statutoryReviews } from '../../case/statutoryReviews.ts';
import type { StatutoryReview } from '../../case/statutoryReviews.ts';
import { finding, strengthOf } from '../../policy/cite.ts';
import { inText } from '../../policy/inText.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { asDuty } from './asDuty.ts';
import { dutyFact, dutyWords, questionOf, setAnswer, takesNoAnswer } from './dutyWords.ts';
import type { DutyWords } from './dutyWords.ts';
import type { OwedDuty } from './eachDuty.ts';
import { dutyApplies, eachDuty } from './eachDuty.ts';
import { isAfter } from '../../time/instant.ts';
import { daysBefore, limitOf } from '../../time/limit.ts';
import { dayOf, endOfDay } from '../../time/london.ts';
import { keptWith } from '../../keptWith.ts';
import { isNotCovered } from '../../time/workingDays.ts';
import { sayDay, sayInstant } from '../../time/words.ts';
import { isFiling } from '../papers/filing.ts';
import { isDerived } from '../../policy/derivedFacts.ts';
import { deadlineOf, dutyState } from './notices.ts';
import { dutyOwners } from '../people/organiser.ts';
import { reckoned } from '../limits/reckoned.ts';
import { remindedAt } from './remindedAt.ts';
import type { Scene } from '../../scene/scene.ts';
import { preparationFact, preparationRules } from '../papers/preparation.ts';
import { isAbout } from '../../case/isAbout.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { occurrences, occurrencesNow } from '../../scene/occurrences.ts';
import { isFirst } from '../../scene/seriesOf.ts';

/** The duties that belong to this meeting, or to the statutory review on record, whatever their condition says. */
const inSeason = (scene: Scene): readonly OwedDuty[] =>
  eachDuty(scene).filter((rule) => {
    if (rule.for === 'first') return isFirst(scene, scene.meeting);
    return rule.for !== 'statutory-review' || reviewOf(scene) !== undefined;
  });

/** The statutory review to come, or the last one. */
const reviewOf = (scene: Scene): StatutoryReview | undefined => statutoryReviews(scene.state.log).at(-1);

/** Events a duty of this meeting may follow that come with or after it. */
const afterwards: readonly string[] = ['meeting.started', 'meeting.held', 'minutes.drafted', 'minutes.finalised'];

/** Facts since the review the duty is of was set. */
const sinceReview = (scene: Scene, event: string): readonly Fact[] => {
  const first = reviewOf(scene)?.facts[0];
  const since = first ? scene.state.log.indexOf(first) : -1;
  return occurrences(scene, event).filter((fact) => scene.state.log.indexOf(fact) >= since);
};

/** The last of the facts that count for this occasion of the duty, since the meeting before this one, or since the review was set. */
const lastFor = (
  scene: Scene,
  rule: OwedDuty,
  event: string,
  opened: Instant | undefined,
  isIt: (fact: Fact) => boolean,
): Fact | undefined => {
  if (rule.for === 'statutory-review') return sinceReview(scene, event).findLast(isIt);
  const facts = occurrencesNow(scene, event);
  if (facts.length === 0) return undefined;
  const number = scene.meeting?.number ?? 1;
  const later = isOfThisAlone(scene, rule);
  return facts.findLast(
    (fact) =>
      isIt(fact) &&
      (typeof fact.number !== 'number' || fact.number >= number) &&
      (!later || (opened !== undefined && !isAfter(opened, fact.at))),
  );
};

/** Whether what was said before the duty opened says nothing of it: what was said after the meeting before is not yet said of this one. */
const isOfThisAlone = (scene: Scene, rule: DutyRule): boolean =>
  rule.for === 'each' && afterwards.includes(rule.after ?? '') && (isFiling(rule) || !isFirst(scene, scene.meeting));

/** Whether what happened was with one of those the duty is to be done with: no names, no objection. */
const withThem = (scene: Scene, rule: DutyRule, fact: Fact): boolean => {
  if (rule.with === undefined || fact.event !== 'consultation.recorded') return true;
  const named = [fact['role'], fact['people']].flat().filter((each) => typeof each === 'string');
  return rule.with.some((role) => named.includes(role) || holders(scene, role).some((person) => named.includes(person.id)));
};

/** Whether what happened concerns the one the duty is about: the person it is owed for, or somebody in the role it names. */
const aboutThem = (scene: Scene, rule: OwedDuty, fact: Fact): boolean => {
  const names = namedIn(fact);
  if (rule.naming !== undefined && !holders(scene, rule.naming).some((person) => isNamed(person, names))) return false;
  return rule.person === undefined || names.length === 0 || isNamed(personOf(scene, rule.person), names);
};

/** How a duty is answered: as the fact it is kept under, where the procedure has one; who has a part in the case is chosen from a list. */
export const answerKind = (scene: Scene, rule: DutyRule): Pick<Question, 'kind' | 'choices'> =>
  setAnswer(scene.policy, rule) ?? {
    kind: 'choice',
    choices: scene.state.people.map((person) => ({ value: person.id, label: nameOf(scene, person) })),
  };

/** When a statutory review was convened that is to come, or was held, after a moment: one that was over by then is another. */
const reviewSince = (scene: Scene, opened: Instant | undefined): Instant | undefined =>
  statutoryReviews(scene.state.log).find(({ convenedAt, heldAt, day }) => {
    const when = heldAt ?? (day === undefined ? convenedAt : endOfDay(day));
    return convenedAt !== undefined && when !== undefined && (opened === undefined || !isAfter(opened, when));
  })?.convenedAt;

/** When a duty that opened then was settled: by the event that discharges it, or by its answer; undefined while it is not. */
const settledAt = (scene: Scene, rule: OwedDuty, opened: Instant | undefined): Instant | undefined => {
  const event = rule['done-by'];
  const done = event === undefined ? undefined : doneAt(scene, rule, event, opened);
  return done ?? (takesNoAnswer(rule) ? undefined : answeredAt(scene, rule, opened));
};

const doneAt = (scene: Scene, rule: OwedDuty, event: string, opened: Instant | undefined): Instant | undefined => {
  if (event === 'looked-after-review.convened' && rule.for !== 'statutory-review') return reviewSince(scene, opened);
  const isIt = (fact: Fact): boolean =>
    withThem(scene, rule, fact) && aboutThem(scene, rule, fact) && (rule.document === undefined || isAbout(fact, rule.document));
  const last = rule.for === 'once' ? occurrences(scene, event).findLast(isIt) : lastFor(scene, rule, event, opened, isIt);
  return last?.at;
};

const answeredAt = (scene: Scene, rule: OwedDuty, opened: Instant | undefined): Instant | undefined => {
  const fact = dutyFact(rule);
  const recorded = (each: Fact): boolean => each['fact'] === fact;
  const now = lastFor(scene, rule, 'fact.recorded', opened, recorded);
  // What was said for an earlier meeting or review says nothing of this one; what was known at the opening holds until then.
  if (!now && (rule.for === 'statutory-review' || (rule.for === 'each' && !isFirst(scene, scene.meeting)))) return undefined;
  const value = now ? (now['value'] ?? undefined) : scene.known(fact);
  const wanted = rule['settled-by'];
  if (
    value === undefined ||
    value === 'unknown' ||
    scene.state.isAnswer?.(fact, value) === false ||
    (wanted !== 'any' && !wanted.includes(value as string))
  )
    return undefined;
  if (now) return now.at;
  const before = factsOf(scene.state.log, 'fact.recorded').findLast(recorded);
  if (before) return rule.for === 'each' ? undefined : before.at;
  return scene.state.log[0]?.at ?? scene.now;
};

const openedAt = (scene: Scene, rule: DutyRule): Instant | undefined => {
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

const dueAt = (scene: Scene, rule: DutyRule, { latest, lead }: DutyWords, opened: Instant | undefined): Instant | undefined => {
  const limit = latest && opened !== undefined ? limitOf(scene.calendar, opened, latest) : undefined;
  if (limit !== undefined) return isNotCovered(limit) ? undefined : limit;
  const event = rule.before === undefined ? undefined : eventAt(scene, rule, rule.before);
  const lastDay = event !== undefined && lead ? daysBefore(scene.calendar, event, lead) : undefined;
  return lastDay === undefined ? event : endOfDay(dayOf(lastDay));
};

/** When the event comes before which a duty is due. */
const eventAt = (scene: Scene, rule: DutyRule, before: string): Instant | undefined => {
  if (before === 'analysis.presented') return reportDue(scene);
  const day = rule.for === 'statutory-review' && before === 'looked-after-review.held' ? reviewOf(scene)?.day : undefined;
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

/** Whether a duty is open and nothing has settled it. */
const isOpen = ({ opened, done }: Owed): boolean => done === undefined && opened !== undefined;

/** Whether it is time to say so. */
const isPressing = (scene: Scene, owed: Owed): boolean =>
  isOpen(owed) && (owed.reminded === undefined || !isAfter(owed.reminded, scene.now));

/** A duty that holds for this case: when it opened, was settled, is due and is brought to mind. */
type Owed = {
  readonly rule: OwedDuty;
  readonly words: DutyWords;
  readonly opened: Instant | undefined;
  readonly done: Instant | undefined;
  readonly due: Instant | undefined;
  readonly reminded: Instant | undefined;
};

const owedIn = keptWith((scene: Scene): readonly Owed[] => {
  const owed: Owed[] = [];
  for (const rule of inSeason(scene)) {
    if (dutyApplies(scene, rule).is !== 'true') continue;
    const words = dutyWords(scene.policy, rule);
    const opened = openedAt(scene, rule);
    const due = dueAt(scene, rule, words, opened);
    owed.push({ rule, words, opened, done: settledAt(scene, rule, opened), due, reminded: remindedAt(scene, rule.remind, opened, due) });
  }
  return owed;
});

/** What something left from an earlier meeting is about. A field is added to a copy at a fifth of what it costs behind a spread. */
export const aboutOf = ({ about }: Pick<Duty, 'about'>, number: string): NonNullable<Duty['about']> => Object.assign({}, about, { number });

/** Of which earlier meeting a duty is left: its number, and how that is said. */
type Meant = { readonly number: string; readonly from: string };

const dutyOf = (scene: Scene, { rule, words, opened, done, due, reminded }: Owed, meant?: Meant): Duty => {
  const reminder = rule.remind && reminded !== undefined ? ` A reminder comes from ${sayDay(dayOf(reminded))}.` : '';
  const event = words.lead && rule.before !== undefined ? deadlineOf(scene, rule.before) : undefined;
  const counted = reckoned(rule, { opened, due, event });
  const limit = counted ? ` ${counted}` : due === undefined ? ' No limit is given.' : '';
  return asDuty({
    id: meant ? `${rule.id}-${meant.number}` : rule.id,
    label: meant ? meant.from + rule.label : rule.label,
    clause: rule.clause,
    strength: words.strength,
    state: dutyState(scene, opened, done, due),
    ownerRoles: [rule.owner],
    owners: dutyOwners(scene, rule.owner),
    opened,
    due,
    dueText: due === undefined ? undefined : `by ${sayInstant(due)}`,
    remindAt: rule.remind && reminded,
    doneAt: done,
    act: words.act,
    about: meant ? aboutOf(words, meant.number) : words.about,
    explanation: `${words.why}${limit}${reminder}${words.source}`,
  });
};

/** What somebody has to ask, think about or do around the meeting, as the procedure lists it. */
export const listedDuties = keptWith((scene: Scene): readonly Duty[] => owedIn(scene).map((owed) => dutyOf(scene, owed)));

/** Those of them that an earlier meeting left open, each said to be of that meeting. */
export const leftOpen = (past: Scene, meant: Meant): readonly Duty[] =>
  owedIn(past)
    .filter(isOpen)
    .map((owed) => dutyOf(past, owed, meant));

/** Duties an act looks at that are not settled. One whose condition nobody knows is asked after: an unknown never acts as a no. */
export const dutyFindingsAt = (scene: Scene, act: string): readonly Finding[] => {
  const open = inSeason(scene).filter(
    (rule) => rule.at.some((each) => each === act) && settledAt(scene, rule, openedAt(scene, rule)) === undefined,
  );
  // What hangs on the answer to another of these, or on a document that is asked for, is asked once that is there.
  const documents = preparationRules(scene).flatMap((rule) => [rule.document, ...rule.or].map(preparationFact));
  const asked = new Set([...open.filter((rule) => dutyApplies(scene, rule).is === 'true').map(dutyFact), ...documents]);
  return open.flatMap((rule) => {
    const { is, unknown } = dutyApplies(scene, rule);
    if (is === 'true') return [dutyWords(scene.policy, rule).missing];
    if (is === 'false' || unknown.every((fact) => asked.has(fact))) return [];
    // Whether somebody will come nobody can say beforehand: that is thought of, and does not hold anything up.
    const told = unknown.find((fact) => !isDerived(fact));
    const strength = told !== undefined && strengthOf(scene.policy, rule) === 'must' ? ('must' as const) : ('consider' as const);
    return [
      finding(
        scene.policy,
        'precondition-unanswered',
        { clause: rule.clause, strength },
        `It is not known whether this applies: ${rule.label}.`,
        {
          about: { duty: rule.id, fact: told ?? dutyFact(rule) },
          wayOn: told === undefined ? `If so: ${inText(rule.label)}.` : 'Answer the question first.',
        },
      ),
    ];
  });
};

/** Duties that are open and not settled, and of which it is time to say so. */
export const dutyFindings = (scene: Scene): readonly Finding[] =>
  owedIn(scene)
    .filter((owed) => isPressing(scene, owed))
    .map(({ words }) => words.missing);

/** What an open duty asks a person. */
export const dutyQuestions = (scene: Scene): readonly Question[] =>
  owedIn(scene)
    .filter((owed) => isOpen(owed) && owed.words.act === 'recordFact')
    .map(({ rule, words }) => words.question ?? questionOf(scene.policy, rule, answerKind(scene, rule)));
