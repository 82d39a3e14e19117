import { stringify } from 'yaml';
import { citations } from '../../src/domain/policy/citations.ts';
import { crossCheck } from '../../src/domain/policy/crossCheck.ts';
import { type Policy, policySchema } from '../../src/domain/policy/policy.ts';

/** A procedure with its long lists cut short and what nothing refers to any more left out: the same kind of text, quick to read. */
export const thinned = (policy: Policy): string => {
  let data = structuredClone(policy) as unknown as Data;
  data['configurable'] = [];
  delete data['analysis'];
  for (const path of longLists(data)) {
    const tried = structuredClone(data);
    const list = at(tried, path);
    if (!Array.isArray(list) || list.length <= 3) continue;
    list.splice(3);
    const read = policySchema.safeParse(tried);
    if (read.success && crossCheck(read.data).length === 0) data = tried;
  }
  const cited = new Set(citations(data as unknown as Policy).map(({ clause }) => clause));
  data['clauses'] = Object.fromEntries(Object.entries(data['clauses'] as Data).filter(([clause]) => cited.has(clause)));
  return stringify(data, { lineWidth: 0 });
};

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

const longLists = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => longLists(each, [...path, Array.isArray(value) ? Number(key) : key]));
  return Array.isArray(value) && value.length > 3 && typeof value[0] === 'object' ? [path, ...inner] : inner;
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Data | undefined)?.[String(step)], value);
