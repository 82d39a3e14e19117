import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type WorkCalendar, workCalendarOf } from '../domain/time/workCalendar.ts';
import { sourceRoot } from './sourceRoot.ts';

const table = z.object({
  covers: z.object({ from: z.iso.date(), to: z.iso.date() }),
  divisions: z.object({
    'england-and-wales': z.array(z.object({ date: z.iso.date(), holiday: z.string(), note: z.string().optional() })).min(1),
  }),
});

const names: Readonly<Record<string, string>> = {
  'new-year': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'early-may': 'Early May bank holiday',
  'early-may-ve': 'Early May bank holiday (VE day)',
  spring: 'Spring bank holiday',
  'late-august': 'Summer bank holiday',
  christmas: 'Christmas Day',
  'boxing-day': 'Boxing Day',
};

/** The working calendar of England and Wales as GOV.UK publishes it, with office hours of 09:00 to 17:00 unless told otherwise. */
export const readWorkCalendar = (
  options: { closures?: readonly string[]; officeHours?: { from: string; to: string } } = {},
): WorkCalendar => {
  const { covers, divisions } = table.parse(JSON.parse(readFileSync(join(sourceRoot(), 'src/policies/bank-holidays.json'), 'utf8')));
  const holidays = divisions['england-and-wales'].map(({ date, holiday, note }) => {
    const name = names[holiday] ?? holiday.replaceAll('-', ' ');
    return [date, note ? `${name}, ${note.replaceAll('-', ' ')}` : name] as const;
  });
  return workCalendarOf({
    from: covers.from,
    to: covers.to,
    holidays: new Map(holidays),
    closures: new Set(options.closures ?? []),
    officeHours: options.officeHours ?? { from: '09:00', to: '17:00' },
  });
};
