import type { Instant } from '../case/fact.ts';

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970 on the UTC line; NaN when the text is no instant. */
export const msOf = (instant: Instant): number => (shape.test(instant) ? Date.parse(instant) : Number.NaN);

/** Whether a value is an instant with its offset from UTC, and a day that exists. */
export const isInstant = (value: unknown): value is Instant => {
  if (typeof value !== 'string' || Number.isNaN(msOf(value))) return false;
  const day = value.slice(0, 10);
  // Every month has the first 28 days.
  if (day.slice(8) <= '28') return true;
  return new Date(Date.parse(`${day}T00:00:00Z`)).toISOString().startsWith(day);
};

/** Things in the order in which they happened; what happened at one moment stays in its order. */
export const inOrder = <T extends { readonly at: Instant }>(things: readonly T[]): readonly T[] =>
  things
    .map((thing) => ({ thing, ms: msOf(thing.at) }))
    .sort((a, b) => a.ms - b.ms)
    .map(({ thing }) => thing);

/** The instant of a number of milliseconds, without needless zeros: `2026-12-03T09:12:00Z`. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString().replace('.000Z', 'Z');

/** The same instant written the one way we write them. */
export const tidyInstant = (instant: Instant): Instant => instantOf(msOf(instant));

/** Whether `a` is later than `b`. */
export const isAfter = (a: Instant, b: Instant): boolean => msOf(a) > msOf(b);

/** Hours later on the UTC line: a clock change neither gains nor loses one. `addHours('2026-10-24T12:00:00Z', 48)` → `2026-10-26T12:00:00Z`. */
export const addHours = (instant: Instant, hours: number): Instant => instantOf(msOf(instant) + hours * 3_600_000);

/** The part of an instant below the millisecond, in nanoseconds: two things within one millisecond are told apart by it. */
export const tickOf = (instant: Instant): number => {
  const digits = /\.\d{3}(\d{1,6})/.exec(instant)?.[1];
  return digits === undefined ? 0 : Number(digits.padEnd(6, '0'));
};

/** The instant a nanosecond later. */
export const justAfter = (instant: Instant): Instant => {
  const tick = tickOf(instant) + 1;
  const ms = msOf(instant);
  if (tick > 999_999) return instantOf(ms + 1);
  return new Date(ms).toISOString().replace('Z', `${String(tick).padStart(6, '0')}Z`);
};
