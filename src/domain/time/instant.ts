import type { Instant } from '../case/fact.ts';
import { beginsWithDay, dayNumbered, inTwoDigits, numberOf, twoDigitsAt } from './dayNumber.ts';

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const dayLength = 86_400_000;
/** From the year 1000 to 9999 an instant is written with four digits for the year. */
const [earliest, latest] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)] as const;

/** Milliseconds since 1970 on the UTC line; NaN when the text is no instant. */
export const msOf = (instant: Instant): number => {
  const ms = plainMs(instant);
  return Number.isNaN(ms) && shape.test(instant) ? Date.parse(instant) : ms;
};

/** The same for the way nearly all are written, `2026-12-03T09:12:00Z` with or without milliseconds, at a tenth of the cost; NaN for others. */
const plainMs = (instant: Instant): number => {
  const { length } = instant;
  const toTheSecond = length === 20;
  if (!toTheSecond && !(length === 24 && instant.charCodeAt(19) === dot)) return Number.NaN;
  if (instant.charCodeAt(4) !== dash || instant.charCodeAt(7) !== dash || instant.charCodeAt(10) !== T) return Number.NaN;
  if (instant.charCodeAt(13) !== colon || instant.charCodeAt(16) !== colon || instant.charCodeAt(length - 1) !== Z) return Number.NaN;
  const century = twoDigitsAt(instant, 0);
  const year = twoDigitsAt(instant, 2);
  const month = twoDigitsAt(instant, 5);
  const date = twoDigitsAt(instant, 8);
  const hours = twoDigitsAt(instant, 11);
  const minutes = twoDigitsAt(instant, 14);
  const seconds = twoDigitsAt(instant, 17);
  const hundredths = toTheSecond ? 0 : twoDigitsAt(instant, 20);
  const thousandths = toTheSecond ? 0 : twoDigitsAt(instant, 21);
  if ((century | year | hours | minutes | seconds | hundredths | thousandths) < 0) return Number.NaN;
  if (month < 1 || month > 12 || date < 1 || date > 31 || hours > 23 || minutes > 59 || seconds > 59) return Number.NaN;
  const days = numberOf(century * 100 + year, month, date);
  return days * dayLength + ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10 + (thousandths % 10);
};

const dash = 0x2d;
const dot = 0x2e;
const colon = 0x3a;
const T = 0x54;
const Z = 0x5a;

/** Whether a value is an instant with its offset from UTC, and a day that exists. */
export const isInstant = (value: unknown): value is Instant => !Number.isNaN(momentOf(value));

/** Milliseconds since 1970 of a value that is an instant; NaN of any other. */
export const momentOf = (value: unknown): number => {
  if (typeof value !== 'string') return Number.NaN;
  const ms = msOf(value);
  return Number.isNaN(ms) || twoDigitsAt(value, 8) <= 28 || beginsWithDay(value) ? ms : Number.NaN;
};

/** Things in the order in which they happened; what happened at one moment stays in its order. */
export const inOrder = <T extends { readonly at: Instant }>(things: readonly T[]): readonly T[] => {
  if (!things.some(({ at }, nth) => isAfter(things[nth - 1]?.at ?? at, at))) return things;
  return things
    .map((thing) => ({ thing, ms: msOf(thing.at) }))
    .sort((a, b) => a.ms - b.ms)
    .map(({ thing }) => thing);
};

/** The instant of a number of milliseconds, without needless zeros: `2026-12-03T09:12:00Z`. */
export const instantOf = (ms: number): Instant => {
  if (!(ms >= earliest && ms < latest && Number.isInteger(ms))) return new Date(ms).toISOString().replace('.000Z', 'Z');
  const number = Math.floor(ms / dayLength);
  const rest = ms - number * dayLength;
  const hours = Math.floor(rest / 3_600_000);
  const minutes = Math.floor(rest / 60_000) - hours * 60;
  const seconds = Math.floor(rest / 1000) - (hours * 60 + minutes) * 60;
  const thousandths = rest - ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const fraction = thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0')}`;
  return `${dayNumbered(number)}T${inTwoDigits(hours)}:${inTwoDigits(minutes)}:${inTwoDigits(seconds)}${fraction}Z`;
};

/** The same instant written the one way we write them. */
export const tidyInstant = (instant: Instant): Instant => instantOf(msOf(instant));

/** Whether `a` is later than `b`. */
export const isAfter = (a: Instant, b: Instant): boolean => !isPlainlyNoLater(a, b) && msOf(a) > msOf(b);

/**
 * Whether the texts show by themselves that `a` is no later than `b`: told to the second or to the millisecond, which at these lengths is
 * always in UTC, the earlier comes first in the alphabet. That holds where its day exists, and every month has the first 28; and beside an
 * instant told to the second, for one in another second.
 */
export const isPlainlyNoLater = (a: Instant, b: Instant): boolean =>
  a <= b &&
  (a.length === 20 || a.length === 24) &&
  (b.length === 24 || (b.length === 20 && (a.length === 20 || !a.startsWith(b.slice(0, 19))))) &&
  twoDigitsAt(a, 8) <= 28;

/** Hours later on the UTC line: a clock change neither gains nor loses one. `addHours('2026-10-24T12:00:00Z', 48)` → `2026-10-26T12:00:00Z`. */
export const addHours = (instant: Instant, hours: number): Instant => instantOf(msOf(instant) + hours * 3_600_000);

/** The part of an instant below the millisecond, in nanoseconds: two things within one millisecond are told apart by it. */
export const tickOf = (instant: Instant): number => {
  // Nothing is left of an instant told to the millisecond.
  const digits = instant.length > 24 ? /\.\d{3}(\d{1,6})/.exec(instant)?.[1] : undefined;
  return digits === undefined ? 0 : Number(digits.padEnd(6, '0'));
};

/** The instant a nanosecond later. */
export const justAfter = (instant: Instant): Instant => {
  const tick = tickOf(instant) + 1;
  const ms = msOf(instant);
  if (tick > 999_999) return instantOf(ms + 1);
  return new Date(ms).toISOString().replace('Z', `${String(tick).padStart(6, '0')}Z`);
};
