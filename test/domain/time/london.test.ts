import { describe, expect, it } from '@jest/globals';
import { addHours, instantOf, isInstant, msOf } from '../../../src/domain/time/instant.ts';
import { dayNumber } from '../../../src/domain/time/dayNumber.ts';
import { ageOn, atLondon, clockChangeOn, dayOf, endOfDay, isDay, wallClock, weekdayOf } from '../../../src/domain/time/london.ts';
import { sayDay, sayInstant, sayList, sayLongDay } from '../../../src/domain/time/words.ts';

describe('London time', () => {
  it.each([
    ['2027-06-01T23:30:00Z', '2027-06-02', 'Wed 2 Jun 2027, 00:30'],
    ['2026-12-03T09:12:00Z', '2026-12-03', 'Thu 3 Dec 2026, 09:12'],
    ['2026-12-03T23:30:00-05:00', '2026-12-04', 'Fri 4 Dec 2026, 04:30'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'Sun 25 Oct 2026, 01:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', 'Sun 25 Oct 2026, 01:30'],
  ])('%s is on %s: %s', (instant, day, said) => {
    expect(dayOf(instant)).toBe(day);
    expect(sayInstant(instant)).toBe(said);
  });

  it('ends a day at its last millisecond, also when the clocks change', () => {
    expect(endOfDay('2026-12-03')).toBe('2026-12-03T23:59:59.999Z');
    expect(endOfDay('2027-07-01')).toBe('2027-07-01T22:59:59.999Z');
    expect(endOfDay('2026-10-25')).toBe('2026-10-25T23:59:59.999Z');
    expect(endOfDay('2027-03-28')).toBe('2027-03-28T22:59:59.999Z');
  });

  it('takes the first of a repeated hour and moves a skipped one forward', () => {
    expect(atLondon('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00Z');
    expect(atLondon('2027-03-28', '01:30')).toBe('2027-03-28T01:30:00Z');
  });

  it('knows the days on which the clocks change', () => {
    expect(clockChangeOn(dayNumber('2026-10-25'))).toBe(-1);
    expect(clockChangeOn(dayNumber('2027-03-28'))).toBe(1);
    expect(clockChangeOn(dayNumber('2026-12-03'))).toBe(0);
  });

  it('counts years of age up to the day before the birthday', () => {
    expect(ageOn('2010-12-04', '2026-12-03')).toBe(15);
    expect(ageOn('2010-12-03', '2026-12-03')).toBe(16);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it('says days in words', () => {
    expect(sayDay('2026-12-03')).toBe('Thu 3 Dec 2026');
    expect(sayLongDay('2026-12-03')).toBe('Thursday 3 December 2026');
    expect(weekdayOf('2026-12-06')).toBe(7);
    expect(sayList(['notes', 'plan', 'letter'])).toBe('notes, plan and letter');
    expect(sayList(['a', 'b'], 'or')).toBe('a or b');
    expect(sayList([])).toBe('');
  });
});

describe('an instant', () => {
  it.each([
    '2026-02-30T10:00:00Z',
    '2026-12-03',
    '2026-12-03T10:00:00',
    '2026-13-01T10:00:00Z',
    'tomorrow',
    '',
    7,
    null,
    undefined,
    '2026-12-03T25:00:00Z',
  ])('%p is none', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it.each(['2026-12-03T10:00Z', '2026-12-03T10:00:00.123Z', '2026-12-03T10:00:00+01:00'])('%s is one', (value) => {
    expect(isInstant(value)).toBe(true);
  });

  it('is written one way', () => {
    expect(instantOf(msOf('2026-12-03T10:00:00+01:00'))).toBe('2026-12-03T09:00:00Z');
    expect(addHours('2026-10-24T12:00:00Z', 48)).toBe('2026-10-26T12:00:00Z');
  });

  it('is a day only when the day exists', () => {
    expect(isDay('2027-02-29')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
  });

  it('agrees with the zone table of this machine from 1990 to 2060, around every clock change above all', () => {
    const table = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    for (let year = 1990; year <= 2060; year += 1)
      for (const month of [0, 2, 5, 9, 11])
        for (let day = month === 2 || month === 9 ? 20 : 1; day <= 31; day += month === 2 || month === 9 ? 1 : 9)
          for (const hour of [0, 1, 2, 23]) {
            const at = new Date(Date.UTC(year, month, day, hour, 30));
            const { day: shown, time } = wallClock(at.toISOString());
            expect(`${shown}, ${time}`).toBe(table.format(at));
          }
  });
});
