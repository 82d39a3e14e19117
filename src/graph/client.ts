import { AuthenticationHandler, Client, ResponseType, TelemetryHandler, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import { Call } from './call.ts';
import type { TokenSource } from './connect.ts';
import { KeepCause } from './keepCause.ts';
import { notUnderstood, refusalOf, silenceOf } from './failure.ts';
import { Retry, usualPatience, type Patience } from './retry.ts';
import type { Share } from './spend.ts';
import { Transport } from './transport.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

type Ask = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether sending it twice does no more than sending it once: a natural key, a transactionId, If-Match, or only a question. */
  readonly repeatable?: boolean;
};

/** Microsoft Graph v1.0 as the app. Every method throws `GatewayFailure` and nothing else. */
export type Graph = {
  /** Sends a request and reads the answer by its shape; `z.undefined()` where Graph answers with nothing. */
  ask<T>(method: Method, path: string, shape: z.ZodType<T>, ask?: Ask): Promise<T>;
  /** GET, with undefined for what is not there. */
  find<T>(path: string, shape: z.ZodType<T>, ask?: Ask): Promise<T | undefined>;
  /** GET of a collection, its first page alone. */
  some<T>(path: string, shape: z.ZodType<T>, ask?: Ask): Promise<readonly T[]>;
  /** GET of a collection, every page of it. */
  all<T>(path: string, shape: z.ZodType<T>, ask?: Ask): Promise<readonly T[]>;
};

export type GraphOptions = {
  readonly token: TokenSource;
  /** Origin of a local Graph (`GRAPH_ORIGIN`). Absent in a tenant. */
  readonly origin?: string | undefined;
  /** Milliseconds one try may take; 20 seconds unless told. */
  readonly tryMs?: number;
  readonly patience?: Partial<Patience>;
  /** Whose budget every try draws on. */
  readonly budget?: Share;
  /** Told the Date header of every answer. */
  readonly heard?: (date: string | null) => void;
};

/** Ids that survive a move between folders, and times in UTC, on every page of every answer. */
export const prefer = 'outlook.timezone="UTC", IdType="ImmutableId"';

/** The Graph client with our chain: token, telemetry headers, retry, and the transport, which draws on the budget. */
export function createGraph(options: GraphOptions): Graph {
  const client = Client.initWithMiddleware({
    middleware: [
      new KeepCause(),
      new AuthenticationHandler({ getAccessToken: options.token }),
      new TelemetryHandler(),
      new Retry({ ...usualPatience, ...options.patience }),
      new Transport({ tryMs: options.tryMs ?? 20_000, origin: options.origin, budget: options.budget, heard: options.heard }),
    ],
  });

  /** The raw answer: the client's own reading loses headers, and makes a stream of an empty 202. */
  async function send(method: Method, path: string, ask: Ask): Promise<Response> {
    const call = new Call(ask.repeatable ?? false);
    const request = client
      .api(path)
      .responseType(ResponseType.RAW)
      .headers({ Prefer: prefer, ...ask.headers })
      .middlewareOptions([call]);
    try {
      const answer: unknown = await sendBy[method](request, ask.body);
      if (answer instanceof Response) return answer;
    } catch (error) {
      throw silenceOf({ method, path }, call.thrown ?? error);
    }
    throw notUnderstood({ method, path });
  }

  async function ask<T>(method: Method, path: string, shape: z.ZodType<T>, options: Ask = {}): Promise<T> {
    const answer = await send(method, path, options);
    if (!answer.ok) throw await refusalOf({ method, path }, answer);
    const body = await answer.text().catch((error: unknown) => {
      throw silenceOf({ method, path }, error);
    });
    return understood(method, path, shape, body);
  }

  return {
    ask,
    find: (path, shape, options) => ask('GET', path, shape, options).catch(missing),
    some: async (path, shape, options) => (await ask('GET', path, z.object({ value: z.array(shape) }), options)).value,
    async all<T>(path: string, shape: z.ZodType<T>, options?: Ask): Promise<readonly T[]> {
      const pageOf = z.object({ value: z.array(shape), '@odata.nextLink': z.string().optional() });
      const found: T[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const page: z.infer<typeof pageOf> = await ask('GET', next, pageOf, options);
        found.push(...page.value);
        next = page['@odata.nextLink'];
      }
      return found;
    },
  };
}

const sendBy: Readonly<Record<Method, (request: GraphRequest, body: unknown) => Promise<unknown>>> = {
  GET: (request) => request.get(),
  POST: (request, body) => request.post(body),
  PATCH: (request, body) => request.patch(body),
  DELETE: (request) => request.delete(),
};

const missing = (failure: unknown): undefined => {
  if (failure instanceof GatewayFailure && failure.kind === 'missing') return undefined;
  throw failure;
};

function understood<T>(method: Method, path: string, shape: z.ZodType<T>, body: string): T {
  try {
    return shape.parse(body === '' ? undefined : JSON.parse(body));
  } catch (error) {
    // The reason would quote the answer; the paths of a shape that did not fit are enough.
    const where = error instanceof z.ZodError ? error.issues.map((issue) => issue.path.join('.')).join(', ') : 'not JSON';
    throw notUnderstood({ method, path }, new Error(where));
  }
}
