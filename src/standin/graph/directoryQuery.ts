import type { Call } from '../http/route.ts';
import type { Node } from '../odata/filter.ts';
import type { Options } from '../odata/options.ts';
import { asText, valueAt, type Entity } from '../odata/passes.ts';
import { GraphProblem } from './problem.ts';

/**
 * The directory's own rules: `$search`, `ne`, `not`, `endsWith` and filter with order need `ConsistencyLevel: eventual`,
 * `contains` is never supported (learn.microsoft.com/graph/aad-advanced-queries). Gives what `$search` leaves over.
 */
export function directoryQuery(
  call: Call,
  options: Options,
  entities: readonly Entity[],
  searchable: readonly string[],
): readonly Entity[] {
  const eventual = call.headers['consistencylevel']?.toLowerCase() === 'eventual';
  const unsupported = (message: string) => new GraphProblem(400, 'Request_UnsupportedQuery', message);
  if (options.filter) {
    const used = testsOf(options.filter);
    if (used.has('contains')) throw unsupported("Unsupported Query: the function 'contains' is not supported on this resource.");
    if (!eventual && ['ne', 'not', 'endswith'].some((test) => used.has(test)))
      throw unsupported(
        'Unsupported or invalid query filter clause specified for the resource. Advanced queries need ConsistencyLevel: eventual and $count=true.',
      );
    if (!eventual && options.order.length > 0)
      throw unsupported('Sorting not supported for current query. Advanced queries need ConsistencyLevel: eventual and $count=true.');
  }
  if (options.search === undefined) return entities;
  if (!eventual)
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const clauses = [...options.search.matchAll(/"([A-Za-z]+):([^"]*)"|\s+(AND|OR)\s+/g)];
  if (clauses.length === 0 || clauses.map(([text]) => text).join('') !== options.search.trim())
    throw unsupported(`Syntax error: $search takes "property:words", got ${options.search}.`);
  const and = clauses.some(([, , , joint]) => joint === 'AND');
  const terms = clauses.flatMap(([, property, words]) => (property === undefined ? [] : [{ property, words: words ?? '' }]));
  for (const { property } of terms) if (!searchable.includes(property)) throw unsupported(`Property '${property}' cannot be searched.`);
  const holds = (entity: Entity, property: string, words: string) => {
    const tokens = asText(valueAt(entity, property))
      .toLowerCase()
      .split(/[\s@.-]+/);
    return words
      .toLowerCase()
      .split(/[\s@.-]+/)
      .filter(Boolean)
      .every((word) => tokens.some((token) => token.startsWith(word)));
  };
  return entities.filter((entity) =>
    and
      ? terms.every(({ property, words }) => holds(entity, property, words))
      : terms.some(({ property, words }) => holds(entity, property, words)),
  );
}

function testsOf(node: Node): Set<string> {
  if ('left' in node) return new Set([...testsOf(node.left), ...testsOf(node.right)]);
  if (node.is === 'test') return new Set([node.test]);
  return new Set([node.is, ...testsOf(node.of)]);
}
