import type { Assessment, Seat, SeatPerson } from '../assess/assessment.ts';
import type { Person } from '../case/fact.ts';
import { addresseeOf } from '../effects/addresseeOf.ts';
import type { InvitationPerson } from './appointment.ts';

const comes: readonly Seat['mode'][] = ['invite', 'suggest', 'contribute'];

/** The invitee checklist beside the people of an invitation: who is there, who is missing, and the clause that asks for each. Once each; whoever chairs (`chair`, an id) is among them. */
export const invitationPeople = (
  assessment: Assessment,
  there: readonly Person[],
  chair: string | undefined,
): readonly InvitationPerson[] => {
  const found = new Map<string, InvitationPerson>();
  for (const seat of assessment.seats) {
    if (seat.applies !== 'yes' || !comes.includes(seat.mode)) continue;
    for (const seated of seat.people) {
      const one = lineFor(assessment, seat, seated, there);
      const before = found.get(one.id);
      if (before === undefined || (one.required && !before.required)) found.set(one.id, one);
    }
  }
  const presides = assessment.people.find(({ id }) => id === chair);
  if (presides !== undefined && !found.has(presides.id)) found.set(presides.id, chairLine(assessment, presides, there));
  return [...found.values()];
};

/** Whoever chairs has no line of the checklist where the procedure invites them as the chair alone. */
const chairLine = ({ chairing }: Assessment, person: Person, there: readonly Person[]): InvitationPerson => {
  const email = addresseeOf(person)?.email;
  return {
    id: person.id,
    name: person.name ?? person.email ?? 'The chair',
    ...(email !== undefined && { email }),
    seat: 'Chair',
    clause: chairing?.clause ?? '',
    strength: 'must',
    required: true,
    state: there.some(({ id }) => id === person.id) ? 'there' : email === undefined ? 'by-hand' : 'missing',
  };
};

const lineFor = (assessment: Assessment, seat: Seat, { person, decision }: SeatPerson, there: readonly Person[]): InvitationPerson => {
  const child = person.roles.includes('child');
  const email = addresseeOf(person)?.email;
  const isThere = there.some(({ id }) => id === person.id);
  const leftOut = decision === 'leave-out' || decision === 'contribute';
  return {
    id: person.id,
    name: child ? (assessment.roleLabels['child'] ?? 'The child') : (person.name ?? person.email ?? seat.label),
    ...(email !== undefined && { email }),
    seat: seat.label,
    clause: seat.clause,
    strength: seat.strength,
    required: seat.mode === 'invite' && (seat.strength === 'must' || seat.strength === 'should'),
    state: leftOut ? 'left-out' : isThere ? 'there' : email === undefined ? 'by-hand' : 'missing',
    ...(leftOut && isThere && { yetThere: true }),
  };
};
