import type { CaseFile } from '../case/fact.ts';
import type { KindMarks } from '../case/kindsIn.ts';
import type { Answers, Parts } from '../form/answer.ts';
import { isRows } from '../form/answer.ts';
import { answerAt } from '../form/answerAt.ts';
import { looksLikeName } from '../form/looksLikeName.ts';
import type { AnalysisRule } from '../policy/analysisRules.ts';
import { logsOf } from './logsOf.ts';
import { holdsOne, namesIn } from './namesIn.ts';
import type { Quarter } from './quarterOf.ts';
import { suppress } from './suppress.ts';
import type { Cell } from './suppress.ts';

/** What a quarter's report says: counts no one can be recognised by, and what was learnt. */
export type QuarterReport = {
  readonly quarter: Quarter;
  /** Undefined where there are too few to say. */
  readonly logs: number | undefined;
  readonly themes: readonly { readonly id: string; readonly label: string; readonly clause: string; readonly cells: readonly Cell[] }[];
  readonly learning: readonly { readonly about: Parts; readonly says: Parts; readonly times: number | undefined }[];
  /** Learning points that read as if they named somebody: a person looks at them first. */
  readonly heldBack: number;
};

/** The report of the logs that fall into the quarter, from the cases as they stand. `marks` tell the kinds of meeting in a case apart. */
export const quarterReport = (
  rule: AnalysisRule,
  files: readonly CaseFile[],
  quarter: Quarter,
  marks: readonly KindMarks[],
): QuarterReport => {
  const logs = files.flatMap((file) => logsOf(rule, marks, file, quarter).map((answers) => ({ answers, names: namesIn(file) })));
  const enough = logs.length >= rule.smallest;
  const points = logs.flatMap(({ answers, names }) => pointsOf(rule, answers).map((point) => ({ point, names })));
  const open = points.filter(({ point, names }) => !namesSomebody(point, names)).map(({ point }) => point);
  return {
    quarter,
    logs: enough ? logs.length : undefined,
    themes: rule.dimensions.map(({ id, label, clause, field, bands }) => ({
      id,
      label,
      clause,
      cells: enough ? suppress(countsOf(logs.map(({ answers, names }) => valueOf(answers, names, field, bands))), rule.smallest) : [],
    })),
    learning: together(open, rule.smallest),
    heldBack: points.length - open.length,
  };
};

/** A number and a street (`12 Birch Lane`), or a postcode. */
const isAddress = /(^|\s)\d+\p{L}?,?\s+\p{L}|\b\p{L}{1,2}\d[\p{L}\d]?\s*\d\p{L}{2}\b/iu;

const valueOf = (answers: Answers, names: ReadonlySet<string>, field: string, bands: readonly number[] | undefined): string => {
  const answer = answerAt(answers, field);
  if (answer === undefined || typeof answer === 'object') return 'not known';
  if (!bands)
    return isAddress.test(String(answer)) || holdsOne(String(answer), names) ? 'not fit to show' : String(answer).trim().toLowerCase();
  const [number, edges] = [Number(answer), [...bands].sort((a, b) => a - b)];
  if (!Number.isFinite(number)) return 'not known';
  const over = edges.filter((edge) => number >= edge).length;
  const [low, high] = [edges[over - 1], edges[over]];
  return low === undefined
    ? `under ${String(high)}`
    : high === undefined
      ? `${String(low)} and over`
      : `${String(low)} to ${String(high - 1)}`;
};

const countsOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<string, number>());

/** Whether a point reads as if it named somebody, or holds a name of anybody in its own case. */
const namesSomebody = ({ says }: Point, names: ReadonlySet<string>): boolean =>
  Object.values(says).some((each) => typeof each === 'string' && (looksLikeName(each) !== undefined || holdsOne(each, names)));

type Point = { readonly about: Parts; readonly says: Parts };

const pointsOf = ({ learning }: AnalysisRule, answers: Answers): readonly Point[] => {
  const rows = answerAt(answers, learning.field);
  const only = (row: Parts, keys: readonly string[]): Parts =>
    Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]] as const])));
  return (isRows(rows) ? rows : []).flatMap((row) =>
    typeof row === 'string' ? [] : [{ about: only(row, learning.by), says: only(row, learning.words) }],
  );
};

/** The same point once, with how often it came unless that is too small to say, in an order that tells nothing of the cases. */
const together = (points: readonly Point[], smallest: number): QuarterReport['learning'] => {
  const times = countsOf(points.map((point) => JSON.stringify(point)));
  return [...times]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([point, count]) => ({ ...(JSON.parse(point) as Point), times: count < smallest ? undefined : count }));
};
