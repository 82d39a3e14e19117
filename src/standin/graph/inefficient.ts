import { pathsOf } from '../odata/filter.ts';
import type { Options } from '../odata/options.ts';
import { badRequest } from './problem.ts';

/** Exchange's rule: what orders a filtered answer must be in the filter too, first and in the same order (learn.microsoft.com/graph/api/user-list-messages). */
export function inefficient(options: Options): void {
  if (!options.filter || options.order.length === 0) return;
  const filtered = pathsOf(options.filter);
  if (options.order.some((one, index) => filtered[index] !== one.path))
    throw badRequest('The restriction or sort order is too complex for this operation.', 'InefficientFilter');
}
