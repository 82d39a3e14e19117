import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { loopbackOrigin } from './loopback.ts';
import { spend, type Share } from './spend.ts';

const graphOrigin = 'https://graph.microsoft.com';

export type TransportOptions = {
  /** Origin of a local Graph, on this machine only. Absent in a tenant. */
  readonly origin?: string | undefined;
  /** Milliseconds one try may take. */
  readonly tryMs: number;
  readonly budget?: Share | undefined;
  /** Told the Date header of every answer. */
  readonly heard?: ((date: string | null) => void) | undefined;
};

/**
 * The last of the middleware: the one difference between a tenant and the local Microsoft 365. Every address before it is Graph's own,
 * since the Graph client attaches no token to another and breaks its paging.
 */
export class Transport implements Middleware {
  readonly #origin: string;
  readonly #tryMs: number;
  readonly #budget: Share | undefined;
  readonly #heard: TransportOptions['heard'];

  constructor(options: TransportOptions) {
    this.#origin = !options.origin ? graphOrigin : loopbackOrigin('GRAPH_ORIGIN', options.origin);
    this.#tryMs = options.tryMs;
    this.#budget = options.budget;
    this.#heard = options.heard;
  }

  async execute(context: Context): Promise<void> {
    const address = new URL(typeof context.request === 'string' ? context.request : context.request.url);
    // The token is in the headers by now: a link in an answer may not carry it elsewhere.
    if (address.origin !== graphOrigin) throw new Error('An address outside Microsoft Graph was refused');
    const { method, headers, body } = context.options ?? {};
    const send = (): Promise<Response> =>
      fetch(`${this.#origin}${address.pathname}${address.search}`, {
        ...(method === undefined ? {} : { method }),
        ...(headers === undefined ? {} : { headers: headers as Record<string, string> }),
        ...(typeof body === 'string' ? { body } : {}),
        signal: AbortSignal.timeout(this.#tryMs),
      });
    context.response = await (this.#budget === undefined ? send() : spend(this.#budget, address.pathname, send));
    this.#heard?.(context.response.headers.get('Date'));
  }
}
