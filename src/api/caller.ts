import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Instant } from '../domain/case/fact.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';

/** Whoever asks, as Entra vouches for them. `id` is the Entra object id. */
export type Caller = { readonly id: string; readonly tenant: string; readonly name: string; readonly email: string };

/** Why a token was not accepted, as a sentence for the person. */
export type NotSignedIn = { readonly notSignedIn: string };

/**
 * What a token has to show. Entra names the audience by application id uri or by client id, depending on the registration: list both.
 * `issuerOf` gives the issuer of a tenant, Entra's v2.0 one by default.
 */
export type CallerSettings = {
  readonly keys: JWTVerifyGetKey;
  readonly audiences: readonly string[];
  readonly tenants: readonly string[];
  readonly issuerOf?: (tenant: string) => string;
  /** Entra's own clock, for expiry; the World's when left out. In practice the World's clock can be moved on, Entra's cannot. */
  readonly now?: () => Instant;
};

const scope = 'access_as_user';
const clockTolerance = 60;

const personal = z.object({
  oid: z.guid(),
  tid: z.guid(),
  scp: z.string(),
  idtyp: z.literal('user').optional(),
  name: z.string().default(''),
  preferred_username: z.string().default(''),
});

/** Entra's signing keys at the address; fetched when first needed and again when a key is not among them. */
export const entraKeys = (address: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(address));

/**
 * Who sends a request with this `Authorization` header at the instant `now`, or why we do not know. Checks signature, audience, issuer,
 * tenant, expiry (60 s of tolerance) and that a person delegated the access. Throws `GatewayFailure` when the signing keys cannot be fetched.
 */
export async function callerOf(settings: CallerSettings, authorization: string | undefined, now: Instant): Promise<Caller | NotSignedIn> {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return { notSignedIn: 'You are not signed in.' };
  try {
    const { payload } = await jwtVerify(token, settings.keys, {
      algorithms: ['RS256'],
      audience: [...settings.audiences],
      currentDate: new Date(now),
      clockTolerance,
      requiredClaims: ['exp', 'iss', 'aud'],
    });
    return personIn(settings, payload);
  } catch (failure) {
    return refusalOf(failure);
  }
}

function personIn({ tenants, issuerOf = entraIssuer }: CallerSettings, payload: JWTPayload): Caller | NotSignedIn {
  const claims = personal.safeParse(payload);
  if (!claims.success || !claims.data.scp.split(' ').includes(scope))
    return { notSignedIn: 'This sign-in belongs to a program, or was not given for this app; a person has to sign in.' };
  const { oid, tid, name, preferred_username } = claims.data;
  if (!tenants.includes(tid)) return { notSignedIn: 'You are signed in with an account of another organisation.' };
  if (payload.iss !== issuerOf(tid)) return { notSignedIn: 'This sign-in was not issued by your organisation.' };
  return { id: oid, tenant: tid, name, email: preferred_username };
}

const entraIssuer = (tenant: string): string => `https://login.microsoftonline.com/${tenant}/v2.0`;

const unreadable: NotSignedIn = { notSignedIn: 'Your sign-in cannot be read.' };

/** Only what a token can be guilty of is the caller's; anything else is an outage of ours. */
function refusalOf(failure: unknown): NotSignedIn {
  if (failure instanceof errors.JWTExpired) return { notSignedIn: 'Your sign-in has run out.' };
  if (failure instanceof errors.JWTClaimValidationFailed && failure.claim === 'nbf')
    return { notSignedIn: 'Your sign-in is not valid yet.' };
  if (failure instanceof errors.JWTClaimValidationFailed && failure.claim === 'aud')
    return { notSignedIn: 'This sign-in was given for another app.' };
  if (failure instanceof errors.JWTClaimValidationFailed) return unreadable;
  if (
    failure instanceof errors.JWKSNoMatchingKey ||
    failure instanceof errors.JWSSignatureVerificationFailed ||
    failure instanceof errors.JOSEAlgNotAllowed
  )
    return { notSignedIn: 'This sign-in was not issued by Microsoft Entra.' };
  if (failure instanceof errors.JWSInvalid || failure instanceof errors.JWTInvalid || failure instanceof errors.JOSENotSupported)
    return unreadable;
  throw new GatewayFailure('unavailable', 'the signing keys of Entra could not be fetched', { cause: failure });
}
