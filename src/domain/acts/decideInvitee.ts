import { z } from 'zod';
import type { Finding, Seat } from '../assess/assessment.ts';
import type { Person } from '../case/fact.ts';
import { leftOutRule } from '../assess/people/leftOutRule.ts';
import { nameOf } from '../scene/nameOf.ts';
import type { Scene } from '../scene/scene.ts';
import { seatsOf } from '../assess/people/seats.ts';
import { finding } from '../policy/cite.ts';
import { defineAct } from './defineAct.ts';
import type { Judgement } from './defineAct.ts';
import { key, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { withFacts } from './withFacts.ts';
import { refuse } from './refuse.ts';

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
    const seats = seatsOf(scene);
    const seat = seats.find((each) => each.id === data.seat);
    if (!seat) {
      const choose = `Choose one of: ${seats.map((each) => each.id).join(', ')}.`;
      return refuse([wrongField(scene, 'seat', `There is no seat “${data.seat}” on the list.`, choose)]);
    }
    const wrong = wrongFor(scene, seat, data);
    if (wrong) return refuse([wrong]);
    if (data.person === undefined) return nobodyAsked(scene, seat, data, by.id);
    const { person } = data;
    const seated = seat.people.find((each) => each.person.id === person);
    if (!seated) {
      const says = `Nobody with this id sits at “${seat.label}”.`;
      return refuse([wrongField(scene, 'person', says, 'Say who holds the role first.', seat.clause)]);
    }
    return data.decision === 'leave-out' ? leftOut(scene, data, seated.person, by.id) : asked(scene, data, seated.person, by.id);
  },
});

type Data = z.output<typeof schema>;

const partOf = ({ partFrom, partTo }: Data) => (partTo === undefined ? undefined : { from: partFrom ?? 0, to: partTo });

const ruleOf = (scene: Scene, { seat }: Data) => scene.rules.invite.find((each) => each.seat === seat);

/** What cannot be right of a decision, whoever it is on: the seat, what may be decided there, part of a meeting. */
const wrongFor = (scene: Scene, seat: Seat, data: Data): Finding | undefined => {
  const { decision } = data;
  const wrong = (field: string, says: string, wayOn: string): Finding => wrongField(scene, field, says, wayOn, seat.clause);
  if (seat.applies !== 'yes')
    return wrong('seat', seat.because, seat.applies === 'unknown' ? 'Answer the question first.' : 'Choose another seat.');
  if (decision === 'contribute' && seat.mode !== 'contribute')
    return wrong('decision', `“${seat.label}” is invited or left out.`, 'Choose one of the two.');
  const items = scene.rules.agenda?.items.map((each) => each.id) ?? [];
  const inParts = ruleOf(scene, data)?.['part-only'] !== undefined;
  if (data.partOnly && (decision !== 'invite' || !inParts || data.partOnly.some((item) => !items.includes(item))))
    return wrong(
      'partOnly',
      'Part of a meeting is some items of its agenda, for somebody who is invited.',
      items.length && inParts ? `Choose from: ${items.join(', ')}.` : 'Invite them to the whole meeting.',
    );
  const part = partOf(data);
  if ((data.partFrom !== undefined && !part) || (part && (decision !== 'invite' || part.from >= part.to)))
    return wrong(
      'partTo',
      'Part of the time of a meeting is from one minute to a later one, for somebody who is invited.',
      'Say from which minute to which, counted from the beginning of the meeting.',
    );
  return data.person === undefined && (decision !== 'leave-out' || seat.people.length > 0)
    ? wrong('person', 'Say who is meant.', 'Choose one of those named for this seat.')
    : undefined;
};

const nobodyAsked = (scene: Scene, seat: Seat, data: Data, by: string): Judgement => {
  const { decision } = data;
  const empty = { event: 'invitee.decided', at: scene.now, by, seat: seat.id, decision, ...saidOf(scene, data, `seat:${seat.id}`) };
  const findings = seatsOf(withFacts(scene, [empty])).find((each) => each.id === seat.id)?.findings ?? [];
  return {
    findings,
    facts: [empty],
    says: `Nobody is asked for “${seat.label}”.`,
    reason: data.reason,
    ...(isLacking(findings) && { outcome: 'incomplete' as const }),
  };
};

/** What is kept of a decision on one person of a seat. */
const decided = (scene: Scene, data: Data, person: string, by: string) => {
  const part = partOf(data);
  return {
    event: 'invitee.decided',
    at: scene.now,
    by,
    seat: data.seat,
    person,
    decision: data.decision,
    ...(data.partOnly && { partOnly: data.partOnly }),
    ...(part && { part }),
  };
};

/** Somebody is to be invited, or asked to contribute without coming. */
const asked = (scene: Scene, data: Data, person: Person, by: string): Judgement => {
  const facts = [decided(scene, data, person.id, by)];
  const name = nameOf(scene, person);
  if (data.decision === 'contribute') return { findings: [], facts, says: `${name} is asked to contribute without coming.` };
  const inPart = data.partOnly !== undefined || data.partTo !== undefined;
  const asks = inPart ? undefined : ruleOf(scene, data)?.['part-only'];
  const about = { seat: data.seat, person: person.id, field: 'partOnly' };
  return {
    findings: asks ? [finding(scene.policy, 'precondition-unanswered', asks, asks.ask, { about })] : [],
    facts,
    says: `${name} is to be invited${inPart ? ' for part of the meeting' : ''}.`,
  };
};

const leftOut = (scene: Scene, data: Data, person: Person, by: string): Judgement => {
  const said = saidOf(scene, data, person.id);
  const facts = [
    { ...decided(scene, data, person.id, by), ...said },
    { event: 'non-invite.recorded', at: scene.now, by, seat: data.seat, person: person.id, ...said },
  ];
  const after = seatsOf(withFacts(scene, facts)).find((each) => each.id === data.seat);
  const findings = (after?.findings ?? []).filter((each) => each.about?.person === person.id);
  const rule = ruleOf(scene, data);
  const tell = rule && person.roles.map((role) => leftOutRule(rule, role)).find((each) => each?.tell);
  const name = nameOf(scene, person);
  return {
    findings,
    facts,
    says: `${name} is left out.${tell ? ` ${name} still has to be told of the meeting, and why.` : ''}`,
    reason: data.reason,
    ...(isLacking(findings) && { outcome: 'incomplete' as const }),
  };
};

/** A reason alone does not stand in for the other parts the procedure wants written down. */
const isLacking = (findings: readonly Finding[]): boolean =>
  findings.some((each) => each.strength === 'must' || (each.code === 'non-invite-incomplete' && each.strength === 'should'));

/** What was said of leaving somebody out, now or before. */
const saidOf = (scene: Scene, data: Data, person: string) => {
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
