import type { Clock, Duty, Finding } from '../assessment.ts';
import type { Meeting } from '../../case/caseState.ts';
import type { Day, Instant } from '../../case/fact.ts';
import { cite, finding, strengthOf } from '../../policy/cite.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import type { Policy } from '../../policy/policy.ts';
import { remembered } from '../../remembered.ts';
import { isAfter } from '../../time/instant.ts';
import { atLondon, dayOf, endOfDay } from '../../time/london.ts';
import { parseDuration } from '../../time/duration.ts';
import { limitOf } from '../../time/limit.ts';
import { isNotCovered } from '../../time/workingDays.ts';
import { asSentence, sayDay } from '../../time/words.ts';
import { clockOf, limitFor } from '../limits/clocks.ts';
import type { Limit, Told } from '../limits/clocks.ts';
import type { Scene } from '../../scene/scene.ts';
import { dutyOwners } from '../people/organiser.ts';
import { isFirst } from '../../scene/seriesOf.ts';

/** Whether a meeting belongs to a series that was ended and has begun again. */
const isOver = (scene: Scene, meeting: Meeting | undefined): boolean =>
  meeting !== undefined && meeting.number <= (scene.state.reopened?.after ?? 0);

/** The limit for the next review after a meeting, with a date weighed against it when one is proposed. */
export const reviewLimit = (scene: Scene, meeting: Meeting | undefined, proposed?: Day): Limit | undefined => {
  const rule = reviewRule(scene, meeting);
  return rule && limitFor(scene, rule, meeting, weighed(meeting, proposed));
};

/** The same as people see it. */
export const reviewClock = (scene: Scene, meeting: Meeting | undefined): Clock | undefined => {
  const rule = reviewRule(scene, meeting);
  return rule && clockOf(scene, rule, meeting, weighed(meeting, undefined));
};

const weighed = (meeting: Meeting | undefined, proposed: Day | undefined): Told => {
  const date = proposed ?? meeting?.review?.date;
  return { metAt: date === undefined ? undefined : atLondon(date, '00:00') };
};

const reviewRule = (scene: Scene, meeting: Meeting | undefined): ClockRule | undefined => {
  const { review } = scene.rules;
  if (!review || isOver(scene, meeting) || (review.for === 'first' && !isFirst(scene, meeting))) return undefined;
  return ruleOf(review);
};

type ReviewRule = NonNullable<MeetingRules['review']>;

/** What the procedure says of the next review, as a limit: the usual day where it has one; undefined where it gives no number. */
const ruleOf = remembered((review: ReviewRule): ClockRule | undefined => {
  const { after, clause, strength } = review;
  const latest = review.default ?? review.latest;
  return latest === undefined ? undefined : { id: 'review', label: 'Review date', latest, after, until: 'review.agreed', for: 'each', clause, strength }; // prettier-ignore
});

/** The day no review may pass, where the procedure has a usual day before it. */
const lastOf = remembered(({ latest, after, clause, strength }: ReviewRule): ClockRule => ({ id: 'review', label: 'Review date', latest, after, until: 'review.agreed', for: 'each', clause, strength })); // prettier-ignore

/** Whether a proposed review date is later than the procedure allows; where it is sooner than usual without a reason, that is asked for. */
export const reviewLate = (scene: Scene, meeting: Meeting, date: Day, reason?: string): Finding | undefined => {
  const clock = reviewLimit(scene, meeting, date);
  if (!clock || !scene.rules.review) return undefined;
  if (clock.state === 'unknown')
    return finding(
      scene.policy,
      'review-late',
      scene.rules.review,
      `Whether ${sayDay(date)} is soon enough cannot be told. ${clock.explanation}`,
      { about: { clock: 'review' }, wayOn: 'Say why this date is right.' },
    );
  if (clock.latest === undefined) return undefined;
  const { default: usual, extension, earlier } = scene.rules.review;
  if (usual !== undefined && earlier && date < dayOf(clock.latest))
    return reason === undefined
      ? finding(scene.policy, 'record-incomplete', earlier, earlier.says, {
          about: { clock: 'review', field: 'reason' },
          wayOn: ['should', 'must'].includes(strengthOf(scene.policy, earlier)) ? 'Say why.' : 'Say why, if you can.',
        })
      : undefined;
  if (clock.state !== 'met-late') return undefined;
  const last = usual === undefined || scene.rules.review.latest === undefined ? undefined : limitFor(scene, lastOf(scene.rules.review), meeting, weighed(meeting, date)); // prettier-ignore
  if (last?.latest !== undefined && isAfter(atLondon(date, '00:00'), last.latest))
    return tooLate(scene, scene.rules.review, date, last.latest);
  if (extension) {
    const most = extended(scene, clock.latest, extension.length);
    const strict = extension.strictly === undefined ? undefined : extended(scene, clock.latest, extension.strictly);
    const advice =
      strict === undefined || date <= dayOf(strict)
        ? ''
        : ` Read strictly, as ${extension.strictly ?? ''}, that is ${sayDay(dayOf(strict))}.`;
    if (most !== undefined && date <= dayOf(most))
      return finding(
        scene.policy,
        'review-late',
        { clause: extension.clause, strength: 'should' },
        `${sayDay(date)} is after the usual day, ${sayDay(dayOf(clock.latest))}. It may be put back once, to ${sayDay(dayOf(most))} at the latest.${advice}`,
        { about: { clock: 'review', field: 'date' }, wayOn: 'Give the reason it is put back.' },
      );
    return finding(
      scene.policy,
      'extension-over-limit',
      extension,
      `${sayDay(date)} is later than the review may be put back${most === undefined ? '' : `, ${sayDay(dayOf(most))}`}.`,
      { about: { clock: 'review', field: 'date' }, wayOn: 'Choose an earlier day, or give a reason.' },
    );
  }
  if (last?.latest !== undefined)
    return finding(
      scene.policy,
      'review-late',
      { clause: scene.rules.review.clause, strength: 'consider' },
      `${sayDay(date)} is after the usual day, ${sayDay(dayOf(clock.latest))}. The last day for it is ${sayDay(dayOf(last.latest))}.`,
      { about: { clock: 'review', field: 'date' }, wayOn: 'Say why it is put back, if you can.' },
    );
  return tooLate(scene, scene.rules.review, date, clock.latest);
};

const tooLate = (scene: Scene, rule: ReviewRule, date: Day, latest: Instant): Finding =>
  finding(scene.policy, 'review-late', rule, `${sayDay(date)} is later than the last day for the review, ${sayDay(dayOf(latest))}.`, {
    about: { clock: 'review', field: 'date' },
    wayOn: `Choose a day up to ${sayDay(dayOf(latest))}, or give a reason.`,
  });

const extended = (scene: Scene, from: Instant, length: string): Instant | undefined => {
  const duration = parseDuration(length);
  const limit = duration && limitOf(scene.calendar, from, duration);
  return limit === undefined || isNotCovered(limit) ? undefined : limit;
};

/** The duty to agree a review date, once a meeting was held. */
export const reviewDuty = (scene: Scene): readonly Duty[] => {
  const { review } = scene.rules;
  const { meeting } = scene;
  if (!review || meeting?.heldAt === undefined || scene.state.ceased || isOver(scene, meeting)) return [];
  const clock = reviewLimit(scene, meeting);
  const agreed = meeting.review ?? meeting.noReview;
  const late = clock?.latest !== undefined && agreed === undefined && clock.state === 'late';
  return [
    {
      id: 'review',
      label: 'Agree a review date',
      clause: (review.agree ?? review).clause,
      strength: strengthOf(scene.policy, review.agree ?? review),
      state: agreed ? 'done' : late ? 'late' : 'open',
      ownerRoles: [review.owner],
      owners: dutyOwners(scene, review.owner),
      opened: meeting.heldAt,
      ...(clock?.latest !== undefined && { due: clock.latest, dueText: `a review no later than ${sayDay(dayOf(clock.latest))}` }),
      ...(agreed && { doneAt: agreed.at }),
      act: 'agreeReview',
      about: { clock: 'review' },
      explanation:
        (review.hint && clock === undefined ? hinted(scene.policy, review, review.hint) : undefined) ??
        clock?.explanation ??
        `A review date is to be agreed; the procedure does not say how soon. ${cite(scene.policy, review.clause)}.`,
    },
  ];
};

/** What is only hinted at, by the clause that hints it, and then what the duty itself goes by. */
const hinted = (policy: Policy, { clause }: ReviewRule, hint: NonNullable<ReviewRule['hint']>): string => {
  const hinting = `${hint.says} ${cite(policy, hint.clause)}.`;
  return hint.clause === clause ? hinting : `${hinting} ${asSentence(policy.clauses[clause]?.text ?? '')} ${cite(policy, clause)}.`;
};

/** The duty to book the review that was agreed, until it is booked. */
export const reviewBookingDuty = (scene: Scene): readonly Duty[] => {
  const { review, organiser, oversight } = scene.rules;
  const rule = oversight ?? review;
  const owner = oversight?.owner ?? organiser.role;
  const agreed = scene.meeting?.review;
  if (!review || !rule || !agreed || scene.meeting.heldAt === undefined) return [];
  const due = endOfDay(agreed.date);
  return [
    {
      id: 'book-review',
      label: `Book the review, agreed for ${sayDay(agreed.date)}`,
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: isAfter(scene.now, due) ? 'late' : 'open',
      ownerRoles: [owner],
      owners: dutyOwners(scene, owner),
      opened: agreed.at,
      due,
      dueText: sayDay(agreed.date),
      act: 'scheduleMeeting',
      about: { clock: 'review' },
      explanation: `The review was agreed for ${sayDay(agreed.date)} and has no time yet. ${cite(scene.policy, rule.clause)}.`,
    },
  ];
};

/** What is wrong with the review date of the meeting held last. */
export const reviewFindings = (scene: Scene): readonly Finding[] => {
  const { review } = scene.rules;
  const { meeting } = scene;
  if (!review || meeting?.heldAt === undefined) return [];
  if (scene.state.ceased || meeting.noReview || isOver(scene, meeting)) return [];
  if (!meeting.review)
    return [
      finding(scene.policy, 'review-missing', review.agree ?? review, 'No review date is agreed.', {
        about: { clock: 'review' },
        wayOn: 'Agree a review date.',
      }),
    ];
  const late = meeting.review.reason === undefined ? reviewLate(scene, meeting, meeting.review.date) : undefined;
  return late ? [late] : [];
};
