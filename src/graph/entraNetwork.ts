import { askedMs, retryWait } from './retryWait.ts';
import type { Patience } from './retry.ts';

export type EntraPatience = Patience & {
  /** Milliseconds one try may take. */
  readonly tryMs: number;
};

/** A request and its answer as msal-node hands them to the network it is given. */
type Options = { readonly headers?: Record<string, string>; readonly body?: string };
type Answer<T> = { headers: Record<string, string>; body: T; status: number };
export type EntraNetwork = {
  sendGetRequestAsync<T>(url: string, options?: Options): Promise<Answer<T>>;
  sendPostRequestAsync<T>(url: string, options?: Options): Promise<Answer<T>>;
};

/**
 * How msal-node reaches Entra: every try ends in time, and since asking for a token changes nothing it is asked again while Entra is
 * throttled, away or garbled. What is left of that is thrown: an answer would make msal-node refuse by itself for a minute.
 */
export function entraNetwork({ tries, waitMs, pause, tryMs }: EntraPatience): EntraNetwork {
  async function send<T>(method: 'GET' | 'POST', url: string, options: Options = {}): Promise<Answer<T>> {
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const one = await once<T>(method, url, options, tryMs);
      if ('answer' in one) return one.answer;
      const wait = retryWait({ ...one.status, attempt, repeatable: true }, Math.random());
      if (wait === undefined || attempt >= tries || waited + wait > waitMs) throw new Error('Entra did not answer', { cause: one.cause });
      await pause(wait);
      waited += wait;
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

type Once<T> =
  | { readonly answer: Answer<T> }
  | { readonly cause?: unknown; readonly status: { readonly status?: number; readonly askedMs?: number | undefined } };

async function once<T>(method: string, url: string, { headers = {}, body }: Options, tryMs: number): Promise<Once<T>> {
  try {
    const signal = AbortSignal.timeout(tryMs);
    const answer = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    if (answer.status === 429 || answer.status >= 500)
      return { status: { status: answer.status === 429 ? 429 : 503, askedMs: askedMs(answer.headers, Date.now()) } };
    return { answer: { headers: Object.fromEntries(answer.headers), body: JSON.parse(text) as T, status: answer.status } };
  } catch (cause) {
    // No answer, or one that broke off.
    return { cause, status: {} };
  }
}
