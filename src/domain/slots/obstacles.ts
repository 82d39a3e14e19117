import { between, step } from './grid.ts';
import type { Ground } from './ground.ts';
import { minuteDown, minuteUp } from './minutes.ts';
import { rule } from './places.ts';
import { unfilled, type Seating } from './seating.ts';
import type { Attendee, Limit } from './slotSearch.ts';
import { standing } from './standing.ts';

/** Somebody or some rule that keeps a meeting from beginning at certain times. `forbids`: nothing can be said to get round it. */
export type Obstacle = { readonly row: Uint8Array; readonly forbids?: true } & (
  | { readonly kind: 'person'; readonly who: Attendee }
  | { readonly kind: 'seats'; readonly seating: Seating }
  | { readonly kind: 'place'; readonly for: readonly ('rooms' | 'ways')[] }
  | { readonly kind: 'hours' }
  | { readonly kind: 'unready' | 'early' | 'late'; readonly limit: Limit }
);

/**
 * Everything that keeps a time from being offered, with the times each does. Where somebody could come but for the way there, or no room is
 * free, it is the place that is in the way and not the person: the meeting could be held online.
 */
export const obstaclesOf = (ground: Ground): readonly Obstacle[] => {
  const { search, grid, places, rows, required, seatings, noRoom } = ground;
  const { count } = grid;
  const place = noRoom === undefined ? new Uint8Array(count) : Uint8Array.from(noRoom);
  let ways = false;
  const found: Obstacle[] = [];
  for (const nth of required) {
    const [who, row] = [search.attendees[nth], rows[nth]];
    if (who === undefined || row === undefined) continue;
    found.push({
      kind: 'person',
      who,
      row: row.map((stands, at) => {
        if (stands === standing.travelling) {
          place[at] = 1;
          ways = true;
        }
        return stands === standing.off || stands === standing.busy ? 1 : 0;
      }),
    });
  }
  for (const seating of seatings) {
    const [now, online] = [unfilled(seating, rows, standing.off, count), unfilled(seating, asOnline(rows), standing.off, count)];
    for (let at = 0; at < count; at++) {
      if (now[at] !== 1 || online[at] !== 0) continue;
      place[at] = 1;
      ways = true;
    }
    found.push({ kind: 'seats', seating, row: online });
  }
  found.push(
    { kind: 'place', for: [...(noRoom?.includes(1) ? (['rooms'] as const) : []), ...(ways ? (['ways'] as const) : [])], row: place },
    { kind: 'hours', row: places.map((bits) => (bits & rule.outOfHours ? 1 : 0)) },
  );
  for (const limit of search.limits) {
    if (limit.earliest !== undefined) {
      const row = rowOf(count, between(grid, grid.first, minuteUp(limit.earliest) - 1));
      found.push(limit.early === 'reason' ? { kind: 'unready', limit, row } : { kind: 'early', limit, row, forbids: true });
    }
    if (limit.latest !== undefined) {
      const row = rowOf(count, between(grid, minuteDown(limit.latest) + 1, grid.first + count * step));
      found.push({ kind: 'late', limit, row, ...(limit.late === 'forbid' && { forbids: true }) });
    }
  }
  return found.filter(({ row }) => row.includes(1));
};

/** What tells one obstacle from another. */
export const keyOf = (obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'person':
      return `person:${obstacle.who.id}`;
    case 'seats':
      return `seats:${obstacle.seating.labels.join('+')}`;
    case 'place':
    case 'hours':
      return obstacle.kind;
    default:
      return `${obstacle.kind}:${obstacle.limit.clause}`;
  }
};

/** The standings if nobody had to travel. */
const asOnline = (rows: readonly Uint8Array[]): readonly Uint8Array[] =>
  rows.map((row) =>
    row.includes(standing.travelling) ? row.map((stands) => (stands === standing.travelling ? standing.free : stands)) : row,
  );

const rowOf = (count: number, [low, high]: readonly [number, number]): Uint8Array =>
  new Uint8Array(count).fill(1, low, Math.max(low, high));

/** The different sets of obstacles that times of the day meet, as numbers into the list, each with the first time that meets it. */
export const obstacleSets = (
  ground: Ground,
  obstacles: readonly Obstacle[],
): readonly { readonly set: readonly number[]; readonly at: number }[] => {
  const { grid, places } = ground;
  const seen = new Map<string, { readonly set: readonly number[]; readonly at: number }>();
  let before: readonly number[] | undefined;
  for (let at = 0; at < grid.count; at++) {
    if (((places[at] ?? 0) & rule.night) !== 0) continue;
    const set: number[] = [];
    for (const [nth, { row }] of obstacles.entries()) if (row[at] === 1) set.push(nth);
    if (before !== undefined && before.length === set.length && before.every((each, nth) => each === set[nth])) continue;
    before = set;
    const key = set.join();
    if (!seen.has(key)) seen.set(key, { set, at });
  }
  return [...seen.values()];
};
