import type { Day, Instant } from '../case/fact.ts';
import { dateOf, inFourDigits, twoDigitsAt, weekdayOfNumber } from './dayNumber.ts';
import { clockAt, weekdayOf } from './london.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const fullWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const shortMonths = months.map((month) => month.slice(0, 3));

/** A day in UK words: `Thu 3 Dec 2026`. */
export const sayDay = (day: Day): string => inWords(weekdayOf(day), Number(day.slice(8, 10)), twoDigitsAt(day, 5), day.slice(0, 4));

const inWords = (weekday: number, date: number, month: number, year: string): string =>
  `${weekdays[weekday - 1] ?? ''} ${String(date)} ${shortMonths[month - 1] ?? ''} ${year}`;

/** A day in full UK words: `Thursday 3 December 2026`. */
export const sayLongDay = (day: Day): string =>
  `${fullWeekdays[weekdayOf(day) - 1] ?? ''} ${String(Number(day.slice(8, 10)))} ${months[twoDigitsAt(day, 5) - 1] ?? ''} ${day.slice(0, 4)}`;

/** The London wall-clock time: `09:12`. */
export const sayTime = (instant: Instant): string => clockAt(instant).time;

/** An instant in UK words and London time: `Thu 3 Dec 2026, 09:12`. */
export const sayInstant = (instant: Instant): string => {
  const { number, time } = clockAt(instant);
  const { year, month, date } = dateOf(number);
  return `${inWords(weekdayOfNumber(number), date, month, inFourDigits(year))}, ${time}`;
};

/** Things in a row: `notes`, `notes and plan`, `notes, plan and letter`. */
export const sayList = (things: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} ${joint} ${things[things.length - 1] ?? ''}`;

/** Words as a sentence starts: `the child’s carer comes.` → `The child’s carer comes.` */
export const asSentence = (words: string): string =>
  words.charCodeAt(0) < smallLetters ? words : words.charAt(0).toUpperCase() + words.slice(1);

const smallLetters = 'a'.charCodeAt(0);
