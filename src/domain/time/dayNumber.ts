import type { Day } from '../case/fact.ts';

// Plain arithmetic on digits, because every limit, clock and sentence ends here, and a Date costs ten times as much.

/** A day as the number of days since 1 January 1970, for counting; NaN for a text that does not begin with a day. 30 February counts on. */
export const dayNumber = (day: Day): number => {
  if (day.charCodeAt(4) !== dash || day.charCodeAt(7) !== dash) return Number.NaN;
  const century = twoDigitsAt(day, 0);
  const year = twoDigitsAt(day, 2);
  const month = twoDigitsAt(day, 5);
  const date = twoDigitsAt(day, 8);
  if (century < 0 || year < 0 || month < 1 || month > 12 || date < 1 || date > 31) return Number.NaN;
  return numberOf(century * 100 + year, month, date);
};

const dash = 45;

/** Whether a text begins with a day that exists: every month has the first 28. */
export const beginsWithDay = (text: string): boolean => {
  const number = dayNumber(text);
  return !Number.isNaN(number) && (twoDigitsAt(text, 8) <= 28 || dateOf(number).date === twoDigitsAt(text, 8));
};

/** The day of such a number. */
export const dayNumbered = (number: number): Day => {
  const { year, month, date } = dateOf(number);
  return `${inFourDigits(year)}-${inTwoDigits(month)}-${inTwoDigits(date)}`;
};

/** 1 for Monday to 7 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => {
  const sinceMonday = number + 3;
  return sinceMonday - Math.floor(sinceMonday / 7) * 7 + 1;
};

/** The number of a date of the Gregorian calendar. Years begin in March here, so that the leap day is their last. */
export const numberOf = (year: number, month: number, date: number): number => {
  const from = month > 2 ? year : year - 1;
  const centuries = Math.floor(from / 100);
  const dayOfYear = Math.trunc((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return from * 365 + (from >> 2) - centuries + (centuries >> 2) + dayOfYear - beforeEpoch;
};

/** Days from 1 March of the year 0 to 1 January 1970, in the calendar of today. */
const beforeEpoch = 719_468;

/** Fourths of a day in a century and in a year, leap days and all: so every century, and every year of one, begins on a whole fourth. */
const [inCentury, inYear] = [146_097, 1461] as const;

/** The date of such a number (C. Neri and L. Schneider, Euclidean affine functions and their application to calendar algorithms, 2022). */
export const dateOf = (number: number): { readonly year: number; readonly month: number; readonly date: number } => {
  if (Number.isNaN(number)) return none;
  const since = 4 * (number + beforeEpoch) + 3;
  const centuries = Math.floor(since / inCentury);
  const within = (since - centuries * inCentury) | 3;
  const years = (within / inYear) | 0;
  const dayOfYear = (within - years * inYear) >> 2;
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: centuries * 100 + years + (month > 2 ? 0 : 1),
    month,
    date: dayOfYear - (((153 * marchMonth + 2) / 5) | 0) + 1,
  };
};

const none = { year: Number.NaN, month: Number.NaN, date: Number.NaN };

const written: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** A number below 100 as two digits. */
export const inTwoDigits = (n: number): string => written[n] ?? String(n);

/** A year as four digits. */
export const inFourDigits = (year: number): string => (year > 999 ? String(year) : String(year).padStart(4, '0'));

/** The number two digits of a text stand for; -1 where there are none. */
export const twoDigitsAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  // One number below nothing makes all of them together so.
  return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones;
};
