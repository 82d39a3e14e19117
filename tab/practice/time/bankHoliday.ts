import { addDays } from './londonTime.ts';

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = (b - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15 + 19 * a - Math.floor(b / 4)) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = e + f - 7 * Math.floor((a + 11 * e + 22 * f) / 451) + 114;
  return `${String(year)}-${String(Math.floor(g / 31)).padStart(2, '0')}-${String((g % 31) + 1).padStart(2, '0')}`;
}

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
const firstMonday = (from: string): string => addDays(from, (8 - weekday(from)) % 7);

/** The ordinary bank holidays of England and Wales in a year; days added or moved by proclamation are not foreseen here. */
export function bankHolidays(year: number): readonly string[] {
  const at = (monthDay: string): string => `${String(year)}-${monthDay}`;
  const newYear = weekday(at('01-01')) % 6 === 0 ? firstMonday(at('01-01')) : at('01-01');
  const christmas = { 0: ['12-26', '12-27'], 5: ['12-25', '12-28'], 6: ['12-27', '12-28'] }[weekday(at('12-25'))] ?? ['12-25', '12-26'];
  const easter = easterSunday(year);
  return [
    newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(at('05-01')),
    firstMonday(at('05-25')),
    firstMonday(at('08-25')),
    ...christmas.map(at),
  ];
}

/** Whether offices are shut for a bank holiday on this day. */
export function bankHoliday(day: string): boolean {
  return bankHolidays(Number(day.slice(0, 4))).includes(day);
}
