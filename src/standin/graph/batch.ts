import { z } from 'zod';
import type { Caller } from '../entra/caller.ts';
import type { Answer, Headers } from '../http/route.ts';
import type { Router } from '../http/router.ts';
import type { Tenant } from '../tenant.ts';
import { dress, problemAnswer, routeGraph } from './dispatch.ts';
import { badRequest, GraphProblem } from './problem.ts';

const member = z.strictObject({
  id: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
const asked = z.strictObject({ requests: z.array(member).min(1) });
type Member = z.infer<typeof member>;
type Done = { readonly id: string; readonly status: number; readonly headers?: Headers; readonly body?: unknown };
const most = 20;

/** Answers `$batch` (learn.microsoft.com/graph/json-batching): each member on its own, those after a failed one with 424, in any order. */
export async function answerBatch(tenant: Tenant, router: Router, body: unknown, caller: Caller): Promise<Answer> {
  const read = asked.safeParse(body);
  if (!read.success)
    throw badRequest(`Invalid batch payload format. ${read.error.issues[0]?.path.join('/') ?? ''}: ${read.error.issues[0]?.message ?? ''}`);
  const { requests } = read.data;
  if (requests.length > most)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${most}.`, 'MaximumValueExceeded');
  const ids = requests.map(({ id }) => id.toLowerCase());
  if (new Set(ids).size < ids.length) throw badRequest('Request Ids must be unique within the batch.');
  for (const request of requests) {
    if (!request.url.startsWith('/') || /^\/(v1\.0|beta)(\/|$)/.test(request.url))
      throw badRequest(`Invalid batch payload format. The url '${request.url}' must be relative to the version.`);
    if (request.body !== undefined && header(request, 'content-type') === undefined)
      throw badRequest('Write request must contain the Content-Type header.');
    for (const other of request.dependsOn ?? [])
      if (!ids.slice(0, requests.indexOf(request)).includes(other.toLowerCase()))
        throw badRequest(`The request depends on '${other}', which does not stand before it.`);
  }
  const done = new Map<string, Done>();
  for (const request of requests) {
    const failed = (request.dependsOn ?? []).some((id) => (done.get(id.toLowerCase())?.status ?? 0) >= 400);
    done.set(
      request.id.toLowerCase(),
      failed
        ? {
            id: request.id,
            status: 424,
            body: { error: { code: 'FailedDependency', message: 'A request this one depends on has failed.' } },
          }
        : await one(tenant, router, request, caller),
    );
  }
  // Graph gives no order; the reverse of what was asked keeps callers from relying on one.
  return { status: 200, json: { responses: [...done.values()].reverse() } };
}

async function one(tenant: Tenant, router: Router, request: Member, caller: Caller): Promise<Done> {
  const url = new URL(`http://localhost/v1.0${request.url}`);
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const body = request.body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(request.body));
  let answer: Answer;
  try {
    answer = await routeGraph(
      tenant,
      router,
      { method: request.method, path: url.pathname.replace(/^\/v1\.0/, ''), query: url.searchParams, headers, body, url },
      caller,
    );
  } catch (error) {
    if (!(error instanceof GraphProblem)) throw error;
    answer = problemAnswer(error, headers, tenant);
  }
  const dressed = dress(answer, headers);
  const shown = Object.entries(dressed.headers ?? {}).filter(([name]) =>
    /^(content-type|cache-control|etag|location|retry-after|preference-applied)$/i.test(name),
  );
  return {
    id: request.id,
    status: answer.status,
    headers: Object.fromEntries(shown),
    ...(answer.json === undefined ? {} : { body: answer.json }),
  };
}

function header(request: Member, name: string): string | undefined {
  return Object.entries(request.headers ?? {}).find(([given]) => given.toLowerCase() === name)?.[1];
}
