import { assess } from '../../domain/assess/assess.ts';
import { readWorkCalendar } from '../../policies/workCalendar.ts';
import { casesIn } from '../casesIn.ts';
import { changesBetween } from '../changesBetween.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { Options } from '../options.ts';
import { nowFrom, policyFrom } from '../readInput.ts';
import type { Note } from '../readInput.ts';

/** `dry-run --policy NEW --against OLD --facts FOLDER`: what would change for past cases, case by case. */
export const dryRun = (_words: readonly string[], options: Options, note: Note): string => {
  if (options.against === undefined) throw new NotUnderstood('--against is missing: give the policy to compare with, a pack or a file');
  const [next, old] = [policyFrom(options.policy), policyFrom(options.against)];
  const calendar = readWorkCalendar();
  const cases: { readonly case: string; readonly changes: readonly string[] }[] = [];
  for (const { name, file } of casesIn(options.facts, note)) {
    const now = nowFrom(options.now, file.log);
    cases.push({ case: name, changes: changesBetween(assess(old, file, calendar, now), assess(next, file, calendar, now)) });
  }
  return JSON.stringify({ cases, changed: cases.filter((each) => each.changes.length > 0).length, of: cases.length }, undefined, 2);
};
