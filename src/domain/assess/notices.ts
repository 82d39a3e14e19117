import type { Duty, Finding } from './assessment.ts';
import type { Instant } from '../case/fact.ts';
import { cite, finding, strengthOf, theRoles } from '../policy/cite.ts';
import { isAfter } from '../time/instant.ts';
import { parseDuration } from '../time/duration.ts';
import { limitOf } from '../time/limit.ts';
import { isNotCovered } from '../time/workingDays.ts';
import { asSentence, sayInstant } from '../time/words.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { organisersOf } from './organiser.ts';
import { remindedAt } from './remindedAt.ts';
import type { Scene } from './scene.ts';
import { applies, holders, momentOf, occurrencesNow } from './scene.ts';

/** Who has to be told of the meeting, apart from being invited to it. */
export const noticeDuties = (scene: Scene): readonly Duty[] =>
  scene.rules.notify
    .filter((rule) => applies(scene, rule.when).is !== 'false')
    .map((rule) => {
      const told = toldAt(scene, rule);
      const opened = openedAt(scene, rule);
      const deadline = dueAt(scene, rule, opened);
      const role = theRoles(scene.policy, [rule.role]);
      const state = dutyState(scene, opened, told, deadline);
      const reminded = rule.remind && remindedAt(scene, rule.remind, opened, deadline);
      return {
        id: noticeId(rule),
        label: `Tell ${role} about ${rule.about}`,
        clause: rule.clause,
        strength: strengthOf(scene.policy, rule),
        state: told === undefined && withheld(scene, rule) ? ('waived' as const) : state,
        ownerRoles: [rule.owner],
        owners: rule.owner === 'organiser' ? organisersOf(scene) : holders(scene, rule.owner),
        ...(deadline !== undefined && {
          due: deadline,
          dueText: rule.before === undefined ? `by ${sayInstant(deadline)}` : `before the meeting starts, ${sayInstant(deadline)}`,
        }),
        ...(reminded !== undefined && { remindAt: reminded }),
        ...(told !== undefined && { doneAt: told }),
        act: 'notify',
        about: { duty: noticeId(rule), seat: rule.role },
        explanation:
          rule.before === undefined
            ? `${asSentence(role)} is told whether or not they were invited. ${cite(scene.policy, rule.clause)}.`
            : `${asSentence(role)} is told whether or not they are invited; no limit is given, so before the meeting starts. ${cite(scene.policy, rule.clause)}.`,
      };
    });

type Rule = MeetingRules['notify'][number];

const noticeId = (rule: Rule): string => `notify-${rule.id ?? rule.role}`;

/** Events a notice may follow that come with or after the meeting: nobody can be told of an outcome before there is one. */
const afterwards = ['meeting.held', 'minutes.drafted', 'minutes.finalised', 'review.agreed'];

const openedAt = (scene: Scene, rule: Rule): Instant | undefined =>
  momentOf(scene, rule.after, { meeting: scene.meeting }) ?? (afterwards.includes(rule.after) ? undefined : scene.meeting?.start);

const toldAt = (scene: Scene, rule: Rule): Instant | undefined => {
  const told = occurrencesNow(scene, 'notification.sent', rule.role);
  if (!afterwards.includes(rule.after)) return told.at(-1)?.at;
  const opened = openedAt(scene, rule);
  return opened === undefined ? undefined : told.find((fact) => !isAfter(opened, fact.at))?.at;
};

const dueAt = (scene: Scene, rule: Rule, opened: Instant | undefined): Instant | undefined => {
  if (rule.before !== undefined) return deadlineOf(scene, rule.before);
  const length = rule.latest === undefined ? undefined : parseDuration(rule.latest);
  const limit = length && opened !== undefined ? limitOf(scene.calendar, opened, length) : undefined;
  return isNotCovered(limit) ? undefined : limit;
};

/** The fact under which somebody entitled records why a role is not told. */
export const withheldFact = (role: string): string => `notice-withheld.${role}`;
const withheld = (scene: Scene, rule: Rule): boolean =>
  rule.unless !== undefined && typeof scene.known(withheldFact(rule.role)) === 'string';

/** When the other event is to happen: as it happened, or as it is booked. */
export const deadlineOf = (scene: Scene, before: string): Instant | undefined =>
  momentOf(scene, before, { meeting: scene.meeting }) ??
  (before.startsWith('meeting.') && scene.meeting?.cancelledAt === undefined ? scene.meeting?.start : undefined);

/** Where a duty stands between its opening, its deadline and its being done. */
export const dutyState = (
  scene: Scene,
  opened: Instant | undefined,
  done: Instant | undefined,
  deadline: Instant | undefined,
): Duty['state'] => {
  if (done !== undefined) return deadline !== undefined && isAfter(done, deadline) ? 'done-late' : 'done';
  if (opened === undefined) return 'not-yet';
  return deadline !== undefined && isAfter(scene.now, deadline) ? 'late' : 'open';
};

/** Notices that are open and would be missing once the meeting starts. */
export const noticeFindings = (scene: Scene): readonly Finding[] =>
  scene.rules.notify.flatMap((rule) => {
    if (applies(scene, rule.when).is === 'false' || toldAt(scene, rule) !== undefined || withheld(scene, rule)) return [];
    const opened = openedAt(scene, rule);
    if (opened === undefined) return [];
    const reminded = rule.remind && remindedAt(scene, rule.remind, opened, dueAt(scene, rule, opened));
    if (reminded !== undefined && isAfter(reminded, scene.now)) return [];
    const role = theRoles(scene.policy, [rule.role]);
    return [
      finding(scene.policy, 'notify-missing', rule, `Nobody has told ${role} about ${rule.about}.`, {
        about: { seat: rule.role, duty: noticeId(rule) },
        wayOn: rule.unless
          ? `Tell them, and record that you did; or have recorded ${rule.unless.what}.`
          : `Tell them, and record that you did.`,
      }),
    ];
  });
