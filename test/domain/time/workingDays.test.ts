import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/time/london.ts';
import {
  addWorkingDays,
  dayOff,
  isCovered,
  isNotCovered,
  isWorkingDay,
  workingDayOnOrBefore,
} from '../../../src/domain/time/workingDays.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

const calendar = readWorkCalendar();
const someDay = fc.integer({ min: 30, max: 3600 }).map((days) => addDays('2019-01-01', days));

describe('working days', () => {
  it('know why nobody works', () => {
    expect(dayOff(calendar, '2026-12-28')).toBe('Boxing Day, substitute day');
    expect(dayOff(calendar, '2026-12-26')).toBe('a Saturday');
    expect(dayOff(calendar, '2026-12-05')).toBe('a Saturday');
    expect(dayOff(calendar, '2026-12-06')).toBe('a Sunday');
    expect(dayOff(calendar, '2026-12-07')).toBeUndefined();
  });

  it('count backwards too', () => {
    expect(addWorkingDays(calendar, '2027-01-05', -5)).toBe('2026-12-24');
  });

  it('find the last one on or before a day', () => {
    expect(workingDayOnOrBefore(calendar, '2026-12-28')).toBe('2026-12-24');
    expect(workingDayOnOrBefore(calendar, '2026-12-29')).toBe('2026-12-29');
  });

  it('land on a working day, with exactly that many after the start', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const end = addWorkingDays(calendar, day, n);
        if (isNotCovered(end)) return end.notCovered > calendar.to;
        let counted = 0;
        for (let each = addDays(day, 1); each <= end; each = addDays(each, 1)) if (isWorkingDay(calendar, each)) counted += 1;
        return isWorkingDay(calendar, end) && counted === n;
      }),
      { numRuns: 200 },
    );
  });

  it('go there and back again from a working day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 25 }), (day, n) => {
        const from = workingDayOnOrBefore(calendar, day);
        if (isNotCovered(from)) return true;
        const there = addWorkingDays(calendar, from, n);
        return isNotCovered(there) || addWorkingDays(calendar, there, -n) === from;
      }),
      { numRuns: 200 },
    );
  });

  it('agree with counting one day after the other, both ways, with closures, and at the ends of the calendar', () => {
    const closed = readWorkCalendar({ closures: ['2026-12-24', '2026-12-29', '2026-12-26', '2027-08-27'] });
    const oneByOne = (day: string, n: number): ReturnType<typeof addWorkingDays> => {
      let current = day;
      for (let left = Math.abs(n); left > 0;) {
        current = addDays(current, Math.sign(n));
        if (!isCovered(closed, current)) return { notCovered: current };
        if (isWorkingDay(closed, current)) left -= 1;
      }
      return isCovered(closed, current) ? current : { notCovered: current };
    };
    const anyDay = fc.integer({ min: -40, max: 3700 }).map((days) => addDays('2019-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
        expect(addWorkingDays(closed, day, n)).toEqual(oneByOne(day, n));
      }),
      { numRuns: 2_000 },
    );
  });

  it('say that the calendar ends however many are asked for', () => {
    expect(addWorkingDays(calendar, '2026-12-03', 1e12)).toEqual({ notCovered: addDays(calendar.to, 1) });
    expect(addWorkingDays(calendar, '2026-12-03', -1e12)).toEqual({ notCovered: addDays(calendar.from, -1) });
  });
});
