import type { Assessment } from '../domain/assess/assessment.ts';
import { sayInstant } from '../domain/time/words.ts';

/** What another procedure makes of a case differently, line by line: its stage, its limits, its seats, what is found. */
export const changesBetween = (old: Assessment, next: Assessment): readonly string[] => {
  const changes: string[] = [];
  if (old.stage !== next.stage) changes.push(`stage: ${old.stage} → ${next.stage}`);
  const limits = (seen: Assessment): ReadonlyMap<string, string> =>
    new Map(
      seen.clocks.map((clock) => [clock.label, `${clock.state}${clock.latest === undefined ? '' : `, by ${sayInstant(clock.latest)}`}`]),
    );
  changes.push(...differences('limit', limits(old), limits(next)));
  const seats = (seen: Assessment): ReadonlyMap<string, string> =>
    new Map(seen.seats.map((seat) => [seat.label, `${seat.applies}, ${seat.state}`]));
  changes.push(...differences('seat', seats(old), seats(next)));
  const found = (seen: Assessment): readonly string[] => seen.findings.map((each) => `${each.code} ${each.clause}`);
  const [before, after] = [found(old), found(next)] as const;
  changes.push(...without(after, before).map((each) => `new: ${each}`));
  changes.push(...without(before, after).map((each) => `gone: ${each}`));
  return changes;
};

const without = (these: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return these.filter((each) => !known.has(each));
};

const differences = (what: string, old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...old.keys(), ...next.keys()])]
    .filter((key) => old.get(key) !== next.get(key))
    .map((key) => `${what} “${key}”: ${old.get(key) ?? 'none'} → ${next.get(key) ?? 'none'}`);
