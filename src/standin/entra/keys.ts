import { existsSync, readFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { writeWhole } from '../store/writeWhole.ts';

/** The signing key of the practice tenant, RS256, and its public half as Entra publishes it. */
export type Keys = {
  readonly sign: CryptoKey;
  readonly verify: CryptoKey;
  readonly kid: string;
  readonly published: { readonly keys: readonly JWK[] };
};

/** Reads the key from `file`, or makes one and keeps it there, so that tokens outlive a restart. */
export async function openKeys(file: string): Promise<Keys> {
  if (!existsSync(file)) {
    const pair = await generateKeyPair('RS256', { extractable: true });
    writeWhole(file, JSON.stringify(await exportJWK(pair.privateKey)));
  }
  const secret = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  if (secret.kty !== 'RSA' || secret.n === undefined || secret.e === undefined) throw new Error(`${file} holds no RSA key.`);
  const open: JWK = { kty: 'RSA', n: secret.n, e: secret.e };
  const kid = await calculateJwkThumbprint(open);
  return {
    sign: (await importJWK(secret, 'RS256')) as CryptoKey,
    verify: (await importJWK(open, 'RS256')) as CryptoKey,
    kid,
    published: { keys: [{ ...open, use: 'sig', alg: 'RS256', kid, x5t: kid }] },
  };
}
