import type { Headers } from '../http/route.ts';

/** The preferences of a request that change an answer. */
export type Preferences = {
  readonly zone?: string;
  readonly text: boolean;
  readonly nonIndexed: boolean;
  readonly minimal: boolean;
  readonly pageSize?: number;
  /** What Graph says back in Preference-Applied. */
  readonly applied: readonly string[];
};

/** Reads the `Prefer` header (learn.microsoft.com/graph/api/resources/calendar-overview, …/paging). */
export function preferences(headers: Headers): Preferences {
  const given = (headers['prefer'] ?? '').split(/[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/).map((one) => one.trim());
  const value = (name: RegExp) => given.map((one) => name.exec(one)?.[1]).find((found) => found !== undefined);
  const zone = value(/^outlook\.timezone\s*=\s*"?([^"]+)"?$/i);
  const body = value(/^outlook\.body-content-type\s*=\s*"?(text|html)"?$/i);
  const idType = value(/^IdType\s*=\s*"?(ImmutableId)"?$/i);
  const pageSize = value(/^odata\.maxpagesize\s*=\s*(\d+)$/i);
  const minimal = given.some((one) => /^return\s*=\s*minimal$/i.test(one));
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(pageSize === undefined ? {} : { pageSize: Number(pageSize) }),
    text: body?.toLowerCase() === 'text',
    nonIndexed: given.some((one) => /^HonorNonIndexedQueriesWarningMayFailRandomly$/i.test(one)),
    minimal,
    applied: [
      ...(zone === undefined ? [] : [`outlook.timezone="${zone}"`]),
      ...(body === undefined ? [] : [`outlook.body-content-type="${body.toLowerCase()}"`]),
      ...(idType === undefined ? [] : ['IdType="ImmutableId"']),
    ],
  };
}
