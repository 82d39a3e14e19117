import { isDay } from '../time/london.ts';
import { sayDay } from '../time/words.ts';

/** A typed value in plain words; undefined for nothing said. */
export const sayValue = (value: unknown): string | undefined => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return isDay(value) ? sayDay(value) : value;
};
