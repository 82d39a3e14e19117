import { createRequire } from 'node:module';
import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import { addWorkingDays } from '../../src/domain/time/workingDays.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import type { Measured } from './benches.ts';

// Its types and its module disagree on what the default export is.
const businessDays = createRequire(import.meta.url)('business-days-js') as () => { addDays: (day: string, n: number) => unknown };

const day = '2026-12-10';

/**
 * Working days from a day. Ours takes and gives days as text and knows the bank holidays. date-fns knows none: once as it is, from a Date
 * to a Date, and once from text to text. business-days-js knows holidays, of the United States, and cannot count back.
 */
export const workingDays = (): readonly Measured[] => {
  const calendar = readWorkCalendar();
  const date = parseISO(day);
  const american = businessDays();
  return [5, 10, 20, -10].map((n) => ({
    what: `${n > 0 ? '+' : ''}${String(n)} working days`,
    tasks: (bench) => {
      bench
        .add('ours, text to text', () => void addWorkingDays(calendar, day, n))
        .add('date-fns, Date to Date', () => void addBusinessDays(date, n))
        .add('date-fns, text to text', () => void formatISO(addBusinessDays(parseISO(day), n), { representation: 'date' }));
      if (n > 0) bench.add('business-days-js', () => void american.addDays(day, n));
      return bench;
    },
  }));
};
