import type { Literal, Node } from './filter.ts';

export type Entity = Readonly<Record<string, unknown>>;

/** Whether an entity passes a filter. Texts compare without regard to case, as the directory, Exchange and SharePoint do. */
export function passes(node: Node, entity: Entity): boolean {
  switch (node.is) {
    case 'and':
      return passes(node.left, entity) && passes(node.right, entity);
    case 'or':
      return passes(node.left, entity) || passes(node.right, entity);
    case 'not':
      return !passes(node.of, entity);
    case 'any':
    case 'all': {
      const members = valueAt(entity, node.path);
      const list = Array.isArray(members) ? (members as unknown[]) : [];
      const holds = (member: unknown) => passes(node.of, { [node.variable]: member });
      return node.is === 'any' ? list.some(holds) : list.every(holds);
    }
    case 'test': {
      const value = valueAt(entity, node.path);
      const first = node.values[0] ?? null;
      switch (node.test) {
        case 'in':
          return node.values.some((one) => order(value, one) === 0);
        case 'startswith':
          return lower(value).startsWith(lower(first));
        case 'endswith':
          return lower(value).endsWith(lower(first));
        case 'contains':
          return lower(value).includes(lower(first));
        case 'eq':
          return order(value, first) === 0;
        case 'ne':
          return order(value, first) !== 0;
        default: {
          const sign = order(value, first);
          if (sign === undefined) return false;
          return { gt: sign > 0, ge: sign >= 0, lt: sign < 0, le: sign <= 0 }[node.test];
        }
      }
    }
  }
}

/** The value at `a/b/c`; undefined when any step is missing. */
export function valueAt(entity: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
      entity,
    );
}

/** A plain value as text; empty for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const lower = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');

/** Sign of the comparison; undefined when the two cannot be compared. A missing value equals only null. */
function order(value: unknown, literal: Literal): number | undefined {
  if (literal === null || value === undefined || value === null) return (value ?? null) === literal ? 0 : undefined;
  if (typeof literal === 'object')
    return typeof value === 'string' ? Math.sign(Date.parse(value) - Date.parse(literal.instant)) : undefined;
  if (typeof literal === 'boolean') return value === literal ? 0 : undefined;
  if (typeof literal === 'number')
    return typeof value === 'number' || typeof value === 'string' ? Math.sign(Number(value) - literal) : undefined;
  if (typeof value !== 'string') return asText(value) === literal ? 0 : undefined;
  if (instant.test(value) && !Number.isNaN(Date.parse(literal))) return Math.sign(Date.parse(value) - Date.parse(literal));
  return compareText(value.toLowerCase(), literal.toLowerCase());
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Orders two values of a column for `$orderby`; missing values come first. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === undefined || left === null) return right === undefined || right === null ? 0 : -1;
  if (right === undefined || right === null) return 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareText(asText(left).toLowerCase(), asText(right).toLowerCase());
}
