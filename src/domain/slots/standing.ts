import type { Instant } from '../case/fact.ts';
import { touching, within, type Grid } from './grid.ts';
import { minuteDown, minuteUp } from './minutes.ts';
import { rule } from './places.ts';
import type { Attendee, Span } from './slotSearch.ts';

/** How somebody stands to a time; from `off` on they cannot come. A firm entry outweighs a pencilled one. */
export const standing = { free: 0, unknown: 1, pencilled: 2, off: 3, travelling: 4, busy: 5 } as const;

/** How one person stands to every beginning of the grid. */
export const standingOf = (attendee: Attendee, grid: Grid, places: Uint8Array): Uint8Array => {
  const row = new Uint8Array(grid.count);
  const there = partIn(attendee, grid);
  if (!attendee.known) row.fill(standing.unknown);
  const { busy, suits = [], travel = 0, hours } = attendee;
  for (const { start, end } of suits) row.fill(standing.free, ...heldIn(there, start, end));
  for (const entry of busy) if (entry.status === 'tentative') fill(row, there, entry, 0, standing.pencilled);
  if (hours !== undefined) offHours(row, there, places, hours);
  if (travel > 0) for (const entry of busy) if (entry.status !== 'tentative') fill(row, there, entry, travel, standing.travelling);
  for (const entry of busy) if (entry.status !== 'tentative') fill(row, there, entry, 0, standing.busy);
  return row;
};

/** The part of a meeting somebody is there for: the grid moved on by what goes before it, with its length. Whoever would come after the end is there for all of it. */
const partIn = ({ part }: Attendee, grid: Grid): Grid =>
  part === undefined || part.from >= grid.length
    ? grid
    : { ...grid, first: grid.first + part.from, length: Math.min(part.to, grid.length) - part.from };

const fill = (row: Uint8Array, grid: Grid, { start, end }: Span, around: number, value: number): void => {
  const [from, to] = [minuteDown(start), minuteUp(end)];
  // What takes no time is in nobody's way.
  if (to <= from) return;
  const [low, high] = touching(grid, from - around, to + around);
  row.fill(value, low, Math.max(low, high));
};

/** The beginnings of meetings that lie whole in a stretch, from the first to before the last. */
const heldIn = (grid: Grid, start: Instant, end: Instant): [number, number] => {
  const [low, high] = within(grid, minuteUp(start), minuteDown(end));
  return [low, Math.max(low, high)];
};

/** Times in office hours that are not whole within the hours somebody works. */
const offHours = (row: Uint8Array, grid: Grid, places: Uint8Array, hours: readonly Span[]): void => {
  const works = new Uint8Array(grid.count);
  for (const { start, end } of hours) {
    works.fill(1, ...heldIn(grid, start, end));
  }
  for (let at = 0; at < grid.count; at++) if (works[at] === 0 && ((places[at] ?? 0) & rule.outOfHours) === 0) row[at] = standing.off;
};
