import type { Body } from './answer.ts';
import { limits } from './limits.ts';

/** A request's bytes as they come, or what another reader has made of them already. */
export type BodySource = AsyncIterable<Uint8Array> & { readonly body?: unknown };

/** Beyond this many times the limit the connection is dropped; up to it the rest is read and thrown away, so that the answer still arrives. */
const patience = 20;

/** Reads the JSON body of a request, up to `limits.bodyBytes`. */
export async function readBody(request: BodySource): Promise<Body> {
  if (typeof request.body === 'object' && request.body !== null && !(request.body instanceof Uint8Array)) return { json: request.body };
  if (typeof request.body === 'string') return parsed(request.body);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.byteLength;
    if (size > limits.bodyBytes * patience) break;
    if (size <= limits.bodyBytes) parts.push(part);
  }
  if (size > limits.bodyBytes)
    return { unreadable: `That is more than can be sent at once (${Math.round(limits.bodyBytes / 1024)} KB).`, tooLarge: true };
  return parsed(Buffer.concat(parts).toString('utf8'));
}

function parsed(text: string): Body {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { unreadable: 'What was sent is not readable (not JSON).' };
  }
}
