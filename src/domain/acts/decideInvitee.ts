import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { leftOutRule } from '../assess/leftOutRule.ts';
import { nameOf } from '../assess/scene.ts';
import type { Scene } from '../assess/scene.ts';
import { seatsOf } from '../assess/seats.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { withFacts } from './withFacts.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  seat: key,
  person: key.optional(),
  decision: z.enum(['invite', 'leave-out'], { error: 'is invite or leave-out' }),
  reason: text.optional(),
  reasonShared: text.optional(),
  discussed: text.optional(),
  viewsPlan: text.optional(),
});

/** Invites one person of a seat, or leaves them out with what the procedure asks for then. */
export const decideInvitee = defineAct({
  name: 'decideInvitee',
  schema,
  judge: (scene, data, by) => {
    const { seat: id, decision, reason } = data;
    const seats = seatsOf(scene);
    const seat = seats.find((each) => each.id === id);
    if (!seat)
      return no(
        wrongField(scene, 'seat', `There is no seat “${id}” on the list.`, `Choose one of: ${seats.map((each) => each.id).join(', ')}.`),
      );
    if (seat.applies !== 'yes')
      return no(
        wrongField(
          scene,
          'seat',
          seat.because,
          seat.applies === 'unknown' ? 'Answer the question first.' : 'Choose another seat.',
          seat.clause,
        ),
      );
    if (data.person === undefined) {
      if (decision === 'invite' || seat.people.length > 0)
        return no(wrongField(scene, 'person', 'Say who is meant.', 'Choose one of those named for this seat.', seat.clause));
      const empty = { event: 'invitee.decided', at: scene.now, by: by.id, seat: id, decision, ...saidOf(scene, data, `seat:${id}`) };
      const findings = seatsOf(withFacts(scene, [empty])).find((each) => each.id === id)?.findings ?? [];
      const says = `Nobody is asked for “${seat.label}”.`;
      return { findings, facts: [empty], says, reason, ...(isLacking(findings) && { outcome: 'incomplete' as const }) };
    }
    const { person } = data;
    const seated = seat.people.find((each) => each.person.id === person);
    if (!seated)
      return no(wrongField(scene, 'person', `Nobody with this id sits at “${seat.label}”.`, 'Say who holds the role first.', seat.clause));

    const said = saidOf(scene, data, person);
    const decided = {
      event: 'invitee.decided',
      at: scene.now,
      by: by.id,
      seat: id,
      person,
      decision,
      ...(decision === 'leave-out' && said),
    };
    const left = { event: 'non-invite.recorded', at: scene.now, by: by.id, seat: id, person, ...said };
    const facts = decision === 'leave-out' ? [decided, left] : [decided];
    const name = nameOf(scene, seated.person);
    if (decision === 'invite') return { findings: [], facts, says: `${name} is to be invited.` };

    const after = seatsOf(withFacts(scene, facts)).find((each) => each.id === id);
    const findings = (after?.findings ?? []).filter((each) => each.about?.person === person);
    const rule = scene.rules.invite.find((each) => each.seat === id);
    const tell = rule && seated.person.roles.map((role) => leftOutRule(rule, role)).find((each) => each?.tell);
    const duty = tell ? ` ${name} still has to be told of the meeting, and why.` : '';
    return { findings, facts, says: `${name} is left out.${duty}`, reason, ...(isLacking(findings) && { outcome: 'incomplete' as const }) };
  },
});

/** A reason alone does not stand in for the other parts the procedure wants written down. */
const isLacking = (findings: readonly Finding[]): boolean =>
  findings.some((each) => each.strength === 'must' || (each.code === 'non-invite-incomplete' && each.strength === 'should'));

/** What was said of leaving somebody out, now or before. */
const saidOf = (scene: Scene, data: z.infer<typeof schema>, person: string) => {
  const before = scene.state.invitees.findLast(
    (each) => each.seat === data.seat && each.person === person && each.decision === 'leave-out',
  );
  const parts = ['reason', 'reasonShared', 'discussed', 'viewsPlan'] as const;
  return Object.fromEntries(
    parts.flatMap((part) => {
      const said = data[part] ?? before?.[part];
      return said === undefined ? [] : [[part, said]];
    }),
  );
};

const no = (finding: ReturnType<typeof wrongField>) => ({ findings: [finding], facts: [], says: sayAll([finding]) });
