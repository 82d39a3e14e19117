import type { Day } from '../case/fact.ts';

// Plain arithmetic on digits, because every limit, clock and sentence ends here, and a Date costs ten times as much.

/** A day as the number of days since 1 January 1970, for counting; NaN for a text that does not begin with a day. 30 February counts on. */
export const dayNumber = (day: Day): number => {
  if (day[4] !== '-' || day[7] !== '-') return Number.NaN;
  const [month, date] = [twoDigitsAt(day, 5), twoDigitsAt(day, 8)];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return Number.NaN;
  return numberOf(twoDigitsAt(day, 0) * 100 + twoDigitsAt(day, 2), month, date);
};

/** The day of such a number. */
export const dayNumbered = (number: number): Day => {
  const { year, month, date } = dateOf(number);
  return `${year > 999 ? String(year) : String(year).padStart(4, '0')}-${inTwoDigits(month)}-${inTwoDigits(date)}`;
};

/** 1 for Monday to 7 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The year a numbered day lies in. */
export const yearOfNumber = (number: number): number => dateOf(number).year;

/** The number of a date of the Gregorian calendar. Years begin in March here, so that the leap day is their last. */
export const numberOf = (year: number, month: number, date: number): number => {
  const from = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + dayOfYear - beforeEpoch;
};

/** Days from 1 March of the year 0 to 1 January 1970, in the calendar of today. */
const beforeEpoch = 719_468;
const inFourCenturies = 146_097;

const dateOf = (number: number): { readonly year: number; readonly month: number; readonly date: number } => {
  const since = number + beforeEpoch;
  const centuries = Math.floor(since / inFourCenturies);
  const rest = since - centuries * inFourCenturies;
  const years = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365);
  const dayOfYear = rest - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: centuries * 400 + years + (month > 2 ? 0 : 1),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
};

const written: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** A number below 100 as two digits. */
export const inTwoDigits = (n: number): string => written[n] ?? String(n);

/** The number two digits of a text stand for; NaN where there are none. */
export const twoDigitsAt = (text: string, at: number): number => {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};
