import type { Day, Instant } from '../case/fact.ts';
import { wallClock, weekdayOf } from './london.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const fullWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? '';
const dateOf = (day: Day): string => String(Number(day.slice(8, 10)));

/** A day in UK words: `Thu 3 Dec 2026`. */
export const sayDay = (day: Day): string =>
  `${weekdays[weekdayOf(day) - 1] ?? ''} ${dateOf(day)} ${monthOf(day).slice(0, 3)} ${day.slice(0, 4)}`;

/** A day in full UK words: `Thursday 3 December 2026`. */
export const sayLongDay = (day: Day): string =>
  `${fullWeekdays[weekdayOf(day) - 1] ?? ''} ${dateOf(day)} ${monthOf(day)} ${day.slice(0, 4)}`;

/** The London wall-clock time: `09:12`. */
export const sayTime = (instant: Instant): string => wallClock(instant).time;

/** An instant in UK words and London time: `Thu 3 Dec 2026, 09:12`. */
export const sayInstant = (instant: Instant): string => {
  const { day, time } = wallClock(instant);
  return `${sayDay(day)}, ${time}`;
};

/** Things in a row: `notes`, `notes and plan`, `notes, plan and letter`. */
export const sayList = (things: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} ${joint} ${things[things.length - 1] ?? ''}`;

/** Words as a sentence starts: `the child’s carer comes.` → `The child’s carer comes.` */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
