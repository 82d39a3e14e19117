import { assess } from '../../domain/assess/assess.ts';
import type { Assessment } from '../../domain/assess/assessment.ts';
import { sayInstant } from '../../domain/time/words.ts';
import { readWorkCalendar } from '../../policies/workCalendar.ts';
import { casesIn } from '../casesIn.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { Options } from '../options.ts';
import { nowFrom, policyFrom } from '../readInput.ts';

/** `dry-run --policy NEW --against OLD --facts FOLDER`: what would change for past cases, case by case. */
export const dryRun = (_words: readonly string[], options: Options): string => {
  if (options.against === undefined) throw new NotUnderstood('--against is missing: give the policy to compare with, a pack or a file');
  const [next, old] = [policyFrom(options.policy), policyFrom(options.against)];
  const [calendar, now] = [readWorkCalendar(), nowFrom(options.now)];
  const cases = casesIn(options.facts).map(({ name, file }) => ({
    case: name,
    changes: changesBetween(assess(old, file, calendar, now), assess(next, file, calendar, now)),
  }));
  return JSON.stringify({ cases, changed: cases.filter((each) => each.changes.length > 0).length, of: cases.length }, undefined, 2);
};

const changesBetween = (old: Assessment, next: Assessment): readonly string[] => {
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
  changes.push(
    ...found(next)
      .filter((each) => !found(old).includes(each))
      .map((each) => `new: ${each}`),
  );
  changes.push(
    ...found(old)
      .filter((each) => !found(next).includes(each))
      .map((each) => `gone: ${each}`),
  );
  return changes;
};

const differences = (what: string, old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...old.keys(), ...next.keys()])]
    .filter((key) => old.get(key) !== next.get(key))
    .map((key) => `${what} “${key}”: ${old.get(key) ?? 'none'} → ${next.get(key) ?? 'none'}`);
