import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { callerOf, entraKeys } from '../../src/api/caller.ts';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { claimsOf, madeUpEntra, tenant, type MadeUpEntra } from '../support/entra.ts';
import { people } from '../support/people.ts';

const now = '2026-12-03T09:12:00Z';
const seconds = Math.floor(Date.parse(now) / 1000);
const elsewhere = '99999999-9999-4999-8999-999999999999';

describe('callerOf', () => {
  let entra: MadeUpEntra;
  beforeAll(async () => {
    entra = await madeUpEntra();
  });

  const withClaims = async (changed: JWTPayload, without: readonly string[] = []) => {
    const claims = Object.fromEntries(Object.entries({ ...claimsOf(now), ...changed }).filter(([name]) => !without.includes(name)));
    return callerOf(entra.settings, `Bearer ${await entra.token(claims)}`, now);
  };

  it('knows a person by a genuine token', async () => {
    expect(await callerOf(entra.settings, await entra.bearer(now), now)).toEqual({
      id: people.sam.id,
      tenant,
      name: people.sam.name,
      email: people.sam.email,
    });
  });

  it('takes any of several audiences, as Entra names them by uri or by id', async () => {
    const settings = { ...entra.settings, audiences: ['api://elsewhere/x', 'the-client-id'] };
    const token = await entra.token({ ...claimsOf(now), aud: 'the-client-id' });
    expect(await callerOf(settings, `Bearer ${token}`, now)).toHaveProperty('id', people.sam.id);
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic c2FtOnBhc3M=', 'Bearer a b', 'eyJhbGciOiJub25lIn0.e30.'])(
    'refuses a request without a token (%p)',
    async (header) => {
      expect(await callerOf(entra.settings, header, now)).toEqual({ notSignedIn: 'You are not signed in.' });
    },
  );

  it('refuses what is no token at all', async () => {
    expect(await callerOf(entra.settings, 'Bearer nonsense', now)).toEqual({ notSignedIn: 'Your sign-in cannot be read.' });
    expect(await callerOf(entra.settings, 'Bearer a.b.c', now)).toHaveProperty('notSignedIn');
  });

  it('counts expiry by the clock it is given, with a minute of tolerance', async () => {
    expect(await withClaims({ exp: seconds - 59 })).toHaveProperty('id');
    expect(await withClaims({ exp: seconds - 60 })).toEqual({ notSignedIn: 'Your sign-in has run out.' });
    expect(await withClaims({ nbf: seconds + 60 })).toHaveProperty('id');
    expect(await withClaims({ nbf: seconds + 61 })).toEqual({ notSignedIn: 'Your sign-in is not valid yet.' });
  });

  it('refuses a token for another app', async () => {
    expect(await withClaims({ aud: 'https://graph.microsoft.com' })).toEqual({ notSignedIn: 'This sign-in was given for another app.' });
  });

  it('refuses another tenant, even one that names ours as issuer', async () => {
    const refusal = { notSignedIn: 'You are signed in with an account of another organisation.' };
    expect(await withClaims({ tid: elsewhere })).toEqual(refusal);
    expect(await withClaims({ tid: elsewhere, iss: `https://login.microsoftonline.com/${elsewhere}/v2.0` })).toEqual(refusal);
  });

  it.each([
    `https://login.microsoftonline.com/${elsewhere}/v2.0`,
    `https://sts.windows.net/${tenant}/`,
    'https://login.microsoftonline.com/common/v2.0',
  ])('refuses the issuer %s', async (iss) => {
    expect(await withClaims({ iss })).toEqual({ notSignedIn: 'This sign-in was not issued by your organisation.' });
  });

  it('refuses a program that signs in as itself, and a scope that is not ours', async () => {
    const refusal = { notSignedIn: expect.stringContaining('a person has to sign in') };
    expect(await withClaims({ roles: ['Everything.Read'] }, ['scp'])).toEqual(refusal);
    expect(await withClaims({ idtyp: 'app' })).toEqual(refusal);
    expect(await withClaims({ scp: 'User.Read' })).toEqual(refusal);
    expect(await withClaims({ scp: 'not_access_as_user access_as_user_too' })).toEqual(refusal);
    expect(await withClaims({ scp: 'User.Read access_as_user' })).toHaveProperty('id');
  });

  it.each(['exp', 'aud', 'iss', 'oid', 'tid'])('refuses a token without %s', async (claim) => {
    expect(await withClaims({}, [claim])).toHaveProperty('notSignedIn');
  });

  it('refuses a token nobody signed', async () => {
    const token = new UnsecuredJWT(claimsOf(now)).encode();
    expect(await callerOf(entra.settings, `Bearer ${token}`, now)).toHaveProperty('notSignedIn');
  });

  it('refuses a token signed by somebody else, under our key id or their own', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await entra.token(claimsOf(now), privateKey);
    expect(await callerOf(entra.settings, `Bearer ${forged}`, now)).toEqual({
      notSignedIn: 'This sign-in was not issued by Microsoft Entra.',
    });
    const unknownKey = await new SignJWT(claimsOf(now)).setProtectedHeader({ alg: 'RS256', kid: 'theirs' }).sign(privateKey);
    expect(await callerOf(entra.settings, `Bearer ${unknownKey}`, now)).toHaveProperty('notSignedIn');
  });

  it('refuses our public key used as a shared secret', async () => {
    const key = await importJWK({ ...entra.publicJwk, ext: true }, 'RS256');
    if (key instanceof Uint8Array) throw new Error('a public key was expected');
    const secret = new TextEncoder().encode(await exportSPKI(key));
    const token = await new SignJWT(claimsOf(now)).setProtectedHeader({ alg: 'HS256', kid: 'made-up' }).sign(secret);
    expect(await callerOf(entra.settings, `Bearer ${token}`, now)).toHaveProperty('notSignedIn');
  });

  it('refuses a genuine token whose words were changed', async () => {
    const [header, , signature] = (await entra.token(claimsOf(now))).split('.');
    const payload = Buffer.from(JSON.stringify(claimsOf(now, people.tess))).toString('base64url');
    expect(await callerOf(entra.settings, `Bearer ${header ?? ''}.${payload}.${signature ?? ''}`, now)).toEqual({
      notSignedIn: 'This sign-in was not issued by Microsoft Entra.',
    });
  });

  it('fetches the signing keys once, and tells an outage from a bad token', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ keys: [entra.publicJwk] }));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
    const bearer = await entra.bearer(now);
    const settings = { ...entra.settings, keys: entraKeys(address) };
    for (let time = 0; time < 3; time++) expect(await callerOf(settings, bearer, now)).toHaveProperty('id', people.sam.id);
    expect(asked).toBe(1);
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
    await expect(callerOf({ ...settings, keys: entraKeys(address) }, bearer, now)).rejects.toThrow(GatewayFailure);
  });
});
