import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '../../src/graph/connect.ts';
import { startLocal, type Local } from './local.ts';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.close());

describe('signing the app in', () => {
  it('gets a token for Microsoft Graph by msal-node, and keeps it', async () => {
    const token = connect(local.identity);
    const first = await token();
    const claims = JSON.parse(Buffer.from(first.split('.')[1] ?? '', 'base64url').toString()) as { aud?: string; tid?: string };
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', tid: local.identity.tenantId });
    expect(await token()).toBe(first);
  });

  it('says that Entra refused a wrong secret, without repeating it', async () => {
    const refused = connect({ ...local.identity, clientSecret: 'wrong-secret' })();
    await expect(refused).rejects.toMatchObject({ name: 'GatewayFailure', kind: 'denied' });
    await expect(refused).rejects.not.toThrow(/wrong-secret/);
  });

  it('says that Entra cannot be reached', async () => {
    await expect(connect({ ...local.identity, loginOrigin: 'http://127.0.0.1:1' })()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it.each(['https://login.example.com', 'http://localhost.example.com:4365', 'localhost:4365', ''])(
    'sends its secret to this machine only, not to %p',
    (loginOrigin) => {
      if (loginOrigin === '') expect(() => connect({ ...local.identity, loginOrigin })).not.toThrow();
      else expect(() => connect({ ...local.identity, loginOrigin })).toThrow('may only name this machine');
    },
  );
});
