import { z } from 'zod';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { Graph } from './client.ts';

/** What a round of delta requests gave, and the link the next round begins at. `fresh` where it began from nothing. */
export type DeltaRound<T> = { readonly items: readonly T[]; readonly link: string; readonly fresh: boolean };

/**
 * One round of delta requests, every page of it (learn.microsoft.com/graph/delta-query-overview): from the link the last round ended with,
 * or from `first` where there is none or Graph does not know it any more (410, and for some tokens 400 or 404).
 */
export async function deltaRound<T>(
  client: Pick<Graph, 'ask'>,
  {
    first,
    link,
    shape,
    headers,
  }: {
    readonly first: string;
    readonly link?: string | undefined;
    readonly shape: z.ZodType<T>;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<DeltaRound<T>> {
  const ask = headers === undefined ? {} : { headers };
  if (link !== undefined) {
    try {
      return { ...(await pages(client, link, shape, ask)), fresh: false };
    } catch (failure) {
      if (!(failure instanceof GatewayFailure) || !['missing', 'unexpected'].includes(failure.kind)) throw failure;
    }
  }
  return { ...(await pages(client, first, shape, ask)), fresh: true };
}

async function pages<T>(client: Pick<Graph, 'ask'>, from: string, shape: z.ZodType<T>, ask: object): Promise<Omit<DeltaRound<T>, 'fresh'>> {
  const pageOf = z.object({ value: z.array(shape), '@odata.nextLink': z.string().optional(), '@odata.deltaLink': z.string().optional() });
  const items: T[] = [];
  for (let next = from; ;) {
    const page = await client.ask('GET', next, pageOf, ask);
    items.push(...page.value);
    const { '@odata.nextLink': more, '@odata.deltaLink': link } = page;
    if (link !== undefined) return { items, link };
    if (more === undefined) throw new GatewayFailure('unexpected', 'A page of changes named neither the next page nor where to go on');
    next = more;
  }
}
