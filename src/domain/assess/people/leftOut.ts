import type { Duty, Finding, Seat } from '../assessment.ts';
import { factsOf } from '../../case/factsOf.ts';
import { cite, finding, strengthOf } from '../../policy/cite.ts';
import { sayInstant } from '../../time/words.ts';
import { leftOutRule } from './leftOutRule.ts';
import { deadlineOf } from '../duties/deadlineOf.ts';
import { dutyState } from '../duties/dutyState.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';

type Untold = { readonly duty: Duty; readonly finding: Finding | undefined };

/** What is owed to each person left out of a seat: to be told of the meeting, and why they are not asked to it. */
export const leftOutDuties = (scene: Scene, seats: readonly Seat[]): readonly Untold[] =>
  seats.flatMap((seat) => {
    const out = seat.people.filter(({ decision }) => decision === 'leave-out');
    const rule = out.length === 0 ? undefined : scene.rules.invite.find((each) => each.seat === seat.id);
    if (!rule) return [];
    return out.flatMap(({ person, informedAt }): readonly Untold[] => {
      const tell = person.roles.map((role) => leftOutRule(rule, role)).find((each) => each?.tell)?.tell;
      if (!tell) return [];
      const deadline = deadlineOf(scene, tell.before);
      const name = nameOf(scene, person);
      const told = factsOf(scene.state.log, 'carer.informed').findLast((fact) => fact.at === informedAt);
      // Being told of the meeting, or of the reason, is half of it; a fact that says one was kept back does not discharge the duty.
      const whole = tell.what.some((half) => told?.[half] === false) ? undefined : informedAt;
      const duty: Duty = {
        id: `inform-${person.id}`,
        label: `Tell ${name} about the meeting and why they are not invited`,
        clause: tell.clause,
        strength: strengthOf(scene.policy, tell),
        state: dutyState(scene, scene.now, whole, deadline),
        ownerRoles: [tell.owner],
        owners: holders(scene, tell.owner),
        ...(deadline !== undefined && { due: deadline, dueText: `before the meeting starts, ${sayInstant(deadline)}` }),
        ...(whole !== undefined && { doneAt: whole }),
        act: 'informCarer',
        about: { person: person.id, seat: seat.id },
        explanation: `Somebody left out is still told of the meeting and why. No limit is given, so before the meeting starts. ${cite(scene.policy, tell.clause)}.`,
      };
      const missing = finding(
        scene.policy,
        'inform-missing',
        tell,
        `${name} is not invited and has not been told of the meeting and why.`,
        { about: { person: person.id, seat: seat.id, duty: duty.id }, wayOn: `Tell ${name}, and record how.` },
      );
      return [{ duty, finding: whole === undefined ? missing : undefined }];
    });
  });
