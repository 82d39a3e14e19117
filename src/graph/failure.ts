import { z } from 'zod';
import { GatewayFailure, type FailureKind } from '../usecases/gatewayFailure.ts';
import { askedMs } from './retryWait.ts';

/** What was asked, without its query: a filter may hold what somebody typed. */
export type Asked = { readonly method: string; readonly path: string };

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string().optional() }) });

/** SharePoint's no to a filter that more items fit than a list shows at once; it says 429, which no waiting cures. */
const beyondThreshold = /list view threshold/i;

/** A no of Microsoft Graph. Its own message is left out, since it may quote a value. */
export async function refusalOf(asked: Asked, answer: Response): Promise<GatewayFailure> {
  const text = await answer.text().catch(() => '');
  const error = errorBody.safeParse(parsed(text)).data?.error;
  const code = error?.code ?? 'no code';
  const restMs = askedMs(answer.headers, Date.now());
  const what = `${said(asked)}: ${answer.status} ${code}, request ${answer.headers.get('request-id') ?? 'unknown'}`;
  if (beyondThreshold.test(error?.message ?? '')) return new GatewayFailure('too-many-items', what);
  return new GatewayFailure(kindOf(answer.status), what, restMs === undefined ? {} : { retryAfter: restMs / 1000 });
}

/** No answer at all, or a failure met before the request left. */
export function silenceOf(asked: Asked, thrown: unknown): GatewayFailure {
  if (thrown instanceof GatewayFailure) return thrown;
  return new GatewayFailure('unavailable', `${said(asked)}: no answer (${reasonOf(thrown)})`, { cause: thrown });
}

/** An answer that is not what Microsoft documents. */
export const notUnderstood = (asked: Asked, cause?: unknown): GatewayFailure =>
  new GatewayFailure('unexpected', `${said(asked)}: the answer was not understood`, { cause });

const said = (asked: Asked): string => `${asked.method} ${asked.path.split('?')[0] ?? ''}`;

const named = z.object({ name: z.string() });
const coded = z.object({ cause: z.object({ code: z.string() }) });

/** The system's code (ECONNRESET) where there is one, else the error's name (TimeoutError). */
const reasonOf = (thrown: unknown): string => coded.safeParse(thrown).data?.cause.code ?? named.safeParse(thrown).data?.name ?? 'unknown';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(status: number): FailureKind {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status === 404 || status === 410) return 'missing';
  if (status === 409 || status === 412) return 'conflict';
  return status >= 500 || status === 408 ? 'unavailable' : 'unexpected';
}
