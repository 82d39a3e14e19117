import type { z } from 'zod';
import type { Call } from '../http/route.ts';
import type { GraphProblem } from './problem.ts';
import { badRequest } from './problem.ts';

/** The JSON of a request body; a wrong content type or unreadable text is refused as Graph does. */
export function jsonBody(call: Pick<Call, 'headers' | 'body'>): unknown {
  if (call.body.length === 0) return undefined;
  const type = call.headers['content-type'] ?? '';
  if (!/json/i.test(type))
    throw badRequest(
      `Write requests (excluding DELETE) must contain the Content-Type header declaration. Got '${type}'.`,
      'RequestBroker--ParseUri',
    );
  try {
    return JSON.parse(Buffer.from(call.body).toString('utf8')) as unknown;
  } catch {
    throw badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
  }
}

/** Reads a body by its shape; unknown properties, wrong enum values and wrong types are refused (400). `@odata.*` notes are let through. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown, type: string, refuse: (message: string) => GraphProblem = badRequest): T {
  if (body === undefined) throw refuse('Empty Payload. JSON content expected.');
  const read = schema.safeParse(withoutNotes(body));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const place = issue?.path.join('/') ?? '';
  if (issue?.code === 'unrecognized_keys')
    throw refuse(
      `The property '${issue.keys[0] ?? ''}' does not exist on type 'microsoft.graph.${type}'${place === '' ? '' : ` (at ${place})`}. Make sure to only use property names that are defined by the type.`,
    );
  if (issue?.code === 'invalid_value')
    throw refuse(`Requested value was not found: '${place}' of microsoft.graph.${type} takes ${issue.values.map(String).join(', ')}.`);
  throw refuse(`Cannot read the value of '${place}' of microsoft.graph.${type}: ${issue?.message ?? ''}.`);
}

/** Parameters of an action: Graph takes `Message` and `message` alike. */
export function readParameters<T>(schema: z.ZodType<T>, body: unknown, action: string): T {
  const lowered =
    typeof body === 'object' && body !== null
      ? Object.fromEntries(Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value as unknown]))
      : {};
  const read = schema.safeParse(lowered);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (issue?.code === 'unrecognized_keys' && issue.path.length === 0)
    throw badRequest(
      `The parameter '${issue.keys[0] ?? ''}' in the request payload is not a valid parameter for the operation '${action}'.`,
      'RequestBodyRead',
    );
  return readBody(schema, lowered, action, (message) => badRequest(message, 'RequestBodyRead'));
}

function withoutNotes(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== '@odata.context' && name !== '@odata.etag' && name !== '@odata.type'),
  );
}
