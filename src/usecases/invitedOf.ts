import { own } from '../domain/policy/own.ts';
import type { Assessment, Seat } from '../domain/assess/assessment.ts';
import type { TimeNeeds } from '../domain/assess/limits/timeNeeds.ts';
import type { Person } from '../domain/case/fact.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Attendee } from '../domain/slots/slotSearch.ts';
import { isOutside } from './whoSees.ts';

/** Somebody a time is sought for; `mailbox` where it is one of the council's, which alone can be read. */
export type Invited = { readonly id: string; readonly name: string; readonly need: Attendee['need']; readonly mailbox?: string };

const needs: readonly Attendee['need'][] = ['required', 'expected', 'optional', 'stand-by'];

/**
 * Everybody a time is sought for, once each. Without the organiser, and the chair where only one can be, no time is worth offering; others
 * count by how strongly their seat is asked for. Whoever may chair or fill the quorum and is not invited is looked at as a stand-by.
 * The child is called by the role, never by name.
 */
export function invitedOf(
  policy: Policy,
  assessment: Assessment,
  asked: Pick<TimeNeeds, 'groups' | 'chair' | 'chairs'>,
): readonly Invited[] {
  const essential = new Set([...organisersOf(policy, assessment), ...(asked.chair === undefined ? [] : [asked.chair])]);
  const found = new Map<string, Invited>();
  for (const seat of assessment.seats) {
    if (seat.applies !== 'yes' || (seat.mode !== 'invite' && seat.mode !== 'suggest' && seat.mode !== 'contribute')) continue;
    for (const { person, decision } of seat.people) {
      if (decision === 'leave-out' || decision === 'contribute') continue;
      const need = essential.has(person.id) ? 'required' : needOf(seat);
      const before = found.get(person.id);
      found.set(person.id, asInvited(assessment, person, before === undefined ? need : stronger(before.need, need)));
    }
  }
  const others = [
    ...asked.chairs.flatMap(({ id, may }) => (may ? [id] : [])),
    ...asked.groups.flatMap(({ seats }) => seats.flatMap(({ of }) => of)),
  ];
  for (const id of [...essential, ...others]) {
    const person = assessment.people.find((one) => one.id === id);
    if (person !== undefined && !found.has(id)) found.set(id, asInvited(assessment, person, essential.has(id) ? 'required' : 'stand-by'));
  }
  return [...found.values()];
}

/** Person ids of whoever organises the meeting: as it was scheduled, or by role. */
export function organisersOf(policy: Policy, assessment: Assessment): readonly string[] {
  if (assessment.meeting?.organiser !== undefined) return [assessment.meeting.organiser];
  const rules = policy.meetings[assessment.meetingKind];
  return rules === undefined ? [] : holdersOf(assessment, [rules.organiser.role]);
}

const holdersOf = ({ people }: Assessment, roles: readonly string[]): readonly string[] =>
  people.filter((person) => person.roles.some((role) => roles.includes(role))).map(({ id }) => id);

const needOf = (seat: Seat): Attendee['need'] =>
  seat.mode !== 'suggest' && (seat.strength === 'must' || seat.strength === 'should') ? 'expected' : 'optional';

const stronger = (one: Attendee['need'], other: Attendee['need']): Attendee['need'] =>
  needs.indexOf(one) < needs.indexOf(other) ? one : other;

function asInvited(assessment: Assessment, person: Person, need: Attendee['need']): Invited {
  const role = person.roles[0];
  const name = person.roles.includes('child')
    ? (assessment.roleLabels['child'] ?? 'The child')
    : (person.name ?? (role === undefined ? undefined : own(assessment.roleLabels, role)) ?? 'Somebody');
  return { id: person.id, name, need, ...(person.email === undefined || isOutside(person.id) ? {} : { mailbox: person.email }) };
}
