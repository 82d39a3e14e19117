import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../case/fact.ts';
import { instantOf, msOf } from './instant.ts';

const hour = 3_600_000;
const dayLength = 24 * hour;

/** A calendar day has no zone: it is counted in whole days on the UTC line, where each has 24 hours. */
const utc = (day: Day): number => Date.parse(day);
// Written out, because toISOString costs four times as much and every limit ends here.
const dayAt = (ms: number): Day => {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return `${year > 999 ? String(year) : String(year).padStart(4, '0')}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
};
const twoDigits = (n: number): string => (n < 10 ? `0${String(n)}` : String(n));

/** A day as the number of days since 1 January 1970, for counting. */
export const dayNumber = (day: Day): number => utc(day) / dayLength;

/** The day of such a number. */
export const dayNumbered = (number: number): Day => dayAt(number * dayLength);

/** 1 for Monday to 7 for Sunday: 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/**
 * How far London clocks are ahead of UTC at a moment, in milliseconds. Since 1996 an hour from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October (Summer Time Order 2002); before that the zone's own table is asked, at ten times the cost.
 */
const ahead = (ms: number): number => {
  const year = new Date(ms).getUTCFullYear();
  if (year < 1996) return aheadInTable(ms);
  return ms >= lastSundayOf(year, 2) && ms < lastSundayOf(year, 9) ? hour : 0;
};

/** 01:00 UTC on the last Sunday of a month of 31 days, counted from 0. */
const lastSundayOf = (year: number, month: number): number => {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * dayLength;
};

const aheadInTable = (ms: number): number => {
  const apart = Number(londonHour.format(ms)) - new Date(ms).getUTCHours();
  return (apart > 12 ? apart - 24 : apart < -12 ? apart + 24 : apart) * hour;
};

/** What London clocks show, written as if they showed UTC. */
const shown = (instant: Instant): readonly [day: Day, time: string] => {
  const ms = msOf(instant);
  const [day = '', time = ''] = new Date(ms + ahead(ms)).toISOString().split('T');
  return [day, time];
};

/** The London calendar day of an instant. `dayOf('2027-06-01T23:30:00Z')` → `2027-06-02`. */
export const dayOf = (instant: Instant): Day => shown(instant)[0];

/** The London wall clock of an instant: `{ day: '2026-12-03', time: '09:12', hour: 9 }`. */
export const wallClock = (instant: Instant): { day: Day; time: string; hour: number } => {
  const [day, time] = shown(instant);
  return { day, time: time.slice(0, 5), hour: Number(time.slice(0, 2)) };
};

/** The instant of a London wall-clock time. A time that a clock change skips moves forward; one that it repeats is the first. */
export const atLondon = (day: Day, time: string): Instant => {
  const wall = Date.parse(`${day}T${time}Z`);
  const [before, after] = [ahead(wall - dayLength), ahead(wall + dayLength)];
  const isAfterChange = before !== after && ahead(wall - before) !== before && ahead(wall - after) === after;
  return instantOf(wall - (isAfterChange ? after : before));
};

/** The last millisecond that still belongs to the London day. */
export const endOfDay = (day: Day): Instant => instantOf(msOf(atLondon(addDays(day, 1), '00:00')) - 1);

/** Calendar days later (or earlier). `addDays('2026-12-31', 1)` → `2027-01-01`. */
export const addDays = (day: Day, days: number): Day => dayAt(utc(day) + days * dayLength);

/** Calendar months later; a day the month lacks becomes its last. `addMonths('2027-01-31', 1)` → `2027-02-28`. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay() || 7;

/** Whole years from a birthday to a day: a birth on 29 February counts from 1 March in common years. */
export const ageOn = (birth: Day, day: Day): number => {
  const [born, on] = [Temporal.PlainDate.from(birth), Temporal.PlainDate.from(day)];
  const years = on.year - born.year;
  return on.month * 100 + on.day < born.month * 100 + born.day ? years - 1 : years;
};

/** Whole months from one day to a later one. */
export const monthsBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;

/** Hours the London clocks move on that day: 1 when they go forward, -1 when they go back, otherwise 0. */
export const clockChangeOn = (day: Day): number => (ahead(utc(day) + dayLength) - ahead(utc(day))) / hour;

/** Whether a value is a calendar day that exists. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayAt(utc(value)) === value;
