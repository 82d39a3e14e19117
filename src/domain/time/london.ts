import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../case/fact.ts';
import { instantOf, msOf } from './instant.ts';

const zone = 'Europe/London';
const hour = 3_600_000;

const zoned = (instant: Instant): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(msOf(instant)).toZonedDateTimeISO(zone);

/** The London calendar day of an instant. `dayOf('2027-06-01T23:30:00Z')` → `2027-06-02`. */
export const dayOf = (instant: Instant): Day => zoned(instant).toPlainDate().toString();

/** The London wall clock of an instant: `{ day: '2026-12-03', time: '09:12', hour: 9 }`. */
export const wallClock = (instant: Instant): { day: Day; time: string; hour: number } => {
  const at = zoned(instant);
  return { day: at.toPlainDate().toString(), time: at.toPlainTime().toString().slice(0, 5), hour: at.hour };
};

/** The instant of a London wall-clock time. A time that a clock change skips moves forward; one that it repeats is the first. */
export const atLondon = (day: Day, time: string): Instant =>
  instantOf(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);

/** The last millisecond that still belongs to the London day. */
export const endOfDay = (day: Day): Instant => instantOf(msOf(atLondon(addDays(day, 1), '00:00')) - 1);

/** Calendar days later (or earlier). `addDays('2026-12-31', 1)` → `2027-01-01`. */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** Calendar months later; a day the month lacks becomes its last. `addMonths('2027-01-31', 1)` → `2027-02-28`. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;

/** Whole years from a birthday to a day: a birth on 29 February counts from 1 March in common years. */
export const ageOn = (birth: Day, day: Day): number => {
  const [born, on] = [Temporal.PlainDate.from(birth), Temporal.PlainDate.from(day)];
  const years = on.year - born.year;
  return on.month * 100 + on.day < born.month * 100 + born.day ? years - 1 : years;
};

/** Hours the London clocks move on that day: 1 when they go forward, -1 when they go back, otherwise 0. */
export const clockChangeOn = (day: Day): number => 24 - (msOf(atLondon(addDays(day, 1), '00:00')) - msOf(atLondon(day, '00:00'))) / hour;

/** Whether a value is a calendar day that exists. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
};
