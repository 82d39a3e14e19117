import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { retryWait } from './retryWait.ts';
import type { Patience } from './retry.ts';

export type EntraPatience = Patience & {
  /** Milliseconds one try may take. */
  readonly tryMs: number;
};

/**
 * How msal-node reaches Entra: every try ends in time, and since asking for a token changes nothing it is asked again while Entra is
 * throttled, away or garbled. What is left of that is thrown: an answer would make msal-node refuse by itself for a minute.
 */
export function entraNetwork({ tries, waitMs, pause, tryMs }: EntraPatience): INetworkModule {
  async function send<T>(method: 'GET' | 'POST', url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> {
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const one = await once<T>(method, url, options, tryMs);
      if ('answer' in one) return one.answer;
      const wait = retryWait({ ...one.status, attempt, repeatable: true }, Date.now(), Math.random());
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
  | { readonly answer: NetworkResponse<T> }
  | { readonly cause?: unknown; readonly status: { readonly status?: number; readonly retryAfter?: string | null } };

async function once<T>(method: string, url: string, { headers = {}, body }: NetworkRequestOptions, tryMs: number): Promise<Once<T>> {
  try {
    const signal = AbortSignal.timeout(tryMs);
    const answer = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    if (answer.status === 429 || answer.status >= 500)
      return { status: { status: answer.status === 429 ? 429 : 503, retryAfter: answer.headers.get('Retry-After') } };
    return { answer: { headers: Object.fromEntries(answer.headers), body: JSON.parse(text) as T, status: answer.status } };
  } catch (cause) {
    // No answer, or one that broke off.
    return { cause, status: {} };
  }
}
