import type { Call } from '../http/route.ts';
import { badRequest } from './problem.ts';

/** A query instant in milliseconds; without an offset it is UTC, as on calendarView's page. Graph takes the name in any letter case. */
export function queryInstant(call: Call, name: string): number {
  const text = [...call.query].find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1];
  if (text === undefined)
    throw badRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      'ErrorInvalidParameter',
    );
  const at = Date.parse(/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(at)) throw badRequest(`The value '${text}' of parameter '${name}' is invalid.`, 'ErrorInvalidParameter');
  return at;
}
