import { addresseeOf, isColleague } from '../effects/addresseeOf.ts';
import type { Seat } from '../assess/assessment.ts';

/** People outside the council a letter reaches who have a seat and are not left out; never the child. */
export const whoIsOutside = (seats: readonly Seat[]): readonly string[] => {
  const seated = seats.filter((seat) => seat.applies === 'yes').flatMap((seat) => seat.people);
  return [
    ...new Set(
      seated.flatMap(({ person, decision }) =>
        decision !== 'leave-out' && !isColleague(person) && addresseeOf(person) !== undefined ? [person.id] : [],
      ),
    ),
  ];
};
