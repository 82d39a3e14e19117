import type { SeatGroup, SeatNeed } from './slotSearch.ts';

/** Seats that share somebody who could fill either, so that they are looked at together; `of` are places in the list of attendees. */
export type Seating = {
  readonly labels: readonly string[];
  readonly clause: string;
  readonly seats: readonly (readonly number[])[];
  readonly of: readonly number[];
};

/** The seats of the groups, those apart that share nobody. A seat nobody is named for keeps no time from being offered: it is said instead. */
export const seatingsOf = (groups: readonly SeatGroup[], placeOf: ReadonlyMap<string, number>): readonly Seating[] =>
  groups.flatMap(({ clause, seats }) => {
    const joined: { labels: string[]; seats: number[][]; of: Set<number> }[] = [];
    for (const seat of seats) {
      const of = placesIn(seat, placeOf);
      if (of.length === 0) continue;
      const sharing = joined.filter((other) => of.some((place) => other.of.has(place)));
      for (const other of sharing) joined.splice(joined.indexOf(other), 1);
      joined.push({
        labels: [...sharing.flatMap(({ labels }) => labels), seat.label],
        seats: [...sharing.flatMap((other) => other.seats), of],
        of: new Set([...sharing.flatMap((other) => [...other.of]), ...of]),
      });
    }
    return joined.map(({ labels, seats: places, of }) => ({ labels, clause, seats: places, of: [...of] }));
  });

const placesIn = ({ of }: SeatNeed, placeOf: ReadonlyMap<string, number>): number[] =>
  [...new Set(of)].flatMap((id) => placeOf.get(id) ?? []);

/** Whether every seat can have somebody of its own from among those who are there (Kuhn's matching: seats are few). */
export const canSit = (seats: Seating['seats'], isThere: (place: number) => boolean): boolean => {
  const seated = new Map<number, number>();
  const sit = (seat: number, tried: Set<number>): boolean =>
    (seats[seat] ?? []).some((place) => {
      if (tried.has(place) || !isThere(place)) return false;
      tried.add(place);
      const before = seated.get(place);
      if (before !== undefined && !sit(before, tried)) return false;
      seated.set(place, seat);
      return true;
    });
  return seats.every((_, seat) => sit(seat, new Set()));
};

/** For every beginning: 0 where the seats can be filled by those whose standing is below `limit`, 1 where they cannot. */
export const unfilled = (seating: Seating, rows: readonly Uint8Array[], limit: number, count: number): Uint8Array => {
  const answer = new Uint8Array(count);
  const members = seating.of.map((place) => ({ place, row: rows[place] ?? new Uint8Array(count) }));
  const here = new Map<number, boolean>();
  let last = 0;
  for (let at = 0; at < count; at++) {
    let changed = at === 0;
    for (const { place, row } of members) {
      const now = (row[at] ?? 0) < limit;
      if (here.get(place) !== now) {
        here.set(place, now);
        changed = true;
      }
    }
    if (changed) last = canSit(seating.seats, (place) => here.get(place) === true) ? 0 : 1;
    answer[at] = last;
  }
  return answer;
};
