import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { fieldsAllowedAt } from './allowedAt.ts';
import { crossCheck } from './crossCheck.ts';
import { doubts } from './doubts.ts';
import { didYouMean } from './near.ts';
import { placeOf } from './placeOf.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy.ts';
import type { PolicyProblem } from './problem.ts';
import { sayIssue, sayWays } from './sayIssue.ts';
import { sayYaml } from './sayYaml.ts';

const mostCharacters = 400_000;
const mostDepth = 24;
/** So many problems are said at once: placing each one costs time, and nobody reads more. */
const mostProblems = 100;

/** A policy, checked whole, with what its writer should look at again; or everything that is wrong with its text. */
export type ReadPolicy =
  { readonly policy: Policy; readonly warnings: readonly PolicyProblem[] } | { readonly problems: readonly PolicyProblem[] };

/** Reads a policy from YAML (JSON is YAML too). Never throws and never reads by halves: each problem names file, line, column, field and what is allowed. */
export const readPolicy = (written: string, file: string): ReadPolicy => {
  // Lines may end as on an old Macintosh.
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
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
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const at = (offset: number): { line: number; column: number } => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const problemAt = (offset: number, field: string, says: string): PolicyProblem => ({ file, ...at(offset), field, says });
    // What follows the first is mostly its consequence.
    const [notYaml] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (notYaml) return { problems: [problemAt(notYaml.pos[0], nameOn(text, notYaml.pos[0]), sayYaml(notYaml.code, notYaml.message))] };
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
          else if (names.has(name))
            unread.push(problemAt(offset, name, `${name} stands here twice, and once is meant; take one out, or give it another name`));
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
    const raw: unknown = document.toJS();
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return whole(`${bare(raw)}; ${wantedWhole}`);
    const checked = policySchema.safeParse(raw);
    if (!checked.success) {
      const problems: PolicyProblem[] = [];
      const see: See = { place, raw };
      for (const issue of firstOfEach(checked.error.issues))
        if (problems.length <= mostProblems) problems.push(...problemsOf(issue, [], see));
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

/** What is wrong with each field, without how long it is where it is of another kind altogether. */
const firstOfEach = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] => {
  const otherKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  return issues.filter(({ code, path }) => code !== 'too_big' || !otherKind.has(path.join('.')));
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

const wantedWhole = 'a policy is fields, each as “name: value” on a line of its own: id, title, roles, meetings and so on';

const bare = (raw: unknown): string =>
  raw === null || raw === undefined ? 'the file is empty' : Array.isArray(raw) ? 'the file is a list' : 'the file is plain words';

/** The name of the field that the line of a place begins with. */
const nameOn = (text: string, offset: number): string => {
  const line = text.slice(text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1).split('\n')[0] ?? '';
  return /^[\s{[-]*["']?([A-Za-z][\w.-]{0,60})/.exec(line)?.[1] ?? '';
};

type Issue = z.core.$ZodIssue;
/** Where a field stands, and the document as it was written. */
type See = { readonly place: (path: Path, key?: string) => Omit<PolicyProblem, 'says'>; readonly raw: unknown };

const problemsOf = (issue: Issue, base: Path, see: See): readonly PolicyProblem[] => {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const { place } = see;
  const told = {
    value: valueAt(see.raw, path),
    field: String(path.at(-1) ?? ''),
    fields: () => fieldsAllowedAt(policySchema, path),
  };
  if (issue.code === 'unrecognized_keys') {
    const allowed = told.fields();
    return issue.keys.slice(0, mostProblems + 1).map((key, nth) => ({
      ...place(path, key),
      says: `"${key}" is not a field here${nth < mostSuggested ? didYouMean(key, allowed) : ''}; ${allowed.length > 0 ? `the fields are ${allowed.join(', ')}` : 'check its spelling with "holdfast policy schema"'}${/\S\s|[.,;]$/.test(key) ? '. Words that hold a comma go in quotes' : ''}`,
    }));
  }
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
    if (furthest && reach(furthest) > 0) {
      const odd = furthest.filter((inner) => inner.code === 'unrecognized_keys');
      // A test of another name than one may have is no test that is missing.
      return (odd.length > 0 ? odd : furthest).flatMap((inner) => problemsOf(inner, path, see));
    }
    const odd = issue.errors.flatMap((branch) => branch.filter((inner) => inner.code === 'unrecognized_keys'));
    if (odd.length > 0) return problemsOf(odd[0] ?? issue, path, see);
    return [{ ...place(path), says: sayWays(issue.errors, told) }];
  }
  return [{ ...place(path), says: `${sayIssue(issue, told)}${roleMeant(see.raw, told.value)}` }];
};

/** The id of a role somebody wrote as people say it. */
const roleMeant = (raw: unknown, value: unknown): string => {
  const roles = valueAt(raw, ['roles']);
  if (typeof value !== 'string' || typeof roles !== 'object' || roles === null) return '';
  const role = Object.entries(roles).find(([, label]) => typeof label === 'string' && label.toLowerCase() === value.trim().toLowerCase());
  return role ? ` (did you mean the role ${role[0]}?)` : '';
};

/** So many misspelt fields are compared with those allowed. */
const mostSuggested = 20;

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    raw,
  );

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
