import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Incoming, Wire } from './http/listen.ts';
import type { Answer } from './http/route.ts';

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

/** A fault asked for by a test: which requests, how often, and what goes wrong. */
export const faultAsked = z.strictObject({
  match: z.strictObject({
    method: z.string().optional(),
    path: z.string().refine(isPattern, 'is not a regular expression').optional(),
    times: z.int().min(1).optional(),
    /** How many fitting requests go by untouched first. */
    skip: z.int().min(0).optional(),
  }),
  fault: z.union([
    z.strictObject({ after: z.literal('commit'), status: z.int(), retryAfter: z.union([z.string(), z.number()]).optional() }),
    z.strictObject({ reset: z.enum(['before', 'after']) }),
    z.strictObject({ silence: z.literal('after') }),
    z.strictObject({ malformed: z.literal(true) }),
    z.strictObject({ delayMs: z.int().min(0) }),
    z.strictObject({
      status: z.int().min(400),
      retryAfter: z.union([z.string(), z.number()]).optional(),
      code: z.string().optional(),
      message: z.string().optional(),
    }),
  ]),
});
type FaultAsked = z.infer<typeof faultAsked>;

export type Faults = {
  add(asked: FaultAsked): void;
  clear(): void;
  /** Answers a request with the first fault that fits it, or untouched. Undefined means that the connection was broken. */
  around(incoming: Incoming, wire: Wire, handle: () => Promise<Answer>): Promise<Answer | undefined>;
};

/** The fault switch. It lives in memory: a restart of the stand-in takes all faults away. `met` is told of each fault as it happens. */
export function createFaults(met: () => void = () => undefined): Faults {
  let waiting: { readonly asked: FaultAsked; skip: number; left: number }[] = [];
  const take = ({ method, url }: Incoming) => {
    const target = url.pathname + decodeURIComponent(url.search.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    const found = waiting.find(
      ({ asked: { match } }) =>
        (match.method === undefined || match.method.toUpperCase() === method) &&
        (match.path === undefined || new RegExp(match.path, 'i').test(target)),
    );
    if (!found) return undefined;
    if (found.skip > 0) {
      found.skip -= 1;
      return undefined;
    }
    found.left -= 1;
    waiting = waiting.filter((one) => one.left > 0);
    met();
    return found.asked.fault;
  };
  return {
    add(asked) {
      waiting.push({ asked, skip: asked.match.skip ?? 0, left: asked.match.times ?? 1 });
    },
    clear() {
      waiting = [];
    },
    async around(incoming, wire, handle) {
      const fault = take(incoming);
      if (!fault) return handle();
      if ('delayMs' in fault) {
        await pause(fault.delayMs);
        return handle();
      }
      if ('reset' in fault) {
        if (fault.reset === 'after') await handle();
        wire.reset();
        return undefined;
      }
      if ('silence' in fault) {
        // Done, but nobody ever says so: the connection stays open until whoever asked gives up.
        await handle();
        return undefined;
      }
      if ('malformed' in fault) return cutShort(await handle());
      if ('after' in fault) await handle();
      return broken(fault);
    },
  };
}

/** An answer whose body breaks off in the middle, although it is as long as its header says. */
const cutShort = ({ status, headers, json }: Answer): Answer => ({
  status: status === 204 ? 200 : status,
  headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  bytes: Buffer.from(json === undefined ? '{"va' : JSON.stringify(json).slice(0, -3)),
});

const codes: Readonly<Record<number, string>> = {
  412: 'resourceModified',
  429: 'TooManyRequests',
  500: 'generalException',
  502: 'BadGateway',
  503: 'serviceNotAvailable',
  504: 'UnknownError',
};

function broken(fault: {
  readonly status: number;
  readonly retryAfter?: string | number | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}): Answer {
  const requestId = crypto.randomUUID();
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': requestId, 'client-request-id': requestId };
  return {
    status: fault.status,
    headers: fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) },
    json: {
      error: {
        code: fault.code ?? codes[fault.status] ?? 'UnknownError',
        message: fault.message ?? `A fault asked for on the practice desk: ${fault.status}.`,
        innerError,
      },
    },
  };
}
