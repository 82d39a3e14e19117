import type { Fact } from '../case/fact.ts';
import type { Effect } from './effect.ts';

/** The effects no fact of the log records as done, in their order. */
export const outstanding = (effects: readonly Effect[], log: readonly Fact[]): readonly Effect[] => {
  const done = new Set(log.map((fact) => fact['effect']));
  return effects.filter(({ key }) => !done.has(key));
};
