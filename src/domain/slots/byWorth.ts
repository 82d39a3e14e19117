import type { Attendee } from './slotSearch.ts';
import type { Standing } from './standingOf.ts';

const count = (attendees: readonly Attendee[], need: Attendee['need']): number => attendees.filter((one) => one.need === need).length;

const worth = ({ missing, tentative, start }: Standing): readonly number[] => [
  count(missing, 'required'),
  count(tentative, 'required'),
  count(missing, 'expected'),
  count(missing, 'optional'),
  tentative.length,
  start,
];

/** Orders times, best first: nobody required missing, then the fewest others missing, then the earliest. */
export const byWorth = (a: Standing, b: Standing): number => {
  const others = worth(b);
  return (
    worth(a)
      .map((mine, at) => mine - (others[at] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  );
};
