import { citations } from '../../domain/policy/citations.ts';
import { countTexts } from '../../domain/policy/languageHoles.ts';
import { cite } from '../../domain/policy/cite.ts';
import { sayProblem } from '../../domain/policy/problem.ts';
import { readPolicy } from '../../domain/policy/readPolicy.ts';
import { describedSchema } from '../../policies/describedSchema.ts';
import { readPacks } from '../../policies/packs.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { Options } from '../options.ts';
import { policyFrom, textOf, wordedIn } from '../readInput.ts';
import { schemaWords } from './schemaWords.ts';

/** `policy list | show ID | check FILE [--strict] | schema [PLACE]` */
export const policy = ([what, named]: readonly string[], options: Options): string => {
  if (what === 'list') return list();
  if (what === 'show') return show(named, options.language);
  if (what === 'check') return check(named, options.strict === true);
  if (what === 'schema') return named === undefined ? JSON.stringify(describedSchema(), undefined, 2) : schemaWords(named);
  throw new NotUnderstood('policy takes: list, show ID, check FILE, or schema [PLACE]');
};

const list = (): string => {
  const packs = readPacks();
  return packs.ids
    .flatMap((id) => packs.versions(id))
    .map(
      ({ id, title, council, version, effective }) =>
        `${id}\t${title}${council === undefined ? '' : ` (${council})`}\tversion ${version}${effective === undefined ? '' : `, from ${effective.from}${effective.until === undefined ? '' : ` until ${effective.until}`}`}`,
    )
    .join('\n');
};

const show = (named: string | undefined, language: string | undefined): string => {
  if (named === undefined) throw new NotUnderstood('policy show takes the id of a pack (see: holdfast policy list) or a file');
  const pack = wordedIn(policyFrom(named), language);
  const lines = Object.entries(pack.clauses).map(([id, { strength, text }]) => `${id}\t${cite(pack, id)} [${strength}] ${text}`);
  const settings = pack.configurable.map(({ key, default: value, note, says }) => `${key} = ${String(value)} (${note}): ${says}`);
  return [
    `${pack.title}${pack.council === undefined ? '' : `, ${pack.council}`}`,
    '',
    ...lines,
    '',
    'Not specified:',
    ...pack['not-specified'].what.map((each) => `- ${each}`),
    '',
    'A council may decide otherwise:',
    ...settings.map((each) => `- ${each}`),
  ].join('\n');
};

/** What is wrong is refused with its place; what only looks wrong is told, and refused when `--strict` is said. */
const check = (named: string | undefined, strict: boolean): string => {
  if (named === undefined) throw new NotUnderstood('policy check takes a file');
  const read = readPolicy(textOf(named), named);
  if ('problems' in read) throw new NotUnderstood(read.problems.map(sayProblem).join('\n'));
  const { policy: pack, warnings } = read;
  const warned = warnings.map((warning) => sayProblem({ ...warning, says: `warning: ${warning.says}` }));
  if (strict && warned.length > 0) throw new NotUnderstood(warned.join('\n'));
  const counts = `${pack.id}, ${String(Object.keys(pack.clauses).length)} clauses, ${String(citations(pack).length)} rules that name them`;
  const verdict =
    warned.length === 0
      ? 'good.'
      : `it can be used; look again at ${warned.length === 1 ? 'one place' : `${String(warned.length)} places`}.`;
  const spoken = Object.entries(pack.languages).map(
    ([language, texts]) =>
      `${named}: ${language} has words for ${String(Object.keys(texts).length)} of ${String(countTexts(pack))} texts; the others stay as they are.`,
  );
  return [`${named}: ${verdict} ${counts}.`, ...warned, ...spoken].join('\n');
};
