import { z } from 'zod';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { peopleOf } from '../graph/people.ts';
import type { Tenant } from '../tenant.ts';
import { apiAudience, appToken, callerOf, graphAudience, issuer, lifetimeSeconds, personToken } from './tokens.ts';

/** Entra's token endpoint, keys and discovery document (learn.microsoft.com/entra/identity-platform/v2-protocols). */
export function entraRoutes(tenant: Tenant): Route[] {
  const ours = (call: Call, then: () => Answer | Promise<Answer>) =>
    param(call, 'tenant') === tenant.settings.tenantId
      ? then()
      : refuse(
          400,
          'invalid_request',
          90002,
          `Tenant '${param(call, 'tenant')}' not found. Check to make sure you have the correct tenant ID.`,
        );
  return [
    { method: 'POST', path: '/{tenant}/oauth2/v2.0/token', handle: (call) => ours(call, () => token(tenant, call)) },
    {
      method: 'GET',
      path: '/{tenant}/discovery/v2.0/keys',
      handle: (call) => ours(call, () => ({ status: 200, json: tenant.keys.published })),
    },
    {
      method: 'GET',
      path: '/{tenant}/v2.0/.well-known/openid-configuration',
      handle: (call) => ours(call, () => ({ status: 200, json: discovery(tenant) })),
    },
  ];
}

function discovery(tenant: Tenant): object {
  const base = `${tenant.origin}/${tenant.settings.tenantId}`;
  return {
    issuer: issuer(tenant),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  };
}

const form = z.object({
  client_id: z.string(),
  client_secret: z.string().optional(),
  grant_type: z.string(),
  scope: z.string(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
});

async function token(tenant: Tenant, call: Call): Promise<Answer> {
  const read = form.safeParse(Object.fromEntries(new URLSearchParams(Buffer.from(call.body).toString('utf8'))));
  if (!read.success)
    return refuse(
      400,
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${String(read.error.issues[0]?.path[0] ?? '')}'.`,
    );
  const asked = read.data;
  const { clientId, clientSecret } = tenant.settings;
  if (asked.client_id !== clientId)
    return refuse(400, 'unauthorized_client', 700016, `Application with identifier '${asked.client_id}' was not found in the directory.`);
  if (asked.client_secret !== clientSecret) return refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  if (asked.grant_type === 'client_credentials') return clientCredentials(tenant, asked.scope);
  if (asked.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer' && asked.requested_token_use === 'on_behalf_of')
    return onBehalfOf(tenant, asked.assertion ?? '', asked.scope);
  return refuse(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${asked.grant_type}'.`);
}

async function clientCredentials(tenant: Tenant, scope: string): Promise<Answer> {
  const resource = /^(.+)\/\.default$/.exec(scope.split(' ').find((one) => one.endsWith('/.default')) ?? '')?.[1];
  if (resource === undefined)
    return refuse(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  if (resource !== graphAudience && resource !== apiAudience(tenant))
    return refuse(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found in the tenant.`);
  return granted({ access_token: await appToken(tenant, resource) });
}

async function onBehalfOf(tenant: Tenant, assertion: string, scope: string): Promise<Answer> {
  let person;
  try {
    person = peopleOf(tenant).get((await callerOf(tenant, assertion, apiAudience(tenant))).person?.id ?? '');
  } catch {
    person = undefined;
  }
  if (!person)
    return refuse(
      400,
      'invalid_grant',
      50013,
      'Assertion failed signature validation, or it is not for this application, or it has expired.',
    );
  const wanted = scope.split(' ').filter((one) => !['openid', 'profile', 'offline_access', 'email'].includes(one));
  const names = wanted.map((one) => one.replace(`${graphAudience}/`, ''));
  if (names.some((name) => name.includes('://')))
    return refuse(400, 'invalid_resource', 500011, `The resource principal of ${scope} was not found in the tenant.`);
  const scopes = names.flatMap((name) =>
    name === '.default' ? ['User.Read', 'Calendars.ReadWrite', 'Calendars.Read.Shared', 'Mail.Send', 'Sites.ReadWrite.All'] : [name],
  );
  return granted({ scope: wanted.join(' '), access_token: await personToken(tenant, graphAudience, person, scopes.join(' ')) });
}

function granted(more: object): Answer {
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store, no-cache' },
    json: { token_type: 'Bearer', expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, ...more },
  };
}

function refuse(status: number, error: string, code: number, sentence: string): Answer {
  const description = `AADSTS${code}: ${sentence}`;
  return {
    status,
    json: {
      error,
      error_description: description,
      error_codes: [code],
      timestamp: new Date().toISOString().replace('T', ' ').replace(/\.\d+/, ''),
      trace_id: crypto.randomUUID(),
      correlation_id: crypto.randomUUID(),
    },
  };
}
