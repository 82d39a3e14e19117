import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Incoming } from './http/listen.ts';
import type { Answer, Headers } from './http/route.ts';

/** Appends one Graph exchange to a file as a line of JSON; the token is left out, bytes that are no text stand as "<binary>". */
export function recordExchange(file: string, incoming: Incoming, answer: Answer): void {
  const { method, url, headers, body } = incoming;
  const line = {
    method,
    url: `https://graph.microsoft.com${url.pathname}${url.search}`,
    requestHeaders: withoutToken(headers),
    requestBody: readable(body, headers['content-type'] ?? ''),
    status: answer.status,
    responseHeaders: {
      ...Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
      date: new Date().toUTCString(),
    },
    responseBody: answer.json ?? (answer.bytes === undefined ? undefined : '<binary>'),
  };
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, JSON.stringify(line) + '\n');
}

/** Appends a change notification that was sent and how it was answered. What proves it genuine is left out. */
export function recordNotification(file: string, url: string, body: object, status: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify(body, (name, value: unknown) => (name === 'clientState' ? '***' : value));
  appendFileSync(
    file,
    JSON.stringify({ kind: 'notification', method: 'POST', url, requestBody: JSON.parse(text) as unknown, status }) + '\n',
  );
}

/** Appends that something was asked, with nothing of what was sent: what a fault can be asked for at. */
export function noteCall(file: string, { method, url }: Incoming): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, JSON.stringify({ method, url: url.pathname + url.search }) + '\n');
}

function withoutToken(headers: Headers): Headers {
  return headers['authorization'] === undefined ? headers : { ...headers, authorization: 'Bearer ***' };
}

function readable(body: Uint8Array, type: string): unknown {
  if (body.length === 0) return undefined;
  if (!/json|text/i.test(type)) return '<binary>';
  const text = Buffer.from(body).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
