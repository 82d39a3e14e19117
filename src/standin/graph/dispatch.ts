import type { Caller } from '../entra/caller.ts';
import type { Answer, Call, Headers } from '../http/route.ts';
import type { Router } from '../http/router.ts';
import { sentBy } from '../outbound.ts';
import type { Tenant } from '../tenant.ts';
import { needSiteAt } from './listDoc.ts';
import { ownMailboxOnly } from './ownMailboxOnly.ts';
import { preferences } from './prefer.ts';
import { badRequest, GraphProblem } from './problem.ts';
import { ianaZone } from './zones.ts';

const graphJson = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** A request as Graph takes it: the part after /v1.0, still encoded, with its query. */
export type GraphRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly url: URL;
};

/** Finds and runs the route of an authenticated request; throws GraphProblem for refusals. */
export async function routeGraph(tenant: Tenant, router: Router, request: GraphRequest, caller: Caller): Promise<Answer> {
  const path = canonical(tenant, request.path, caller);
  tenant.outbound.note(sentBy(request.method, path, request.url.search, request.body));
  const found = router.match(request.method, path);
  if (!found) throw unknownRoute(router, request.method, path);
  const { zone } = preferences(request.headers);
  if (zone !== undefined) ianaZone(zone); // refused before anything is done
  const call: Call = { ...request, params: found.params, caller };
  ownMailboxOnly(tenant, found.route.path, call, caller);
  return found.route.handle(call);
}

/** A refusal as Graph writes it. */
export function problemAnswer(problem: GraphProblem, headers: Headers, tenant: Tenant): Answer {
  const requestId = crypto.randomUUID();
  const innerError = {
    date: new Date(tenant.settings.real()).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': headers['client-request-id'] ?? requestId,
  };
  return {
    status: problem.status,
    headers: { ...problem.headers, 'request-id': requestId },
    json: { error: { code: problem.code, message: problem.message, innerError } },
  };
}

/** Puts Graph's headers on an answer. */
export function dress(answer: Answer, headers: Headers): Answer {
  const requestId = answer.headers?.['request-id'] ?? crypto.randomUUID();
  const applied = answer.status < 300 ? preferences(headers).applied : [];
  return {
    ...answer,
    headers: {
      'Cache-Control': 'no-cache',
      'OData-Version': '4.0',
      'request-id': requestId,
      'client-request-id': headers['client-request-id'] ?? requestId,
      'x-ms-ags-diagnostic': JSON.stringify({
        ServerInfo: { DataCenter: 'Practice', Slice: 'E', Ring: '0', ScaleUnit: '000', RoleInstance: 'STANDIN' },
      }),
      ...(applied.length > 0 ? { 'Preference-Applied': applied.join(', ') } : {}),
      ...(answer.json === undefined ? {} : { 'Content-Type': graphJson }),
      ...answer.headers,
    },
  };
}

function canonical(tenant: Tenant, path: string, caller: Caller): string {
  const plain = addressed(tenant, path.replace(/\/microsoft\.graph\./g, '/').replace(/\/delta\(\)$/, '/delta'));
  if (!/^\/me(\/|$)/.test(plain)) return plain;
  if (!caller.person) throw badRequest('/me request is only valid with delegated authentication flow.');
  return plain.replace(/^\/me/, `/users/${caller.person.id}`);
}

/** `/sites/host:/path:/rest` is the same as `/sites/{id}/rest`. */
function addressed(tenant: Tenant, path: string): string {
  const [, host, sitePath, rest] = /^\/sites\/([^/:]+):\/(.+?):(\/.*)$/.exec(path) ?? [];
  return host === undefined || sitePath === undefined || rest === undefined
    ? path
    : `/sites/${needSiteAt(tenant, host, decodeURIComponent(sitePath)).id}${rest}`;
}

function unknownRoute(router: Router, method: string, path: string): GraphProblem {
  const others = router.methodsOf(path);
  const plain = path.split('?')[0] ?? path;
  return new GraphProblem(
    501,
    'notImplemented',
    `The local Microsoft 365 does not have ${method} ${plain}${others.length > 0 ? ` (here: ${others.join(', ')})` : ''}. Its README lists what it has.`,
  );
}
