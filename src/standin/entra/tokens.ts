import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { peopleOf, type PersonDoc } from '../graph/people.ts';
import type { Tenant } from '../tenant.ts';
import type { Caller } from './caller.ts';

export const graphAudience = 'https://graph.microsoft.com';
export const lifetimeSeconds = 3599;

/** What the practice app has been consented to as an application. */
const appRoles = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Calendars.ReadWrite',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.Read',
  'Sites.Manage.All',
  'Sites.ReadWrite.All',
  'Files.ReadWrite.All',
];

/** The audience of the product's own API: `api://<host of the tab>/<client id>`. */
export function apiAudience(tenant: Tenant): string {
  return `api://${new URL(tenant.settings.tab).host}/${tenant.settings.clientId}`;
}

/** A token in Entra's v2 shape for the app itself: `roles`, no `scp`, no person. */
export function appToken(tenant: Tenant, audience: string): Promise<string> {
  const { clientId } = tenant.settings;
  return signed(tenant, {
    aud: audience,
    azp: clientId,
    azpacr: '1',
    idtyp: 'app',
    oid: clientId,
    sub: clientId,
    roles: audience === graphAudience ? appRoles : [],
  });
}

/** A token in Entra's v2 shape for the app on behalf of a person: `scp`, `oid`, no `roles`. */
export function personToken(tenant: Tenant, audience: string, person: PersonDoc, scopes: string): Promise<string> {
  return signed(tenant, {
    aud: audience,
    azp: tenant.settings.clientId,
    azpacr: '1',
    name: person.displayName,
    oid: person.id,
    preferred_username: person.mail,
    scp: scopes,
    sub: Buffer.from(`${person.id}${tenant.settings.clientId}`).toString('base64url').slice(0, 43),
  });
}

/** Entra's issuer of the practice tenant. */
export function issuer(tenant: Tenant): string {
  return `https://login.microsoftonline.com/${tenant.settings.tenantId}/v2.0`;
}

async function signed(tenant: Tenant, claims: JWTPayload): Promise<string> {
  const now = Math.floor(tenant.settings.real() / 1000);
  return new SignJWT({ ...claims, tid: tenant.settings.tenantId, uti: randomUUID().replaceAll('-', '').slice(0, 22), ver: '2.0' })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: tenant.keys.kid })
    .setIssuer(issuer(tenant))
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(tenant.keys.sign);
}

/** Checks signature, issuer, audience and life of a token; throws jose's error otherwise. */
export async function callerOf(tenant: Tenant, token: string, audience: string): Promise<Caller> {
  const { payload } = await jwtVerify(token, tenant.keys.verify, {
    issuer: issuer(tenant),
    audience,
    algorithms: ['RS256'],
    currentDate: new Date(tenant.settings.real()),
  });
  const scopes = typeof payload['scp'] === 'string' ? payload['scp'].split(' ') : [];
  const roles = Array.isArray(payload['roles']) ? payload['roles'].map(String) : [];
  const app = String(payload['azp']);
  if (scopes.length === 0) return { app, scopes, roles };
  const person = peopleOf(tenant).get(String(payload['oid']));
  if (!person) throw new Error('The person of this token is not in the directory.');
  return { app, scopes, roles, person: { id: person.id, name: person.displayName, email: person.mail } };
}
