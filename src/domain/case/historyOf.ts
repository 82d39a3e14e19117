import type { Fact, Instant, Opening } from './fact.ts';
import type { IsAnswer } from './isAnswer.ts';
import { saidByWay, saidWith } from './foldFacts.ts';

/** What each recorded fact was first said to be, and when it last became something else, or was said again after a meeting was held. */
export const historyOf = (
  opening: Opening,
  log: readonly Fact[],
  isAnswer?: IsAnswer,
): ReadonlyMap<string, { readonly first: unknown; readonly changedAt?: Instant }> => {
  const history = new Map<string, { first: unknown; changedAt?: Instant; now: unknown; held: number }>();
  let held = 0;
  const told = (name: string, value: unknown, at?: Instant, again = false): void => {
    // Taken back, not known or none of those offered is no answer it could have become.
    if (value === undefined || value === null || value === 'unknown' || isAnswer?.(name, value) === false) return;
    const before = history.get(name);
    if (!before) history.set(name, { first: value, now: value, held });
    else if (before.now !== value || (again && before.held < held))
      history.set(name, { first: before.first, now: value, held, ...(at !== undefined && { changedAt: at }) });
  };
  for (const name of Object.keys(opening)) if (typeof opening[name] !== 'object') told(name, opening[name]);
  for (const fact of log) {
    const way = saidByWay(fact);
    if (way && !history.has(way[0])) told(way[0], way[1], fact.at);
    if (fact.event === 'meeting.held') held += 1;
    if (fact.event === 'fact.recorded') {
      if (typeof fact.fact === 'string') told(fact.fact, fact.value, fact.at, fact.number === undefined);
    } else if (fact.event.startsWith('concern.')) for (const [name, value] of saidWith(fact)) told(name, value, fact.at);
  }
  return history;
};
