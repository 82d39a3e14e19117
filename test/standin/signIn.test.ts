import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { msal, practiceTenant, type PracticeTenant } from './practiceTenant.ts';

describe('sign-in, with msal-node', () => {
  let tenant: PracticeTenant;
  beforeAll(async () => {
    tenant = await practiceTenant();
  });
  afterAll(() => tenant.stop());

  it('gives the app a token for Graph in the v2 shape, which the published key verifies', async () => {
    const result = await msal(tenant.standin).acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
    const { tenantId } = tenant.standin.settings;
    const keys = createRemoteJWKSet(new URL(`${tenant.standin.url}/${tenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(result?.accessToken ?? '', keys, {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience: 'https://graph.microsoft.com',
    });
    expect(payload).toMatchObject({ tid: tenantId, ver: '2.0', idtyp: 'app', azp: tenant.standin.settings.clientId });
    expect(payload['roles']).toContain('Sites.ReadWrite.All');
    expect(payload['scp']).toBeUndefined();
  });
});
