import type { Duty, Finding } from './assessment.ts';
import type { Instant } from '../case/fact.ts';
import { cite, finding, strengthOf, theRoles } from '../policy/cite.ts';
import { isAfter } from '../time/instant.ts';
import { asSentence, sayInstant } from '../time/words.ts';
import type { Scene } from './scene.ts';
import { applies, holders, momentOf, occurrencesNow } from './scene.ts';

/** Who has to be told of the meeting, apart from being invited to it. */
export const noticeDuties = (scene: Scene): readonly Duty[] =>
  scene.rules.notify
    .filter((rule) => applies(scene, rule.when).is !== 'false')
    .map((rule) => {
      const told = occurrencesNow(scene, 'notification.sent', rule.role).at(-1)?.at;
      const opened = momentOf(scene, rule.after, { meeting: scene.meeting }) ?? scene.meeting?.start;
      const deadline = deadlineOf(scene, rule.before);
      const role = theRoles(scene.policy, [rule.role]);
      return {
        id: `notify-${rule.role}`,
        label: `Tell ${role} about ${rule.about}`,
        clause: rule.clause,
        strength: strengthOf(scene.policy, rule),
        state: dutyState(scene, opened, told, deadline),
        ownerRoles: [rule.owner],
        owners: holders(scene, rule.owner),
        ...(deadline !== undefined && { due: deadline, dueText: `before the meeting starts, ${sayInstant(deadline)}` }),
        ...(told !== undefined && { doneAt: told }),
        act: 'notify',
        about: { duty: `notify-${rule.role}`, seat: rule.role },
        explanation: `${asSentence(role)} is told whether or not they are invited; no limit is given, so before the meeting starts. ${cite(scene.policy, rule.clause)}.`,
      };
    });

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
    if (applies(scene, rule.when).is === 'false' || occurrencesNow(scene, 'notification.sent', rule.role).length > 0) return [];
    const opened = momentOf(scene, rule.after, { meeting: scene.meeting }) ?? scene.meeting?.start;
    if (opened === undefined) return [];
    const role = theRoles(scene.policy, [rule.role]);
    return [
      finding(scene.policy, 'notify-missing', rule, `Nobody has told ${role} about ${rule.about}.`, {
        about: { seat: rule.role, duty: `notify-${rule.role}` },
        wayOn: `Tell them, and record that you did.`,
      }),
    ];
  });
