import { errors } from 'jose';
import type { Caller } from '../entra/caller.ts';
import { callerOf, graphAudience } from '../entra/tokens.ts';
import type { Incoming } from '../http/listen.ts';
import type { Answer, Headers } from '../http/route.ts';
import type { Router } from '../http/router.ts';
import type { Tenant } from '../tenant.ts';
import { answerBatch } from './batch.ts';
import { jsonBody } from './body.ts';
import { dress, problemAnswer, routeGraph } from './dispatch.ts';
import { GraphProblem } from './problem.ts';

/** Answers one Graph request: token, route, refusals in Graph's shape, Graph's headers. */
export async function answerGraph(tenant: Tenant, router: Router, incoming: Incoming): Promise<Answer> {
  const { url, method, headers, body } = incoming;
  const path = url.pathname.replace(/^\/v1\.0/, '') || '/';
  try {
    const caller = await authenticate(tenant, headers);
    if (method === 'POST' && path === '/$batch')
      return dress(await answerBatch(tenant, router, jsonBody({ headers, body }), caller), headers);
    return dress(await routeGraph(tenant, router, { method, path, query: url.searchParams, headers, body, url }, caller), headers);
  } catch (error) {
    if (error instanceof GraphProblem) return dress(problemAnswer(error, headers, tenant), headers);
    throw error;
  }
}

async function authenticate(tenant: Tenant, headers: Headers): Promise<Caller> {
  const refuse = (message: string) =>
    new GraphProblem(401, 'InvalidAuthenticationToken', message, {
      'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`,
    });
  const token = /^Bearer\s+(.+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (token === undefined) throw refuse('Access token is empty.');
  try {
    return await callerOf(tenant, token, graphAudience);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refuse('Lifetime validation failed, the token is expired.');
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
      throw refuse('Access token validation failure. Invalid audience.');
    throw refuse('Access token validation failure.');
  }
}
