import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { crossCheck } from './crossCheck.ts';
import { doubts } from './doubts.ts';
import { placeOf } from './placeOf.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy.ts';
import type { PolicyProblem } from './problem.ts';

const mostCharacters = 400_000;
const mostDepth = 24;
/** So many problems are said at once: placing each one costs time, and nobody reads more. */
const mostProblems = 100;

/** A policy, checked whole, with what its writer should look at again; or everything that is wrong with its text. */
export type ReadPolicy =
  { readonly policy: Policy; readonly warnings: readonly PolicyProblem[] } | { readonly problems: readonly PolicyProblem[] };

/** Reads a policy from YAML (JSON is YAML too). Never throws and never reads by halves: each problem names file, line, column, field and what is allowed. */
export const readPolicy = (text: string, file: string): ReadPolicy => {
  const whole = (says: string, line = 1, column = 1): ReadPolicy => ({ problems: [{ file, line, column, field: '', says }] });
  if (text.length > mostCharacters)
    return whole(`the file has ${String(text.length)} characters; a policy may have ${String(mostCharacters)}`);
  const odd = notText.exec(text);
  if (odd) {
    const before = text.slice(0, odd.index).split('\n');
    return whole(
      'this is not UTF-8 text; save the file as UTF-8, without control characters',
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    );
  }
  const deep = tooDeep(text);
  if (deep) return whole(`nested deeper than ${String(mostDepth)} levels; write it flatter`, deep);

  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    const at = (offset: number): { line: number; column: number } => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const problemAt = (offset: number, field: string, says: string): PolicyProblem => ({ file, ...at(offset), field, says });
    const notYaml = [...document.errors, ...document.warnings].map(({ pos, message }) =>
      problemAt(pos[0], '', `this is not readable YAML: ${message}`),
    );
    if (notYaml.length) return { problems: said(notYaml) };
    const unread: PolicyProblem[] = [];
    visit(document, {
      Alias: (_, node) => {
        unread.push(problemAt(node.range?.[0] ?? 0, `*${node.source}`, 'references (*name) are not used in policies; write the thing out'));
      },
      // Looked for here, because the parser compares every key with every other.
      Map: (_, map) => {
        const names = new Set<string>();
        for (const { key } of map.items) {
          const offset = isScalar(key) ? (key.range?.[0] ?? 0) : (map.range?.[0] ?? 0);
          const name = isScalar(key) ? String(key.value) : undefined;
          if (name === undefined) unread.push(problemAt(offset, '', 'a field has a plain name'));
          else if (name === '__proto__') unread.push(problemAt(offset, name, 'not a name that may stand here'));
          else if (names.has(name)) unread.push(problemAt(offset, name, 'this is not readable YAML: Map keys must be unique'));
          names.add(name ?? '');
        }
      },
    });
    if (unread.length) return { problems: said(unread) };

    const place = (path: Path, key?: string) => ({
      file,
      ...placeOf(document, lines, path, key),
      field: [...path, ...(key === undefined ? [] : [key])].join('.'),
    });
    const checked = policySchema.safeParse(document.toJS());
    if (!checked.success) {
      const problems: PolicyProblem[] = [];
      for (const issue of checked.error.issues) if (problems.length <= mostProblems) problems.push(...problemsOf(issue, [], place));
      return { problems: said(problems) };
    }
    const holes = crossCheck(checked.data).slice(0, mostProblems + 1);
    if (holes.length) return { problems: said(holes.map(({ path, says }) => ({ ...place(path), says }))) };
    const warnings = doubts(checked.data)
      .slice(0, mostProblems)
      .map(({ path, key, says }) => ({ ...place(path, key), says }));
    return { policy: checked.data, warnings };
  } catch (error) {
    return whole(
      error instanceof RangeError
        ? 'nested too deeply to be read; write it flatter'
        : `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

/** What bytes that are no UTF-8 are read as, halves of a letter, and what no text holds. */
const notText = /(?![\t\n\r\u0085])\p{Cc}|\ufffd|\p{Surrogate}/u;

/** The first of the problems, and a word when there are more. */
const said = (problems: readonly PolicyProblem[]): readonly PolicyProblem[] => {
  const last = problems[mostProblems];
  return last === undefined
    ? problems
    : [...problems.slice(0, mostProblems), { ...last, says: 'this and more; put the others right first' }];
};

type Issue = z.core.$ZodIssue;

const problemsOf = (
  issue: Issue,
  base: Path,
  place: (path: Path, key?: string) => Omit<PolicyProblem, 'says'>,
): readonly PolicyProblem[] => {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostProblems + 1).map((key) => ({
      ...place(path, key),
      says: `"${key}" is not a field here; check its spelling with "holdfast policy schema"`,
    }));
  if (issue.code === 'invalid_key')
    return [
      {
        ...place(path.slice(0, -1), String(path.at(-1))),
        says: `not a name that may stand here: ${issue.issues.map((inner) => inner.message).join('; ')}`,
      },
    ];
  if (issue.code === 'invalid_union') {
    // The branch that got furthest is the one the writer meant.
    const furthest = [...issue.errors].sort((a, b) => reach(b) - reach(a))[0];
    if (furthest && reach(furthest) > 0) return furthest.flatMap((inner) => problemsOf(inner, path, place));
    const ways = [...new Set(issue.errors.flatMap((branch) => branch.map((inner) => inner.message)))];
    return [{ ...place(path), says: ways.join('; or ') }];
  }
  return [{ ...place(path), says: issue.message }];
};

const reach = (branch: readonly Issue[]): number => Math.max(0, ...branch.map((issue) => issue.path.length));

/** The first line on which brackets or indentation nest too deep, before any parser recurses into it. */
const tooDeep = (text: string): number | undefined => {
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    let dashes = 0;
    for (const letter of line) {
      if (letter === '[' || letter === '{') brackets += 1;
      if (letter === ']' || letter === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > mostDepth) return index + 1;
    }
    const indent = /^[ ]*/.exec(line)?.[0].length ?? 0;
    for (const mark of /^[ ]*((?:[-?:] +)+)/.exec(line)?.[1] ?? '') if (mark !== ' ') dashes += 1;
    if (indent > mostDepth * 8 || dashes > mostDepth) return index + 1;
  }
  return undefined;
};
