import { quarterOf } from '../../domain/analysis/quarterOf.ts';
import { quarterReport } from '../../domain/analysis/quarterReport.ts';
import { marksOf } from '../../domain/scene/marksOf.ts';
import { cite, roleLabel } from '../../domain/policy/cite.ts';
import { sayList } from '../../domain/time/words.ts';
import { casesIn } from '../casesIn.ts';
import { eachCaseOnce } from '../eachCaseOnce.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { Options } from '../options.ts';
import { nowFrom, policyFrom } from '../readInput.ts';
import type { Note } from '../readInput.ts';

/** `quarter --policy ID --facts FOLDER --presented YYYY-MM`: the learning report of the quarter before, with nothing anybody is known by. */
export const quarter = (_words: readonly string[], options: Options, note: Note): string => {
  const policy = policyFrom(options.policy);
  const rule = policy.analysis;
  if (!rule) throw new NotUnderstood(`${policy.id} has no quarter's report`);
  const found = quarterOf(rule, options.presented ?? '');
  const months = sayList(
    rule.presented.map((each) => `${String(each.month)} (${each.label})`),
    'or',
  );
  if (!found)
    throw new NotUnderstood(`--presented takes a year and month in which the report is shown, such as 2027-01; the months are ${months}`);
  const files = eachCaseOnce(casesIn(options.facts, note), note);
  const report = quarterReport(rule, files, found, marksOf(policy));
  const few = `fewer than ${String(rule.smallest)}`;
  const generated = { event: 'analysis.generated', at: nowFrom(options.now), quarter: found.label, from: found.from, to: found.to };
  return JSON.stringify(
    {
      title: rule.title,
      clause: rule.clause,
      ...report,
      logs: report.logs ?? few,
      learning: report.learning.map(({ times, ...point }) => ({ ...point, times: times ?? few })),
      themes: report.themes.map((theme) => ({
        ...theme,
        cells: theme.cells.map(({ value, count }) => ({ value, count: count ?? 'not shown' })),
      })),
      presented: { at: rule.at, month: options.presented },
      duties: rule.duties.map((duty) => ({
        owner: roleLabel(policy, duty.owner),
        says: `${duty.says} ${cite(policy, duty.clause)}.`,
        clause: duty.clause,
      })),
      fact: generated,
    },
    undefined,
    2,
  );
};
