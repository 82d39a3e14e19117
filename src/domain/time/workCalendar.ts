import type { Day } from '../case/fact.ts';
import { dayNumber, weekdayOfNumber } from './dayNumber.ts';
import { minutesOf } from './london.ts';

/** What is told of a council's working days: nothing is said of a day outside `from` and `to`. */
type Told = {
  readonly from: Day;
  readonly to: Day;
  /** Bank holidays with their names. */
  readonly holidays: ReadonlyMap<Day, string>;
  /** Days on which this council is closed besides; none unless a council says so (T05). */
  readonly closures: ReadonlySet<Day>;
  /** London wall-clock times. */
  readonly officeHours: { readonly from: string; readonly to: string };
};

/** Which days and hours people work. */
export type WorkCalendar = Told & {
  /** The same in numbers, for counting. */
  readonly numbers: {
    readonly from: number;
    readonly to: number;
    /** Bank holidays, and the days on which the council is closed besides, each in order. */
    readonly holidays: readonly number[];
    readonly closures: readonly number[];
    /** The days from Monday to Friday on which nobody works, in order: what is left to count once the weekends are. */
    readonly weekdaysOff: readonly number[];
    /** When the office opens and closes, in minutes from midnight. */
    readonly opens: number;
    readonly closes: number;
  };
};

/** A calendar made ready for counting. */
export const workCalendarOf = (told: Told): WorkCalendar => ({
  ...told,
  numbers: {
    from: dayNumber(told.from),
    to: dayNumber(told.to),
    holidays: numbersOf(told.holidays.keys()),
    closures: numbersOf(told.closures),
    weekdaysOff: numbersOf(new Set([...told.holidays.keys(), ...told.closures])).filter((number) => weekdayOfNumber(number) < 6),
    opens: minutesOf(told.officeHours.from),
    closes: minutesOf(told.officeHours.to),
  },
});

const numbersOf = (days: Iterable<Day>): readonly number[] => [...days].map(dayNumber).sort((a, b) => a - b);
