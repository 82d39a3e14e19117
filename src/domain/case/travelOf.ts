import type { Fact } from './fact.ts';
import { textIn } from './read.ts';

/** Minutes each person needs to get to a meeting in person, by their id, as was said last. */
export const travelOf = (log: readonly Fact[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const fact of log) {
    if (fact.event !== 'travel.said') continue;
    const [person, minutes] = [textIn(fact, 'person'), fact['minutes']];
    if (person !== undefined && typeof minutes === 'number' && minutes >= 0) found.set(person, minutes);
  }
  return found;
};
