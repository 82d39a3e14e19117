import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { CallerSettings } from '../../src/api/caller.ts';
import { people } from './people.ts';

export const tenant = '11111111-1111-4111-8111-111111111111';
const audience = 'api://localhost:3978/22222222-2222-4222-8222-222222222222';
const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;

/** What a genuine token of Sam's says at an instant. */
export const claimsOf = (now: string, person = people.sam): JWTPayload => {
  const seconds = Math.floor(Date.parse(now) / 1000);
  return {
    aud: audience,
    iss: issuer,
    tid: tenant,
    oid: person.id,
    scp: 'access_as_user',
    name: person.name,
    preferred_username: person.email,
    ver: '2.0',
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
  };
};

/** An Entra of our own: keys, tokens signed with them, and the settings that trust them. */
export type MadeUpEntra = {
  readonly settings: CallerSettings;
  readonly publicJwk: object;
  readonly token: (claims: JWTPayload, key?: CryptoKey) => Promise<string>;
  readonly bearer: (now: string, person?: (typeof people)[keyof typeof people]) => Promise<string>;
};

/** Makes an Entra with a fresh key. */
export async function madeUpEntra(): Promise<MadeUpEntra> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'made-up', use: 'sig' };
  const token = (claims: JWTPayload, key: CryptoKey = privateKey): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'made-up', typ: 'JWT' }).sign(key);
  return {
    settings: { keys: createLocalJWKSet({ keys: [publicJwk] }), audiences: [audience], tenants: [tenant] },
    publicJwk,
    token,
    bearer: async (now, person) => `Bearer ${await token(claimsOf(now, person))}`,
  };
}
