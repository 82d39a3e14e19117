import { z } from 'zod';
import { citations } from '../../domain/policy/citations.ts';
import { cite } from '../../domain/policy/cite.ts';
import { policySchema } from '../../domain/policy/policy.ts';
import { sayProblem } from '../../domain/policy/problem.ts';
import { readPolicy } from '../../domain/policy/readPolicy.ts';
import { readPacks } from '../../policies/packs.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import { policyFrom, textOf } from '../readInput.ts';

/** `policy list | show ID | check FILE | schema` */
export const policy = ([what, named]: readonly string[]): string => {
  if (what === 'list') return list();
  if (what === 'show') return show(named);
  if (what === 'check') return check(named);
  if (what === 'schema') return JSON.stringify(z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }), undefined, 2);
  throw new NotUnderstood('policy takes: list, show ID, check FILE, or schema');
};

const list = (): string => {
  const packs = readPacks();
  return packs.ids
    .map((id) => `${id}\t${packs.get(id)?.title ?? ''}${packs.get(id)?.council === undefined ? '' : ` (${packs.get(id)?.council ?? ''})`}`)
    .join('\n');
};

const show = (named: string | undefined): string => {
  const pack = policyFrom(named);
  const lines = Object.entries(pack.clauses).map(([id, { strength, text }]) => `${cite(pack, id)} [${strength}] ${text}`);
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

const check = (named: string | undefined): string => {
  if (named === undefined) throw new NotUnderstood('policy check takes a file');
  const read = readPolicy(textOf(named), named);
  if ('problems' in read) throw new NotUnderstood(read.problems.map(sayProblem).join('\n'));
  return `${named}: good. ${read.policy.id}, ${String(Object.keys(read.policy.clauses).length)} clauses, ${String(citations(read.policy).length)} rules that name them.`;
};
