import { describe, expect, it } from '@jest/globals';
import { addDays, instantOfLondon, londonTime, mondayOf, sayDay, sayInstant } from '../../tab/practice/time/londonTime.ts';
import { nextWorkingMorning } from '../../tab/practice/time/nextWorkingMorning.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

describe('London time', () => {
  it('is written the same way everywhere, winter and summer', () => {
    expect(sayInstant('2026-12-03T09:12:00Z')).toBe('Thu 3 Dec 2026, 09:12');
    expect(sayInstant('2027-06-30T23:30:00Z')).toBe('Thu 1 Jul 2027, 00:30');
    expect(sayDay('2027-09-06')).toBe('Mon 6 Sep 2027');
  });

  it.each([
    ['2026-12-03', '09:00', '2026-12-03T09:00:00.000Z'],
    ['2027-07-01', '00:30', '2027-06-30T23:30:00.000Z'],
    ['2027-03-28', '00:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '00:30', '2027-10-30T23:30:00.000Z'],
    ['2027-10-31', '02:00', '2027-10-31T02:00:00.000Z'],
  ])('turns %s %s into an instant and back, also around the clock changes', (day, time, instant) => {
    expect(iso(instantOfLondon({ day, time }))).toBe(instant);
    expect(londonTime(instant)).toEqual({ day, time });
  });

  it('counts days over clock changes and years', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect([mondayOf('2026-12-06'), mondayOf('2026-12-07')]).toEqual(['2026-11-30', '2026-12-07']);
  });
});

describe('nextWorkingMorning', () => {
  it.each([
    ['Thursday morning before nine: the same day', '2026-12-03T08:59:00Z', '2026-12-03T09:00:00.000Z'],
    ['nine itself: the day after', '2026-12-03T09:00:00Z', '2026-12-04T09:00:00.000Z'],
    ['Friday: over the weekend', '2026-12-04T12:00:00Z', '2026-12-07T09:00:00.000Z'],
    ['Christmas Eve 2026: over Christmas, the weekend and the substitute day', '2026-12-24T12:00:00Z', '2026-12-29T09:00:00.000Z'],
    ['Maundy Thursday 2027: over Easter into summer time', '2027-03-25T12:00:00Z', '2027-03-30T08:00:00.000Z'],
  ])('%s', (_, now, expected) => {
    expect(iso(nextWorkingMorning(Date.parse(now)))).toBe(expected);
  });
});
