import type { Duty, Finding, Question } from './assessment.ts';
import { lastDayToShow } from '../analysis/quarterOf.ts';
import type { Fact, Instant } from '../case/fact.ts';
import { factsOf } from '../case/factsOf.ts';
import { isNamed, namedIn } from '../case/named.ts';
import { statutoryReviews } from '../case/statutoryReviews.ts';
import type { StatutoryReview } from '../case/statutoryReviews.ts';
import { cite, finding, strengthOf, theRoles } from '../policy/cite.ts';
import { inText } from '../policy/inText.ts';
import type { DutyRule } from '../policy/dutyRules.ts';
import type { OwedDuty } from './eachDuty.ts';
import { dutyApplies, eachDuty } from './eachDuty.ts';
import { settledByForm } from '../form/settledByForm.ts';
import { own } from '../policy/own.ts';
import { parseDuration } from '../time/duration.ts';
import { isAfter } from '../time/instant.ts';
import { daysBefore, limitOf } from '../time/limit.ts';
import { dayOf, endOfDay } from '../time/london.ts';
import { remembered } from '../remembered.ts';
import { isNotCovered } from '../time/workingDays.ts';
import { sayDay, sayInstant } from '../time/words.ts';
import { isFiling } from './filing.ts';
import { isDerived } from '../policy/derivedFacts.ts';
import { deadlineOf, dutyState } from './notices.ts';
import { dutyOwners } from './organiser.ts';
import { reckoned } from './reckoned.ts';
import { remindedAt } from './remindedAt.ts';
import type { Scene } from './scene.ts';
import { preparationFact, preparationRules } from './preparation.ts';
import { holders, isFirst, isOf, momentOf, nameOf, occurrences, occurrencesNow, personOf } from './scene.ts';

/** The fact under which the answer to a duty is kept. */
export const dutyFact = (rule: DutyRule): string => rule.fact ?? `duty.${rule.id}`;

/** The act that settles a duty: an answer, where the rule names no other. */
const actOf = (rule: DutyRule): string => rule.act ?? 'recordFact';

/** Whether only doing it settles it: somebody’s word that it was done does not. */
const takesNoAnswer = (rule: DutyRule): boolean => rule.act !== undefined && rule['done-by'] !== undefined;

/** The duties that belong to this meeting, or to the statutory review on record, whatever their condition says. */
const inSeason = (scene: Scene): readonly OwedDuty[] =>
  eachDuty(scene).filter((rule) =>
    rule.for === 'statutory-review' ? reviewOf(scene) !== undefined : rule.for !== 'first' || isFirst(scene, scene.meeting),
  );

/** The statutory review to come, or the last one. */
const reviewOf = (scene: Scene): StatutoryReview | undefined => statutoryReviews(scene.state.log).at(-1);

/** Events a duty of this meeting may follow that come with or after it. */
const afterwards: readonly string[] = ['meeting.started', 'meeting.held', 'minutes.drafted', 'minutes.finalised'];

/** Facts that count for this occasion of the duty: since the meeting before this one, or since the review was set. */
const happenedFor = (scene: Scene, rule: DutyRule, event: string): readonly Fact[] => {
  if (rule.for !== 'statutory-review') {
    const facts = occurrencesNow(scene, event).filter(
      (fact) => typeof fact.number !== 'number' || fact.number >= (scene.meeting?.number ?? 1),
    );
    if (rule.for !== 'each' || !afterwards.includes(rule.after ?? '') || (isFirst(scene, scene.meeting) && !isFiling(rule))) return facts;
    // What was said after the meeting before this one is not yet said of this one.
    const opened = momentOf(scene, rule.after ?? '', { meeting: scene.meeting });
    return opened === undefined ? [] : facts.filter((fact) => !isAfter(opened, fact.at));
  }
  const first = reviewOf(scene)?.facts[0];
  const since = first ? scene.state.log.indexOf(first) : -1;
  return occurrences(scene, event).filter((fact) => scene.state.log.indexOf(fact) >= since);
};

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
export const answerKind = (scene: Scene, rule: DutyRule): Pick<Question, 'kind' | 'choices'> => {
  const told = own(scene.policy.facts, dutyFact(rule));
  if (told) return { kind: told.kind, ...(told.choices && { choices: told.choices }) };
  if (rule.kind !== 'person') return { kind: rule.kind, ...(rule.choices && { choices: rule.choices }) };
  return { kind: 'choice', choices: scene.state.people.map((person) => ({ value: person.id, label: nameOf(scene, person) })) };
};

/** When a statutory review was convened that is to come, or was held, after a moment: one that was over by then is another. */
const reviewSince = (scene: Scene, opened: Instant | undefined): Instant | undefined =>
  statutoryReviews(scene.state.log).find(({ convenedAt, heldAt, day }) => {
    const when = heldAt ?? (day === undefined ? convenedAt : endOfDay(day));
    return convenedAt !== undefined && when !== undefined && (opened === undefined || !isAfter(opened, when));
  })?.convenedAt;

/** When a duty was settled: by its answer, or by the event that discharges it; undefined while it is not. */
const settledAt = (scene: Scene, rule: OwedDuty): Instant | undefined => {
  const event = rule['done-by'];
  const { document } = rule;
  const facts = event === undefined ? [] : rule.for === 'once' ? occurrences(scene, event) : happenedFor(scene, rule, event);
  const done =
    event === 'looked-after-review.convened' && rule.for !== 'statutory-review'
      ? reviewSince(scene, openedAt(scene, rule))
      : facts.findLast(
          (each) => withThem(scene, rule, each) && aboutThem(scene, rule, each) && (document === undefined || isOf(each, document)),
        )?.at;
  if (done !== undefined || takesNoAnswer(rule)) return done;
  const fact = dutyFact(rule);
  const recorded = (each: Fact): boolean => each['fact'] === fact;
  const now = happenedFor(scene, rule, 'fact.recorded').findLast(recorded);
  const value = now ? (now['value'] ?? undefined) : scene.known(fact);
  const wanted = rule['settled-by'];
  if (value === undefined || value === 'unknown' || (wanted !== 'any' && !wanted.includes(value as string))) return undefined;
  if (now) return now.at;
  if (rule.for === 'statutory-review') return undefined;
  // What was said for an earlier meeting says nothing of this one; what was known at the opening holds until then.
  const before = factsOf(scene.state.log, 'fact.recorded').findLast(recorded);
  if (before) return rule.for === 'each' ? undefined : before.at;
  return rule.for === 'each' && !isFirst(scene, scene.meeting) ? undefined : (scene.state.log[0]?.at ?? scene.now);
};

const openedAt = (scene: Scene, rule: DutyRule): Instant | undefined => {
  if (rule.after === undefined) return scene.state.log[0]?.at ?? scene.now;
  if (rule.for === 'statutory-review') return happenedFor(scene, rule, rule.after)[0]?.at;
  const { after } = rule;
  // What is owed once is owed since the first meeting that came so far, whatever is booked since.
  const first =
    rule.for === 'once'
      ? scene.state.meetings.map((meeting) => momentOf(scene, after, { meeting })).find((at) => at !== undefined)
      : undefined;
  return first ?? momentOf(scene, after, { meeting: scene.meeting });
};

const dueAt = (scene: Scene, rule: DutyRule, opened: Instant | undefined): Instant | undefined => {
  const length = rule.latest === undefined ? undefined : parseDuration(rule.latest);
  const limit = length && opened !== undefined ? limitOf(scene.calendar, opened, length) : undefined;
  if (limit !== undefined) return isNotCovered(limit) ? undefined : limit;
  if (rule.before === undefined) return undefined;
  const { day } = (rule.for === 'statutory-review' ? reviewOf(scene) : undefined) ?? {};
  const event =
    rule.before === 'analysis.presented'
      ? reportDue(scene)
      : rule.before === 'looked-after-review.held' && day !== undefined
        ? endOfDay(day)
        : deadlineOf(scene, rule.before);
  const lead = rule['ready-before'] === undefined ? undefined : parseDuration(rule['ready-before']);
  const lastDay = event !== undefined && lead ? daysBefore(scene.calendar, event, lead) : undefined;
  return lastDay === undefined ? event : endOfDay(dayOf(lastDay));
};

/** The end of the month in which the report is shown that counts this case; undefined while the day it is counted by is not known. */
const reportDue = (scene: Scene): Instant | undefined => {
  const { analysis } = scene.policy;
  const counted =
    analysis && momentOf(scene, analysis['log-date'], { meeting: scene.state.meetings.findLast(({ heldAt }) => heldAt !== undefined) });
  const last = analysis === undefined || counted === undefined ? undefined : lastDayToShow(analysis, dayOf(counted));
  return last === undefined ? undefined : endOfDay(last);
};

/** Whether a duty is open and nothing has settled it, and it is time to say so. */
const isPressing = (scene: Scene, { opened, done, reminded }: Owed): boolean =>
  done === undefined && opened !== undefined && (reminded === undefined || !isAfter(reminded, scene.now));

/** A duty that holds for this case: when it opened, was settled, is due and is brought to mind. */
type Owed = {
  readonly rule: OwedDuty;
  readonly opened: Instant | undefined;
  readonly done: Instant | undefined;
  readonly due: Instant | undefined;
  readonly reminded: Instant | undefined;
};

const owedIn = remembered((scene: Scene): readonly Owed[] =>
  inSeason(scene)
    .filter((rule) => dutyApplies(scene, rule).is === 'true')
    .map((rule) => {
      const opened = openedAt(scene, rule);
      const due = dueAt(scene, rule, opened);
      return { rule, opened, done: settledAt(scene, rule), due, reminded: remindedAt(scene, rule.remind, opened, due) };
    }),
);

/** What somebody has to ask, think about or do around the meeting, as the procedure lists it. */
export const listedDuties = remembered((scene: Scene): readonly Duty[] =>
  owedIn(scene).map(({ rule, opened, done, due, reminded }) => {
    const reminder = rule.remind && reminded !== undefined ? ` A reminder comes from ${sayDay(dayOf(reminded))}.` : '';
    const counted = reckoned(rule, { opened, due, event: rule.before === undefined ? undefined : deadlineOf(scene, rule.before) });
    const together = rule.with ? ` Together with ${theRoles(scene.policy, rule.with)}.` : '';
    return {
      id: rule.id,
      label: rule.label,
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: dutyState(scene, opened, done, due),
      ownerRoles: [rule.owner],
      owners: dutyOwners(scene, rule.owner),
      ...(opened !== undefined && { opened }),
      ...(due !== undefined && { due, dueText: `by ${sayInstant(due)}` }),
      ...(reminded !== undefined && rule.remind && { remindAt: reminded }),
      ...(done !== undefined && { doneAt: done }),
      act: actOf(rule),
      about: { duty: rule.id, ...formOfDuty(scene, rule), ...(actOf(rule) === 'recordFact' && { fact: dutyFact(rule) }) },
      explanation: `${rule.why ?? rule.ask}${together}${counted ? ` ${counted}` : due === undefined ? ' No limit is given.' : ''}${reminder} ${cite(scene.policy, rule.clause)}.`,
    };
  }),
);

/** The form that settles a duty, where one does. */
const formOfDuty = (scene: Scene, rule: DutyRule): NonNullable<Finding['about']> => {
  if (rule.act !== 'completeForm') return {};
  const form = scene.policy.forms.find((each) => settledByForm(rule, each));
  return form ? { form: form.id, document: form.document } : {};
};

const missing = (scene: Scene, rule: DutyRule): Finding =>
  finding(scene.policy, rule.code, rule, rule.ask, {
    about: { duty: rule.id, ...formOfDuty(scene, rule), ...(!takesNoAnswer(rule) && { fact: dutyFact(rule) }) },
    wayOn: rule.by ? `${rule.label}; ${theRoles(scene.policy, rule.by)} says so.` : `${rule.label}.`,
  });

/** Duties an act looks at that are not settled. One whose condition nobody knows is asked after: an unknown never acts as a no. */
export const dutyFindingsAt = (scene: Scene, act: string): readonly Finding[] => {
  const open = inSeason(scene).filter((rule) => rule.at.some((each) => each === act) && settledAt(scene, rule) === undefined);
  // What hangs on the answer to another of these, or on a document that is asked for, is asked once that is there.
  const documents = preparationRules(scene).flatMap((rule) => [rule.document, ...rule.or].map(preparationFact));
  const asked = new Set([...open.filter((rule) => dutyApplies(scene, rule).is === 'true').map(dutyFact), ...documents]);
  return open.flatMap((rule) => {
    const { is, unknown } = dutyApplies(scene, rule);
    if (is === 'true') return [missing(scene, rule)];
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

/** Duties that are open and not settled. */
export const dutyFindings = (scene: Scene): readonly Finding[] =>
  owedIn(scene)
    .filter((owed) => isPressing(scene, owed))
    .map(({ rule }) => missing(scene, rule));

/** The acts by which an event comes about, in the order a case usually goes. */
const comesBy: Readonly<Record<string, string>> = {
  'request.submitted': 'submitRequest',
  'approval.granted': 'decideRequest',
  'meeting.scheduled': 'scheduleMeeting',
  'meeting.convened': 'scheduleMeeting',
  'meeting.started': 'startMeeting',
  'meeting.held': 'holdMeeting',
  'minutes.finalised': 'finaliseMinutes',
};

/** The act that looks for the answer to a duty, or before whose event it is due; undefined where nothing waits for it. */
export const actLooking = (rule: DutyRule): string | undefined =>
  rule.at[0] ?? (rule.before === undefined ? undefined : own(comesBy, rule.before));

/** What an open duty asks a person. */
export const dutyQuestions = (scene: Scene): readonly Question[] =>
  owedIn(scene)
    .filter(({ rule, opened, done }) => done === undefined && opened !== undefined && actOf(rule) === 'recordFact')
    .map(({ rule }) => ({
      fact: dutyFact(rule),
      ask: rule.ask,
      ...answerKind(scene, rule),
      clause: rule.clause,
      why: `${rule.why ?? rule.label}. ${cite(scene.policy, rule.clause)}.`.replace('..', '.'),
      ...(actLooking(rule) !== undefined && { before: actLooking(rule) ?? '' }),
    }));
