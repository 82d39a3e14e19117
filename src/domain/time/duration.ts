const units: ReadonlyMap<string, Duration['unit']> = new Map([
  ['working hour', 'working-hours'],
  ['working day', 'working-days'],
  ['calendar day', 'days'],
  ['hour', 'hours'],
  ['day', 'days'],
  ['week', 'weeks'],
  ['month', 'months'],
]);

/** A length of time as a procedure words it. 48 hours are never two working days. */
export type Duration = { readonly n: number; readonly unit: 'hours' | 'working-hours' | 'working-days' | 'days' | 'weeks' | 'months' };

/** What a policy may write for a length of time, for messages. */
export const durationHelp =
  'a number and a unit, such as 48 hours, 16 working hours, 10 working days, 28 calendar days, 4 weeks or 2 months';

/** Reads `48 hours`, `10 working days`, `28 calendar days`, `4 weeks`, `1 month`; undefined when it says something else. */
export const parseDuration = (text: string): Duration | undefined => {
  const words = text.trim();
  const space = words.indexOf(' ');
  const unit = units.get(words.slice(space + 1, words.endsWith('s') ? -1 : undefined));
  return unit && isCount(words, space) ? { n: Number(words.slice(0, space)), unit } : undefined;
};

/** Whether a text begins with a number of so many digits, four at most. */
const isCount = (text: string, length: number): boolean => {
  for (let at = 0; at < length; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return length > 0 && length < 5;
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The length in words: `1 hour`, `10 working days`. */
export const sayDuration = ({ n, unit }: Duration): string => {
  const words = unit === 'days' ? 'calendar days' : unit.replace('-', ' ');
  return `${String(n)} ${n === 1 ? words.slice(0, -1) : words}`;
};
