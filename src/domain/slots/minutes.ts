import type { Instant } from '../case/fact.ts';
import { msOf } from '../time/instant.ts';

const zero = 48;
const dash = 45;
const colon = 58;

/** Minutes since 1970 of an instant, rounded down. NaN when the text is no instant. */
export const minuteDown = (instant: Instant): number => Math.floor(secondsOf(instant) / 60);

/** The same rounded up: a meeting that begins on a whole minute lies clear of what ends within the minute before. */
export const minuteUp = (instant: Instant): number => Math.ceil(secondsOf(instant) / 60);

/** Thousands of calendar entries are read in one search, nearly all written `2026-12-03T09:15:00Z`: these are read digit by digit. */
const secondsOf = (text: Instant): number => {
  if (text.length !== 20 || text.charCodeAt(19) !== 90 || text.charCodeAt(10) !== 84) return msOf(text) / 1000;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash || text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon)
    return msOf(text) / 1000;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 5);
  const clock = pair(text, 11) * 3600 + pair(text, 14) * 60 + pair(text, 17);
  return daysBefore(year, month, pair(text, 8)) * 86_400 + clock;
};

/** Two digits as a number; NaN when either is none, which every sum with it then is. */
const pair = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** Days since 1 January 1970 of a day of the Gregorian calendar, counted in years that begin in March so that leap days come last. */
const daysBefore = (year: number, month: number, day: number): number => {
  const shifted = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + inYear - 719_468;
};
