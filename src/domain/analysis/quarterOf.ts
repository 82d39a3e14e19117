import type { Day } from '../case/fact.ts';
import type { AnalysisRule } from '../policy/analysisRules.ts';
import { addDays, addMonths } from '../time/london.ts';

/** The stretch a report covers, both days included, and the label it carries as the procedure prints it. */
export type Quarter = { readonly label: string; readonly from: Day; readonly to: Day };

/** The last day of the month in which the report is shown that counts a day (`2026-12-02` → `2027-01-31`); undefined where none does. */
export const lastDayToShow = (rule: AnalysisRule, day: Day): Day | undefined => {
  const first = `${day.slice(0, 7)}-01`;
  const month = Array.from({ length: rule.covers }, (_, index) => addMonths(first, index + 1)).find((each) =>
    rule.presented.some(({ month }) => month === Number(each.slice(5, 7))),
  );
  return month === undefined ? undefined : addDays(addMonths(month, 1), -1);
};

/** The whole months before the month in which the report is shown (`2027-01` → October to December 2026); undefined in another month. */
export const quarterOf = (rule: AnalysisRule, presented: string): Quarter | undefined => {
  const month = rule.presented.find((each) => each.month === Number(presented.slice(5, 7)));
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(presented) || !month) return undefined;
  const first = `${presented}-01`;
  return { label: month.label, from: addMonths(first, -rule.covers), to: addDays(first, -1) };
};
