import type { Fact, Instant } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { isNamed, namedIn } from '../../case/named.ts';
import { nextNumber } from '../../case/nextNumber.ts';
import { statutoryReviews } from '../../case/statutoryReviews.ts';
import type { DutyRule } from '../../policy/dutyRules.ts';
import { isAfter } from '../../time/instant.ts';
import { endOfDay } from '../../time/london.ts';
import type { Scene } from '../../scene/scene.ts';
import { isAbout } from '../../case/isAbout.ts';
import { completionOf } from '../../form/completion.ts';
import { factsIn } from '../../policy/factsIn.ts';
import { applies } from '../../scene/applies.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { occurrences, occurrencesNow } from '../../scene/occurrences.ts';
import { isFirst } from '../../scene/seriesOf.ts';
import { isFiling } from '../papers/filing.ts';
import { seatsOf } from '../people/seats.ts';
import { sinceReview } from './dutyReview.ts';
import { dutyFact, takesNoAnswer } from './dutyWords.ts';
import type { OwedDuty } from './eachDuty.ts';

/** When a duty that opened then was settled: by the event that discharges it, or by its answer; undefined while it is not. */
export const settledAt = (scene: Scene, rule: OwedDuty, opened: Instant | undefined): Instant | undefined => {
  const event = rule['done-by'];
  const done = event === undefined ? undefined : doneAt(scene, rule, event, opened);
  return done ?? (takesNoAnswer(rule) ? undefined : (answeredAt(scene, rule, opened) ?? answeredByRecord(scene, rule)));
};

/** When something else on record answered it, as far as the log tells. */
const answeredByRecord = (scene: Scene, rule: OwedDuty): Instant | undefined => {
  const by = rule['answered-by'];
  // Whoever answered with a no is not talked over by the record.
  if (by === undefined || scene.known(dutyFact(rule)) !== undefined) return undefined;
  const { log } = scene.state;
  if (by === 'seats') {
    const settled = seatsOf(scene).every(({ state }) => state === 'complete' || state === 'not-applicable');
    return settled ? (occurrences(scene, 'invitee.decided').at(-1)?.at ?? scene.now) : undefined;
  }
  if (applies(scene, by.when).is !== 'true') return undefined;
  const forms = factsIn(by.when).flatMap((fact) => completionOf(log, fact.split('.')[1] ?? '') ?? []);
  return forms.at(-1)?.last.at ?? log.at(-1)?.at ?? scene.now;
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
  if (value === undefined || value === 'unknown' || scene.state.isAnswer?.(fact, value) === false) return undefined;
  if (wanted !== 'any' && !wanted.includes(value as string)) return undefined;
  if (now) return now.at;
  const before = factsOf(scene.state.log, 'fact.recorded').findLast(recorded);
  if (before) return rule.for === 'each' ? undefined : before.at;
  return scene.state.log[0]?.at ?? scene.now;
};

/** When a statutory review was convened that is to come, or was held, after a moment: one that was over by then is another. */
const reviewSince = (scene: Scene, opened: Instant | undefined): Instant | undefined =>
  statutoryReviews(scene.state.log).find(({ convenedAt, heldAt, day }) => {
    const when = heldAt ?? (day === undefined ? convenedAt : endOfDay(day));
    return convenedAt !== undefined && when !== undefined && (opened === undefined || !isAfter(opened, when));
  })?.convenedAt;

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

/** Whether what was said before the duty opened says nothing of it: what was said after the meeting before is not yet said of this one. */
const isOfThisAlone = (scene: Scene, rule: DutyRule): boolean =>
  rule.for === 'each' && afterwards.includes(rule.after ?? '') && (isFiling(rule) || !isFirst(scene, scene.meeting));

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
  const number = scene.meeting?.number ?? nextNumber(scene.state);
  const later = isOfThisAlone(scene, rule);
  return facts.findLast(
    (fact) =>
      isIt(fact) &&
      (typeof fact.number !== 'number' || fact.number >= number) &&
      (!later || (opened !== undefined && !isAfter(opened, fact.at))),
  );
};

/** Events a duty of this meeting may follow that come with or after it. */
const afterwards: readonly string[] = ['meeting.started', 'meeting.held', 'minutes.drafted', 'minutes.finalised'];
