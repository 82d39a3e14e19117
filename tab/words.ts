import type { Assessment, Seat, Strength } from '../src/domain/assess/assessment.ts';
import type { Person } from '../src/domain/case/fact.ts';

/** How a clause binds, as a word on a chip. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  must: 'Must',
  should: 'Should',
  may: 'May',
  consider: 'Consider',
  forbid: 'Must not',
  inform: 'To know',
};

/** Where a line of the invitee checklist stands. */
export const seatWords: Readonly<Record<Seat['state'], string>> = {
  'not-applicable': 'Not for this case',
  ask: 'A question first',
  'nobody-named': 'Nobody named yet',
  'to-decide': 'To decide',
  incomplete: 'Not complete',
  complete: 'Complete',
};

/** The council's word for a role; the id with spaces until the procedure has been read. */
export const roleWord = (labels: Readonly<Record<string, string>> | undefined, role: string): string =>
  labels?.[role] ?? capital(role.replaceAll('-', ' '));

/** A person's name as people know them; their address or "Somebody" when no name is known. */
export const nameOf = (person: Pick<Person, 'name' | 'email'> | undefined): string => person?.name ?? person?.email ?? 'Somebody';

/** The name behind a person id in a case, the child's seat among them; names pass through unchanged. */
export const nameIn = ({ people, seats }: Pick<Assessment, 'people' | 'seats'>, id: string): string => {
  const person = people.find((one) => one.id === id) ?? seats.flatMap((seat) => seat.people).find((one) => one.person.id === id)?.person;
  return person ? nameOf(person) : id;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Meeting notes" for `meeting-notes`. */
export const documentWord = (kind: string): string => capital(kind.replaceAll('-', ' '));
