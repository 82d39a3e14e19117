import type { Assessment, Seat } from '../src/domain/assess/assessment.ts';
import type { Person } from '../src/domain/case/fact.ts';

/** Who is named for a seat. While nobody can say whether the seat is there, nobody sits on it: whoever has a part that might is named for it all the same. */
export const namedFor = ({ people }: Pick<Assessment, 'people'>, seat: Seat): readonly Person[] =>
  seat.applies === 'unknown'
    ? people.filter((person) => person.roles.some((role) => seat.roles.includes(role)))
    : seat.people.map(({ person }) => person);
