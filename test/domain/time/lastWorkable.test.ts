import { describe, expect, it } from '@jest/globals';
import { lastWorkable } from '../../../src/domain/time/lastWorkable.ts';
import { warningsOf } from '../../../src/domain/time/warnings.ts';
import { sayInstant } from '../../../src/domain/time/words.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

const calendar = readWorkCalendar();
const last = (from: string, limit: string): string | undefined => {
  const slot = lastWorkable(calendar, from, limit);
  return slot && sayInstant(slot);
};

describe('the last workable start', () => {
  it.each([
    ['a limit in the morning', '2026-12-01T09:12:00Z', '2026-12-03T09:12:00Z', 'Thu 3 Dec 2026, 09:00'],
    ['a limit on a Saturday: Friday at four', '2026-12-03T09:12:00Z', '2026-12-05T09:12:00Z', 'Fri 4 Dec 2026, 16:00'],
    ['a limit at night', '2026-12-01T22:00:00Z', '2026-12-03T22:00:00Z', 'Thu 3 Dec 2026, 16:00'],
    ['a limit on a quarter', '2026-12-01T10:50:00Z', '2026-12-03T10:50:00Z', 'Thu 3 Dec 2026, 10:45'],
    ['over Christmas', '2026-12-24T10:00:00Z', '2026-12-26T10:00:00Z', 'Thu 24 Dec 2026, 16:00'],
    ['Friday night to Sunday night: none', '2026-12-04T20:00:00Z', '2026-12-06T20:00:00Z', undefined],
    ['Christmas Eve at night to Boxing Day: none', '2026-12-24T18:00:00Z', '2026-12-26T18:00:00Z', undefined],
  ])('%s', (_, from, limit, slot) => {
    expect(last(from, limit)).toBe(slot);
  });
});

describe('the traps of a limit', () => {
  it('warns of a weekend, with the last start in office hours', () => {
    expect(warningsOf(calendar, '2026-12-03T09:12:00Z', '2026-12-05T09:12:00Z', 'hours')).toEqual([
      'The limit runs over a weekend, and the hours run on through it.',
      'The last office-hours start before the limit is Fri 4 Dec 2026, 16:00.',
    ]);
  });

  it('warns of a window without an office hour', () => {
    expect(warningsOf(calendar, '2026-12-04T20:00:00Z', '2026-12-06T20:00:00Z', 'hours').join(' ')).toContain('no office hour left');
  });

  it('warns of holidays and of the clocks', () => {
    expect(warningsOf(calendar, '2026-12-24T16:00:00Z', '2026-12-26T16:00:00Z', 'hours').join(' ')).toContain(
      'Bank holiday inside the limit: Fri 25 Dec 2026 (Christmas Day). The hours run on through it.',
    );
    expect(warningsOf(calendar, '2026-10-24T11:00:00Z', '2026-10-26T11:00:00Z', 'hours').join(' ')).toContain(
      'The clocks go back on Sun 25 Oct 2026',
    );
    expect(warningsOf(calendar, '2027-03-27T12:00:00Z', '2027-03-29T12:00:00Z', 'hours').join(' ')).toContain(
      'The clocks go forward on Sun 28 Mar 2027',
    );
  });

  it('says of days of work that holidays do not count, and of days of the calendar that they do', () => {
    const over = (counts: 'work' | 'days') => warningsOf(calendar, '2026-12-21T10:00:00Z', '2026-12-29T23:59:59.999Z', counts);
    const named = 'Bank holidays inside the limit: Fri 25 Dec 2026 (Christmas Day) and Mon 28 Dec 2026 (Boxing Day, substitute day).';
    expect(over('work')).toEqual([`${named} They do not count as working days.`]);
    expect(over('days')).toEqual([`${named} The days are counted all the same.`]);
  });

  it('says that a limit on a holiday is not moved', () => {
    expect(warningsOf(calendar, '2026-11-27T10:00:00Z', '2026-12-25T23:59:59.999Z', 'days').join(' ')).toContain(
      'The limit falls on Fri 25 Dec 2026, Christmas Day. It is not moved.',
    );
  });

  it('says nothing of an ordinary day', () => {
    expect(warningsOf(calendar, '2026-12-01T10:00:00Z', '2026-12-03T10:00:00Z', 'hours')).toEqual([]);
  });
});
