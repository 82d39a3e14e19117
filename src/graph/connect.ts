import { ConfidentialClientApplication } from '@azure/msal-node';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import { entraNetwork, type EntraPatience } from './entraNetwork.ts';
import { loopbackOrigin } from './loopback.ts';
import { usualPatience } from './retry.ts';

export type AppIdentity = {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Origin of a local Entra. Absent in a tenant. */
  readonly loginOrigin?: string | undefined;
};

/** Gives an access token of the app for Microsoft Graph. Throws `GatewayFailure` when Entra does not. */
export type TokenSource = () => Promise<string>;

/** Signs the app in by client credentials; tokens are kept until shortly before they expire (msal-node). */
export function connect(identity: AppIdentity, patience: Partial<EntraPatience> = {}): TokenSource {
  const { tenantId, clientId, clientSecret, loginOrigin } = identity;
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const local = loginOrigin ? { authorityMetadata: localMetadata(authority, loopbackOrigin('LOGIN_ORIGIN', loginOrigin), tenantId) } : {};
  const networkClient = entraNetwork({ ...usualPatience, tryMs: 20_000, ...patience });
  const app = new ConfidentialClientApplication({ auth: { clientId, clientSecret, authority, ...local }, system: { networkClient } });
  return async () => {
    const answer = await app.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] }).catch(refused);
    if (!answer) throw new GatewayFailure('denied', 'Entra gave no token for Microsoft Graph');
    return answer.accessToken;
  };
}

/** Entra's own words can quote the tenant and the app: the code is enough to look it up. */
function refused(error: unknown): never {
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'unknown';
  const denied = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_scope', 'invalid_resource'].includes(code);
  throw new GatewayFailure(denied ? 'denied' : 'unavailable', `Entra gave no token for Microsoft Graph (${code})`);
}

/** The only way to let msal-node use a plain http token endpoint: everything but the token endpoint stays production's. */
function localMetadata(authority: string, origin: string, tenantId: string): string {
  return JSON.stringify({
    token_endpoint: `${origin}/${tenantId}/oauth2/v2.0/token`,
    authorization_endpoint: `${origin}/${tenantId}/oauth2/v2.0/authorize`,
    jwks_uri: `${origin}/${tenantId}/discovery/v2.0/keys`,
    issuer: `${authority}/v2.0`,
  });
}
