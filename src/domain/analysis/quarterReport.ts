import { effectiveLog } from '../case/effectiveLog.ts';
import type { CaseFile, Day, Fact } from '../case/fact.ts';
import type { Answers, Parts } from '../form/answer.ts';
import { isRows } from '../form/answer.ts';
import { answerAt } from '../form/answerAt.ts';
import { completionOf } from '../form/completion.ts';
import { looksLikeName } from '../form/looksLikeName.ts';
import type { AnalysisRule } from '../policy/analysisRules.ts';
import { dayOf } from '../time/london.ts';
import { isAfter } from '../time/instant.ts';
import type { Quarter } from './quarterOf.ts';
import { suppress } from './suppress.ts';
import type { Cell } from './suppress.ts';

/** What a quarter's report says: counts no one can be recognised by, and what was learnt. */
export type QuarterReport = {
  readonly quarter: Quarter;
  /** Undefined where there are too few to say. */
  readonly logs: number | undefined;
  readonly themes: readonly { readonly id: string; readonly label: string; readonly clause: string; readonly cells: readonly Cell[] }[];
  readonly learning: readonly { readonly about: Parts; readonly says: Parts; readonly times: number }[];
  /** Learning points that read as if they named somebody: a person looks at them first. */
  readonly heldBack: number;
};

/** The report of the logs that fall into the quarter, from the cases as they stand. */
export const quarterReport = (rule: AnalysisRule, files: readonly CaseFile[], quarter: Quarter): QuarterReport => {
  const logs = files.map((file) => logIn(rule, file, quarter)).filter((answers) => answers !== undefined);
  const enough = logs.length >= rule.smallest;
  const points = logs.flatMap((answers) => pointsOf(rule, answers));
  const open = points.filter(({ says }) => !Object.values(says).some((each) => typeof each === 'string' && looksLikeName(each)));
  return {
    quarter,
    logs: enough ? logs.length : undefined,
    themes: rule.dimensions.map(({ id, label, clause, field, bands }) => ({
      id,
      label,
      clause,
      cells: enough ? suppress(countsOf(logs.map((answers) => valueOf(answers, field, bands))), rule.smallest) : [],
    })),
    learning: together(open),
    heldBack: points.length - open.length,
  };
};

/** The answers of a case's log when its day lies in the quarter. */
const logIn = (rule: AnalysisRule, file: CaseFile, { from, to }: Quarter): Answers | undefined => {
  const log = effectiveLog(file.log);
  const done = completionOf(log, rule.of);
  const day = done && dayFor(rule, log, done.first);
  return day !== undefined && day >= from && day <= to ? done?.answers : undefined;
};

/** The day by which a log is counted: its own, or that of the last such event before it. */
const dayFor = (rule: AnalysisRule, log: readonly Fact[], completed: Fact): Day | undefined => {
  if (rule['log-date'] === completed.event) return dayOf(completed.at);
  const before = log.filter((fact) => fact.event === rule['log-date'] && !isAfter(fact.at, completed.at));
  const last = before
    .map((fact) => fact.at)
    .reduce<string | undefined>((late, at) => (late === undefined || isAfter(at, late) ? at : late), undefined);
  return last === undefined ? undefined : dayOf(last);
};

const valueOf = (answers: Answers, field: string, bands: readonly number[] | undefined): string => {
  const answer = answerAt(answers, field);
  if (answer === undefined || typeof answer === 'object') return 'not known';
  if (!bands) return String(answer).trim().toLowerCase();
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

type Point = { readonly about: Parts; readonly says: Parts };

const pointsOf = ({ learning }: AnalysisRule, answers: Answers): readonly Point[] => {
  const rows = answerAt(answers, learning.field);
  const only = (row: Parts, keys: readonly string[]): Parts =>
    Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]] as const])));
  return (isRows(rows) ? rows : []).flatMap((row) =>
    typeof row === 'string' ? [] : [{ about: only(row, learning.by), says: only(row, learning.words) }],
  );
};

/** The same point once, with how often it came, in an order that tells nothing of the cases. */
const together = (points: readonly Point[]): QuarterReport['learning'] => {
  const times = countsOf(points.map((point) => JSON.stringify(point)));
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([point, count]) => ({ ...(JSON.parse(point) as Point), times: count }));
};
