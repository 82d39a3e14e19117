import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bankHoliday, bankHolidays } from '../../tab/practice/time/bankHoliday.ts';

const published = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'src', 'policies', 'bank-holidays.json'), 'utf8')) as {
  divisions: { 'england-and-wales': { date: string }[] };
};

describe('bankHolidays', () => {
  it.each([2019, 2021, 2024, 2025, 2026, 2027, 2028])('gives those GOV.UK published for %d, a year without a proclamation', (year) => {
    const theirs = published.divisions['england-and-wales'].map((one) => one.date).filter((date) => date.startsWith(String(year)));
    expect([...bankHolidays(year)].sort()).toEqual(theirs.sort());
  });

  it('knows a day that is none', () => {
    expect(bankHoliday('2026-12-24')).toBe(false);
    expect(bankHoliday('2026-12-28')).toBe(true);
  });
});
