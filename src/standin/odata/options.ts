import type { Call } from '../http/route.ts';
import { badRequest } from '../graph/problem.ts';
import { parseFilter, type Node } from './filter.ts';

type Order = { readonly path: string; readonly descending: boolean };
type Expand = { readonly name: string; readonly select?: readonly string[]; readonly filter?: Node };
/** The OData query options of a request, read. */
export type Options = {
  readonly select?: readonly string[];
  readonly filter?: Node;
  readonly order: readonly Order[];
  readonly expand: readonly Expand[];
  readonly top?: number;
  readonly skip: number;
  readonly search?: string;
  readonly count: boolean;
  readonly skipToken?: string;
};

const known = ['$select', '$filter', '$orderby', '$expand', '$top', '$skip', '$search', '$count', '$skiptoken', '$format'];

/** Reads the options; `also` names the others this operation takes. What is unknown is refused (400), as Graph does. */
export function readOptions(call: Call, also: readonly string[] = []): Options {
  const given = new Map<string, string>();
  for (const [name, value] of call.query) {
    const lower = name.toLowerCase();
    if (!known.includes(lower)) {
      if (also.includes(name) || (!name.startsWith('$') && known.includes(`$${lower}`) && also.includes(`$${lower}`))) continue;
      throw badRequest(
        name.startsWith('$') ? `Query option '${name}' is not supported.` : `The query parameter '${name}' is not supported.`,
      );
    }
    if (given.has(lower)) throw badRequest(`Query option '${name}' was specified more than once, but it must be specified at most once.`);
    given.set(lower, value);
  }
  const text = (name: string) => given.get(name);
  const whole = (name: string): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!/^\d+$/.test(value))
      throw badRequest(
        `Invalid value '${value}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
      );
    return Number(value);
  };
  const top = whole('$top');
  const [select, filter, search, token] = [text('$select'), text('$filter'), text('$search'), text('$skiptoken')];
  return {
    ...(select === undefined ? {} : { select: names(select) }),
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
    ...(search === undefined ? {} : { search }),
    ...(token === undefined ? {} : { skipToken: token }),
    ...(top === undefined ? {} : { top }),
    skip: whole('$skip') ?? 0,
    count: text('$count') === 'true',
    order: names(text('$orderby') ?? '').map(readOrder),
    expand: splitOutside(text('$expand') ?? '', ',').map(readExpand),
  };
}

const names = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function readOrder(text: string): Order {
  const match = /^(\S+)(?:\s+(asc|desc))?$/i.exec(text);
  if (!match?.[1]) throw badRequest(`Syntax error in $orderby: '${text}'.`);
  return { path: match[1], descending: match[2]?.toLowerCase() === 'desc' };
}

function readExpand(text: string): Expand {
  const match = /^([\w@.]+)(?:\((.*)\))?$/s.exec(text);
  if (!match?.[1]) throw badRequest(`Syntax error in $expand: '${text}'.`);
  let expand: Expand = { name: match[1] };
  for (const option of splitOutside(match[2] ?? '', ';')) {
    const inner = /^\$?(select|filter|levels|top|expand)=(.*)$/is.exec(option);
    const [name, value] = [inner?.[1]?.toLowerCase(), inner?.[2]?.trim()];
    if (name === 'select' && value !== undefined) expand = { ...expand, select: names(value) };
    else if (name === 'filter' && value !== undefined) expand = { ...expand, filter: parseFilter(value) };
    else if (name !== 'levels') throw badRequest(`Query option '${option}' is not supported in $expand.`);
  }
  return expand;
}

/** Splits at a mark that stands outside brackets and quotes. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    if (!quoted && letter === '(') depth++;
    if (!quoted && letter === ')') depth--;
    if (!quoted && depth === 0 && letter === mark) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}
