import type { Instant } from '../case/fact.ts';
import { instantOf } from '../time/instant.ts';
import { minuteDown, minuteUp } from './minutes.ts';
import type { SlotSearch } from './slotSearch.ts';

/** The moments at which a meeting may begin: one every quarter of an hour, numbered from 0. `first` in minutes since 1970. */
export type Grid = { readonly first: number; readonly count: number; readonly length: number };

/** Minutes from one possible beginning to the next. */
export const step = 15;

/** Every quarter of an hour from now on at which the meeting would still end by `until`. */
export const gridOf = ({ now, until, minutes }: SlotSearch): Grid => {
  const first = Math.ceil(minuteUp(now) / step) * step;
  const last = minuteDown(until) - minutes;
  return { first, count: Math.max(0, Math.floor((last - first) / step) + 1), length: minutes };
};

/** The beginnings, from `low` and before `high`, at which a meeting would touch a stretch of minutes. */
export const touching = ({ first, count, length }: Grid, start: number, end: number): readonly [low: number, high: number] => [
  clamp(Math.floor((start - length - first) / step) + 1, count),
  clamp(Math.ceil((end - first) / step), count),
];

/** The beginnings at which a meeting would lie whole in a stretch of minutes. */
export const within = ({ first, count, length }: Grid, start: number, end: number): readonly [low: number, high: number] => [
  clamp(Math.ceil((start - first) / step), count),
  clamp(Math.floor((end - length - first) / step) + 1, count),
];

/** The beginnings from one minute to another, both inclusive. */
export const between = ({ first, count }: Grid, from: number, to: number): readonly [low: number, high: number] => [
  clamp(Math.ceil((from - first) / step), count),
  clamp(Math.floor((to - first) / step) + 1, count),
];

/** When the meeting of that number begins, and ends. */
export const startOf = ({ first }: Grid, at: number): Instant => instantOf((first + at * step) * 60_000);
export const endOf = ({ first, length }: Grid, at: number): Instant => instantOf((first + at * step + length) * 60_000);

const clamp = (number: number, count: number): number => (number < 0 ? 0 : number > count ? count : number);
