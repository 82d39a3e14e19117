import { describe, expect, it } from '@jest/globals';
import { parseDuration } from '../../../src/domain/time/duration.ts';
import { limitOf } from '../../../src/domain/time/limit.ts';
import { sayInstant } from '../../../src/domain/time/words.ts';
import { isNotCovered } from '../../../src/domain/time/workingDays.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

const calendar = readWorkCalendar();
const limit = (start: string, length: string): string => {
  const duration = parseDuration(length);
  if (!duration) throw new Error(length);
  const found = limitOf(calendar, start, duration);
  return isNotCovered(found) ? `not covered: ${found.notCovered}` : sayInstant(found);
};

describe('a limit in hours', () => {
  it.each([
    ['an ordinary Thursday', '2026-12-03T09:12:00Z', '48 hours', 'Sat 5 Dec 2026, 09:12'],
    ['the clocks going back: two real days, an hour earlier by the wall', '2026-10-24T11:00:00Z', '48 hours', 'Mon 26 Oct 2026, 11:00'],
    ['the hour the clocks repeat', '2026-10-23T00:30:00Z', '48 hours', 'Sun 25 Oct 2026, 01:30'],
    ['the clocks going forward: an hour later by the wall', '2027-03-27T12:00:00Z', '48 hours', 'Mon 29 Mar 2027, 13:00'],
    ['the hour the clocks skip', '2027-03-26T01:30:00Z', '48 hours', 'Sun 28 Mar 2027, 02:30'],
    ['Christmas', '2026-12-24T16:00:00Z', '48 hours', 'Sat 26 Dec 2026, 16:00'],
    ['Easter', '2027-03-25T10:00:00Z', '48 hours', 'Sat 27 Mar 2027, 10:00'],
    ['summer, said in London time', '2027-07-01T08:00:00Z', '48 hours', 'Sat 3 Jul 2027, 09:00'],
    ['office hours over a weekend', '2026-12-04T15:00:00Z', '10 working hours', 'Mon 7 Dec 2026, 17:00'],
  ])('%s', (_, start, length, by) => {
    expect(limit(start, length)).toBe(by);
  });
});

describe('a limit in days', () => {
  it.each([
    [
      'five working days over Christmas, with the substitute on 28 December',
      '2026-12-23T14:00:00Z',
      '5 working days',
      'Mon 4 Jan 2027, 23:59',
    ],
    ['ten working days over Christmas', '2026-12-18T10:00:00Z', '10 working days', 'Wed 6 Jan 2027, 23:59'],
    ['Christmas 2027, with substitutes on 27 and 28 December', '2027-12-24T10:00:00Z', '1 working day', 'Wed 29 Dec 2027, 23:59'],
    ['over Easter', '2027-03-25T10:00:00Z', '5 working days', 'Mon 5 Apr 2027, 23:59'],
    ['the day itself never counts, at whatever hour', '2026-12-03T23:59:00Z', '1 working day', 'Fri 4 Dec 2026, 23:59'],
    ['half past midnight in London, still the day before by UTC', '2027-06-02T23:30:00Z', '1 working day', 'Fri 4 Jun 2027, 23:59'],
    ['from a Saturday', '2026-12-05T10:00:00Z', '1 working day', 'Mon 7 Dec 2026, 23:59'],
    ['calendar days stay on a holiday', '2026-11-27T10:00:00Z', '28 calendar days', 'Fri 25 Dec 2026, 23:59'],
    ['weeks', '2026-12-03T10:00:00Z', '4 weeks', 'Thu 31 Dec 2026, 23:59'],
    ['a month from the last day of January', '2027-01-31T10:00:00Z', '1 month', 'Sun 28 Feb 2027, 23:59'],
    ['the last day the calendar knows', '2028-12-28T10:00:00Z', '1 working day', 'Fri 29 Dec 2028, 23:59'],
    ['past the calendar: no date at all', '2028-12-29T10:00:00Z', '1 working day', 'not covered: 2029-01-01'],
    ['calendar days past the calendar', '2028-12-20T10:00:00Z', '28 calendar days', 'not covered: 2029-01-17'],
    ['hours past the calendar', '2028-12-31T10:00:00Z', '48 hours', 'not covered: 2029-01-02'],
    ['before the calendar begins', '2018-12-20T10:00:00Z', '1 working day', 'not covered: 2018-12-21'],
  ])('%s', (_, start, length, by) => {
    expect(limit(start, length)).toBe(by);
  });

  it('counts a local closure as no working day only when a council says so', () => {
    const closed = readWorkCalendar({ closures: ['2026-12-29', '2026-12-30'] });
    const found = limitOf(closed, '2026-12-24T10:00:00Z', { n: 1, unit: 'working-days' });
    expect(isNotCovered(found) ? found : sayInstant(found)).toBe('Thu 31 Dec 2026, 23:59');
    expect(limit('2026-12-24T10:00:00Z', '1 working day')).toBe('Tue 29 Dec 2026, 23:59');
  });
});
