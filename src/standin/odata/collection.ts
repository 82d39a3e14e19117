import type { Answer, Call } from '../http/route.ts';
import { badRequest } from '../graph/problem.ts';
import { graphOrigin } from '../tenant.ts';
import { pathsOf } from './filter.ts';
import type { Options } from './options.ts';
import { compareValues, passes, valueAt, type Entity } from './passes.ts';

/** What a kind of thing offers to queries. */
export type Kind = {
  /** Its name in Microsoft's metadata, for refusals. */
  readonly type: string;
  /** Properties it has; those outside `always` come only when selected. */
  readonly properties: readonly string[];
  readonly onRequest?: readonly string[];
  /** Navigation properties; they come only when expanded. */
  readonly navigations?: readonly string[];
};

/** `after` pages by a key instead of a position, so that a removal between two pages skips nothing. */
export type Page = {
  readonly size: number;
  readonly largest: number;
  readonly after?: { key(entity: Entity): string; passed(entity: Entity, key: string): boolean };
};

/** Filters, orders, pages and shapes a collection as OData asks; nextLinks stand on Graph's own origin. */
export function answerCollection(
  call: Call,
  kind: Kind,
  context: string,
  entities: readonly Entity[],
  options: Options,
  page: Page,
): Answer {
  check(kind, options);
  const filter = options.filter;
  let found = filter ? entities.filter((entity) => passes(filter, entity)) : [...entities];
  if (options.order.length > 0) found = found.sort(by(options));
  const size = Math.min(options.top ?? page.size, page.largest);
  if (options.top !== undefined && (options.top > page.largest || options.top === 0))
    throw badRequest(
      `Invalid page size specified: '${options.top}'. Must be between 1 and ${page.largest} inclusive.`,
      'Request_UnsupportedQuery',
    );
  const token = options.skipToken === undefined ? undefined : Buffer.from(options.skipToken, 'base64url').toString('utf8');
  const [word, place = ''] = token?.split('=') ?? ['from', String(options.skip)];
  const { after } = page;
  let rest: Entity[];
  if (word === 'after' && after) rest = found.filter((entity) => !after.passed(entity, place));
  else if (word === 'from' && /^\d+$/.test(place)) rest = found.slice(Number(place));
  else throw badRequest('The skip token is not valid.');
  const shown = rest.slice(0, size);
  const last = shown.at(-1);
  const more = rest.length > size && last !== undefined;
  const next = after && options.order.length === 0 && last ? `after=${after.key(last)}` : `from=${found.length - rest.length + size}`;
  return {
    status: 200,
    json: {
      '@odata.context': `${graphOrigin}/$metadata#${context}${selection(options)}`,
      ...(options.count ? { '@odata.count': found.length } : {}),
      ...(more ? { '@odata.nextLink': nextLink(call, next) } : {}),
      value: shown.map((entity) => shape(kind, entity, options)),
    },
  };
}

/** One entity as OData asks. */
export function answerEntity(kind: Kind, context: string, entity: Entity, options: Options, status = 200): Answer {
  check(kind, options);
  if (options.filter) throw badRequest('The query specified in the URI is not valid. $filter can only be applied to collections.');
  return {
    status,
    json: { '@odata.context': `${graphOrigin}/$metadata#${context}${selection(options)}/$entity`, ...shape(kind, entity, options) },
  };
}

/** The address of the next page: the same request with another skip token. */
export function nextLink(call: Call, token: string): string {
  const query = new URLSearchParams(call.query);
  query.delete('$skip');
  query.delete('$skiptoken');
  const kept = [...query].map(([name, value]) => `${encodeURIComponent(name).replace('%24', '$')}=${encodeURIComponent(value)}`);
  return `${graphOrigin}${call.path}?${[...kept, `$skiptoken=${Buffer.from(token).toString('base64url')}`].join('&')}`;
}

/** Keeps what was selected (else the everyday properties), and what was expanded. */
export function shape(kind: Kind, entity: Entity, options: Options): Entity {
  const wanted = options.select?.includes('*') ? undefined : options.select?.map((name) => name.split('/')[0] ?? name);
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (value === undefined) continue;
    const expand = options.expand.find((one) => one.name === name);
    if (kind.navigations?.includes(name)) {
      if (expand) shown[name] = expandOne(value, expand);
    } else if (name.startsWith('@odata.') || name === 'id') shown[name] = value;
    else if (wanted ? wanted.includes(name.split('@')[0] ?? name) : !kind.onRequest?.includes(name)) shown[name] = value;
  }
  return shown;
}

function expandOne(value: unknown, expand: Options['expand'][number]): unknown {
  const filter = expand.filter;
  if (!Array.isArray(value)) return expand.select ? pick(value as Entity, expand.select) : value;
  return filter ? (value as Entity[]).filter((member) => passes(filter, member)) : value;
}

function pick(entity: Entity, names: readonly string[]): Entity {
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name.startsWith('@odata.') || names.includes('*') || names.includes(name)),
  );
}

function check(kind: Kind, options: Options): void {
  const has = (name: string) =>
    name === '*' || name === 'id' || kind.properties.includes(name) || (kind.navigations?.includes(name) ?? false);
  const refuse = (name: string) => badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.${kind.type}'.`);
  const paths = [...(options.select ?? []), ...options.order.map((one) => one.path), ...(options.filter ? pathsOf(options.filter) : [])];
  for (const path of paths) {
    const name = path.split('/')[0] ?? path;
    if (!has(name)) throw refuse(name);
  }
  for (const { name } of options.expand) {
    if (!kind.navigations?.includes(name))
      throw has(name)
        ? badRequest(
            `Property '${name}' on type 'microsoft.graph.${kind.type}' is not a navigation property or complex property. Only navigation properties can be expanded.`,
          )
        : refuse(name);
  }
}

function by(options: Options): (left: Entity, right: Entity) => number {
  return (left, right) => {
    for (const { path, descending } of options.order) {
      const sign = compareValues(valueAt(left, path), valueAt(right, path));
      if (sign !== 0) return descending ? -sign : sign;
    }
    return 0;
  };
}

const selection = (options: Options): string => (options.select ? `(${options.select.join(',')})` : '');
