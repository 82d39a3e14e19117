import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../case/fact.ts';
import { beginsWithDay, dayNumber, dayNumbered, inTwoDigits, numberOf, twoDigitsAt, weekdayOfNumber } from './dayNumber.ts';
import { instantOf, msOf } from './instant.ts';

const hour = 3_600_000;
const dayLength = 24 * hour;
const meanYear = 365.2425 * dayLength;

const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/**
 * How far London clocks are ahead of UTC at a moment, in milliseconds. Since 1996 an hour from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October (Summer Time Order 2002); before that the zone's own table is asked, at ten times the cost.
 */
const ahead = (ms: number): number => {
  // A day too early or too late at New Year does no harm: neither year has its summer then.
  const year = 1970 + Math.floor(ms / meanYear);
  if (year < 1996) return aheadInTable(ms);
  const { begins, ends } = summers[year - 1996] ?? summerOf(year);
  return ms >= begins && ms < ends ? hour : 0;
};

const summerOf = (year: number): { readonly begins: number; readonly ends: number } => ({
  begins: lastSundayOf(year, 3),
  ends: lastSundayOf(year, 10),
});

/** 01:00 UTC on the last Sunday of a month of 31 days. */
const lastSundayOf = (year: number, month: number): number => {
  const last = numberOf(year, month, 31);
  return (last - (weekdayOfNumber(last) % 7)) * dayLength + hour;
};

/** The summers of this century, from 1996 on, at hand. */
const summers = Array.from({ length: 105 }, (_, nth) => summerOf(1996 + nth));

const aheadInTable = (ms: number): number => {
  const apart = Number(londonHour.format(ms)) - new Date(ms).getUTCHours();
  return (apart > 12 ? apart - 24 : apart < -12 ? apart + 24 : apart) * hour;
};

/** What London clocks show, as the milliseconds at which UTC clocks show the same. */
const shown = (ms: number): number => ms + ahead(ms);

/** The number of the London day of a moment in milliseconds. */
export const londonDay = (ms: number): number => Math.floor(shown(ms) / dayLength);

/** The London calendar day of an instant. `dayOf('2027-06-01T23:30:00Z')` → `2027-06-02`. */
export const dayOf = (instant: Instant): Day => dayNumbered(londonDay(msOf(instant)));

/** The London wall clock of an instant: `{ number: 20790, time: '09:12', hour: 9 }`, the day as its number. */
export const clockAt = (instant: Instant): { number: number; time: string; hour: number } => {
  const ms = shown(msOf(instant));
  const number = Math.floor(ms / dayLength);
  const minutes = Math.floor((ms - number * dayLength) / 60_000);
  const hours = Math.floor(minutes / 60);
  return { number, time: `${inTwoDigits(hours)}:${inTwoDigits(minutes - hours * 60)}`, hour: hours };
};

/** The same with the day as a text: `{ day: '2026-12-03', time: '09:12', hour: 9 }`. */
export const wallClock = (instant: Instant): { day: Day; time: string; hour: number } => {
  const { number, time, hour } = clockAt(instant);
  return { day: dayNumbered(number), time, hour };
};

/** The instant of a London wall-clock time. A time that a clock change skips moves forward; one that it repeats is the first. */
export const atLondon = (day: Day, time: string): Instant => instantOf(msAtLondon(dayNumber(day), minutesOf(time)));

/** Minutes from midnight of a wall-clock time such as `09:12`; NaN for a text that is none. */
export const minutesOf = (time: string): number => {
  const [hours, minutes] = [twoDigitsAt(time, 0), twoDigitsAt(time, 3)];
  const isTime = time.length === 5 && time[2] === ':' && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
  return isTime ? hours * 60 + minutes : Number.NaN;
};

/** The same in milliseconds, of a numbered day and so many minutes on its clocks. */
export const msAtLondon = (number: number, minutes: number): number => {
  // As if the clocks showed UTC.
  const wall = number * dayLength + minutes * 60_000;
  const [before, after] = [ahead(wall - dayLength), ahead(wall + dayLength)];
  const isAfterChange = before !== after && ahead(wall - before) !== before && ahead(wall - after) === after;
  return wall - (isAfterChange ? after : before);
};

/** The last millisecond that still belongs to the London day. */
export const endOfDay = (day: Day): Instant => endOfNumbered(dayNumber(day));

/** The same of a numbered day. */
export const endOfNumbered = (number: number): Instant => instantOf(msAtLondon(number + 1, 0) - 1);

/** Calendar days later (or earlier). `addDays('2026-12-31', 1)` → `2027-01-01`. */
export const addDays = (day: Day, days: number): Day => dayNumbered(dayNumber(day) + days);

/** Calendar months later; a day the month lacks becomes its last. `addMonths('2027-01-31', 1)` → `2027-02-28`. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** Whole years from a birthday to a day: a birth on 29 February counts from 1 March in common years. */
export const ageOn = (birth: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);

/** Whole months from one day to a later one. */
export const monthsBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;

/** Hours the London clocks move on a numbered day: 1 when they go forward, -1 when they go back, otherwise 0. */
export const clockChangeOn = (number: number): number => {
  const ms = number * dayLength;
  return (ahead(ms + dayLength) - ahead(ms)) / hour;
};

/** Whether a value is a calendar day that exists. */
export const isDay = (value: unknown): value is Day => typeof value === 'string' && value.length === 10 && beginsWithDay(value);
