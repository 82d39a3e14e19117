const units = {
  'working hour': 'working-hours',
  'working day': 'working-days',
  'calendar day': 'days',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
} as const;

/** A length of time as a procedure words it. 48 hours are never two working days. */
export type Duration = { readonly n: number; readonly unit: 'hours' | 'working-hours' | 'working-days' | 'days' | 'weeks' | 'months' };

const shape = /^(\d{1,4}) (working hour|working day|calendar day|hour|day|week|month)s?$/;

/** What a policy may write for a length of time, for messages. */
export const durationHelp =
  'a number and a unit, such as 48 hours, 16 working hours, 10 working days, 28 calendar days, 4 weeks or 2 months';

/** Reads `48 hours`, `10 working days`, `28 calendar days`, `4 weeks`, `1 month`; undefined when it says something else. */
export const parseDuration = (text: string): Duration | undefined => {
  const found = shape.exec(text.trim());
  const unit = found?.[2] as keyof typeof units | undefined;
  return found && unit ? { n: Number(found[1]), unit: units[unit] } : undefined;
};

/** The length in words: `1 hour`, `10 working days`. */
export const sayDuration = ({ n, unit }: Duration): string => {
  const words = unit === 'days' ? 'calendar days' : unit.replace('-', ' ');
  return `${String(n)} ${n === 1 ? words.slice(0, -1) : words}`;
};
