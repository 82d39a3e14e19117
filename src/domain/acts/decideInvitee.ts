import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { leftOutRule } from '../assess/people/leftOutRule.ts';
import { nameOf } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { finding } from '../policy/cite.ts';
import { defineAct } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { withFacts } from './withFacts.ts';
import { sayAll } from './sayAll.ts';

/** Minutes from the beginning of the meeting. */
const minute = z.int({ error: 'is a whole number of minutes' }).min(0, { error: 'is 0 or more' }).max(600, { error: 'is at most 600' });

const schema = z.strictObject({
  seat: key,
  person: key.optional(),
  decision: z.enum(['invite', 'contribute', 'leave-out'], { error: 'is invite, contribute or leave-out' }),
  partOnly: z.array(key).min(1).max(40).optional(),
  partFrom: minute.optional(),
  partTo: minute.optional(),
  reason: text.optional(),
  reasonShared: text.optional(),
  discussed: text.optional(),
  viewsPlan: text.optional(),
});

/**
 * Invites one person of a seat, for the whole meeting, for some items of its agenda (`partOnly`) or for some of its time (`partFrom` and `partTo`,
 * in minutes from its beginning: it may move); asks them to contribute without
 * coming, where the seat may; or leaves them out with what the procedure asks for then.
 */
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
    const rule = scene.rules.invite.find((each) => each.seat === id);
    if (decision === 'contribute' && seat.mode !== 'contribute')
      return no(wrongField(scene, 'decision', `“${seat.label}” is invited or left out.`, 'Choose one of the two.', seat.clause));
    const items = scene.rules.agenda?.items.map((each) => each.id) ?? [];
    if (data.partOnly && (decision !== 'invite' || !rule?.['part-only'] || data.partOnly.some((item) => !items.includes(item))))
      return no(
        wrongField(
          scene,
          'partOnly',
          'Part of a meeting is some items of its agenda, for somebody who is invited.',
          items.length && rule?.['part-only'] ? `Choose from: ${items.join(', ')}.` : 'Invite them to the whole meeting.',
          seat.clause,
        ),
      );
    const part = data.partTo === undefined ? undefined : { from: data.partFrom ?? 0, to: data.partTo };
    if ((data.partFrom !== undefined && !part) || (part && (decision !== 'invite' || part.from >= part.to)))
      return no(
        wrongField(
          scene,
          'partTo',
          'Part of the time of a meeting is from one minute to a later one, for somebody who is invited.',
          'Say from which minute to which, counted from the beginning of the meeting.',
          seat.clause,
        ),
      );
    if (data.person === undefined) {
      if (decision !== 'leave-out' || seat.people.length > 0)
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
      ...(data.partOnly && { partOnly: data.partOnly }),
      ...(part && { part }),
      ...(decision === 'leave-out' && said),
    };
    const left = { event: 'non-invite.recorded', at: scene.now, by: by.id, seat: id, person, ...said };
    const facts = decision === 'leave-out' ? [decided, left] : [decided];
    const name = nameOf(scene, seated.person);
    if (decision === 'contribute') return { findings: [], facts, says: `${name} is asked to contribute without coming.` };
    if (decision === 'invite') {
      const asks = data.partOnly || part ? undefined : rule?.['part-only'];
      const consider = asks
        ? [finding(scene.policy, 'precondition-unanswered', asks, asks.ask, { about: { seat: id, person, field: 'partOnly' } })]
        : [];
      return { findings: consider, facts, says: `${name} is to be invited${data.partOnly || part ? ' for part of the meeting' : ''}.` };
    }

    const after = seatsOf(withFacts(scene, facts)).find((each) => each.id === id);
    const findings = (after?.findings ?? []).filter((each) => each.about?.person === person);
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

const no = (wrong: ReturnType<typeof wrongField>) => ({ findings: [wrong], facts: [], says: sayAll([wrong]) });
