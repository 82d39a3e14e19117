import { badRequest } from '../graph/problem.ts';
import { tokens, type Token } from './tokens.ts';

export type Literal = string | number | boolean | null | { readonly instant: string };
type Test = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'startswith' | 'endswith' | 'contains' | 'in';
/** A `$filter` as a tree (docs.oasis-open.org/odata 4.01, part 2, 5.1.1). */
export type Node =
  | { readonly is: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly is: 'not'; readonly of: Node }
  | { readonly is: 'test'; readonly path: string; readonly test: Test; readonly values: readonly Literal[] }
  | { readonly is: 'any' | 'all'; readonly path: string; readonly variable: string; readonly of: Node };

const comparisons = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const functions = new Set(['startswith', 'endswith', 'contains']);

/** Reads a `$filter`; what it does not understand is refused, never ignored. */
export function parseFilter(text: string): Node {
  const all = tokens(text);
  let at = 0;
  const refuse = () => badRequest(`Invalid filter clause: ${text}`);
  const peek = () => all[at];
  const next = (): Token => {
    const token = all[at++];
    if (!token) throw refuse();
    return token;
  };
  const expect = (mark: string) => {
    if (next().text !== mark) throw refuse();
  };
  const word = (text: string) => peek()?.kind === 'name' && peek()?.text === text;

  const or = (): Node => {
    let left = and();
    while (word('or')) {
      at++;
      left = { is: 'or', left, right: and() };
    }
    return left;
  };
  const and = (): Node => {
    let left = unary();
    while (word('and')) {
      at++;
      left = { is: 'and', left, right: unary() };
    }
    return left;
  };
  const unary = (): Node => {
    if (word('not')) {
      at++;
      return { is: 'not', of: unary() };
    }
    if (peek()?.text === '(') {
      at++;
      const inner = or();
      expect(')');
      return inner;
    }
    return primary();
  };
  const primary = (): Node => {
    const first = next();
    if (first.kind !== 'name') throw refuse();
    if (functions.has(first.text) && peek()?.text === '(') return call(first.text as Test);
    const lambda = /^(.+)\/(any|all)$/i.exec(first.text);
    if (lambda && peek()?.text === '(') return each(lambda[1] ?? '', (lambda[2] ?? '').toLowerCase() as 'any' | 'all');
    const operator = next();
    if (operator.text === 'in') {
      expect('(');
      const values = [literal()];
      while (peek()?.text === ',') {
        at++;
        values.push(literal());
      }
      expect(')');
      return { is: 'test', path: first.text, test: 'in', values };
    }
    if (!comparisons.has(operator.text)) throw refuse();
    return { is: 'test', path: first.text, test: operator.text as Test, values: [literal()] };
  };
  const call = (test: Test): Node => {
    expect('(');
    const path = next();
    expect(',');
    const value = literal();
    expect(')');
    if (path.kind !== 'name') throw refuse();
    if (word('eq')) {
      at++;
      const truth = literal();
      const node: Node = { is: 'test', path: path.text, test, values: [value] };
      return truth === true ? node : { is: 'not', of: node };
    }
    return { is: 'test', path: path.text, test, values: [value] };
  };
  const each = (path: string, is: 'any' | 'all'): Node => {
    expect('(');
    const variable = next().text;
    expect(':');
    const of = or();
    expect(')');
    return { is, path, variable, of };
  };
  const literal = (): Literal => {
    const token = next();
    if (token.kind === 'text') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'instant') return { instant: token.text };
    if (token.text === 'true') return true;
    if (token.text === 'false') return false;
    if (token.text === 'null') return null;
    throw refuse();
  };

  const tree = or();
  if (at < all.length) throw refuse();
  return tree;
}

/** Every path a filter looks at, in the order written; those inside `any` start with the collection's name. */
export function pathsOf(node: Node): string[] {
  if ('left' in node) return [...pathsOf(node.left), ...pathsOf(node.right)];
  if (node.is === 'not') return pathsOf(node.of);
  return [node.path];
}
