import { addDays, atLondon, dayOf } from '../time/london.ts';
import { between, endOf, startOf, step, touching, within, type Grid } from './grid.ts';
import { minuteDown, minuteUp } from './minutes.ts';
import type { Limit, SlotSearch } from './slotSearch.ts';

/** What the rules say of a beginning, whoever is free; several may hold at once. */
export const rule = {
  /** Not whole within office hours. */
  outOfHours: 1,
  /** Before 08:00 or after 20:00 in London: nobody is asked to meet then. */
  night: 2,
  /** Begins within office hours. */
  begunInHours: 4,
  /** After a limit that may be passed with a reason. */
  late: 8,
  /** Before a moment by which something could be ready. */
  unready: 16,
  /** Outside a limit that forbids. */
  forbidden: 32,
  /** The child would miss school. */
  school: 64,
} as const;

/** The first and the last hour in which people can be asked to meet at need, in London. */
const awake = { from: '08:00', to: '20:00' };

/** What the rules say of every beginning of the grid, as the bits of `rule`. */
export const placesOf = (search: SlotSearch, grid: Grid): Uint8Array => {
  const places = new Uint8Array(grid.count).fill(rule.outOfHours | rule.night);
  if (grid.count === 0) return places;
  const last = dayOf(endOf(grid, grid.count - 1));
  for (let day = dayOf(startOf(grid, 0)); day <= last; day = addDays(day, 1))
    clear(places, within(grid, minuteUp(atLondon(day, awake.from)), minuteDown(atLondon(day, awake.to))), rule.night);
  for (const { start, end } of search.officeHours) {
    const [from, to] = [minuteUp(start), minuteDown(end)];
    clear(places, within(grid, from, to), rule.outOfHours | rule.night);
    mark(places, between(grid, from, to - 1), rule.begunInHours);
  }
  for (const limit of search.limits) markLimit(places, grid, limit);
  for (const { start, end } of search.school ?? []) mark(places, touching(grid, minuteDown(start), minuteUp(end)), rule.school);
  return places;
};

const markLimit = (places: Uint8Array, grid: Grid, { earliest, latest, early, late }: Limit): void => {
  if (earliest !== undefined) {
    const from = minuteUp(earliest);
    mark(places, between(grid, grid.first, from - 1), early === 'reason' ? rule.unready : rule.forbidden);
  }
  if (latest !== undefined) {
    const end = grid.first + grid.count * step;
    mark(places, between(grid, minuteDown(latest) + 1, end), late === 'forbid' ? rule.forbidden : rule.late);
  }
};

const mark = (places: Uint8Array, [low, high]: readonly [number, number], bit: number): void => {
  for (let at = low; at < high; at++) places[at] = (places[at] ?? 0) | bit;
};
const clear = (places: Uint8Array, [low, high]: readonly [number, number], bit: number): void => {
  for (let at = low; at < high; at++) places[at] = (places[at] ?? 0) & ~bit;
};
