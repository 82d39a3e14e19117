import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  AuthenticationHandler,
  Client,
  TelemetryHandler,
  type AuthenticationProvider,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { createStandin, type Standin } from '../../src/standin/server.ts';
import type { Settings } from '../../src/standin/settings.ts';

export const id = (number: number): string => `33333333-3333-4333-8333-${String(number).padStart(12, '0')}`;
export const [sam, tess, quinn, dev] = [id(1), id(2), id(3), id(8)];

export type PracticeTenant = {
  readonly standin: Standin;
  readonly folder: string;
  readonly graph: Client;
  /** As a person, with the token the practice desk gives. */
  as(person: string): Promise<Client>;
  raw(path: string, init?: RequestInit): Promise<Response>;
  recording(): string;
  stop(): Promise<void>;
};

/** Monday 23 November 2026, 09:00 in London; real time in the tests stands still there. */
export const monday = Date.parse('2026-11-23T09:00:00Z');

/** A stand-in in a fresh folder, with Microsoft's own Graph client and msal-node in front of it. */
export async function practiceTenant(options: Partial<Settings> = {}): Promise<PracticeTenant> {
  const folder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'standin-'));
  const record = join(process.env['RECORDINGS'] ?? folder, `${basename(folder)}.jsonl`);
  const standin = await createStandin({ dataFolder: folder, record, ...options });
  const token = () => appToken(standin);
  return {
    standin,
    folder,
    graph: client(standin, token),
    async as(person) {
      const signedIn = (await (await post(standin, '/_practice/signin', { person })).json()) as { graphToken: string };
      return client(standin, () => Promise.resolve(signedIn.graphToken));
    },
    raw: async (path, init = {}) =>
      fetch(`${standin.url}/v1.0${path}`, {
        redirect: 'manual',
        ...init,
        headers: { Authorization: `Bearer ${await token()}`, ...(init.headers as Record<string, string> | undefined) },
      }),
    recording: () => readFileSync(record, 'utf8'),
    async stop() {
      await standin.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** POSTs JSON to the stand-in, outside Graph. */
export function post(standin: Standin, path: string, body: unknown = {}): Promise<Response> {
  return fetch(`${standin.url}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** msal-node as the product sets it up: Microsoft's authority, metadata given, only the token endpoint is local. */
export function msal(standin: Standin): ConfidentialClientApplication {
  const { tenantId, clientId, clientSecret } = standin.settings;
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const authorityMetadata = JSON.stringify({
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${standin.url}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${standin.url}/${tenantId}/oauth2/v2.0/token`,
    jwks_uri: `${standin.url}/${tenantId}/discovery/v2.0/keys`,
  });
  return new ConfidentialClientApplication({ auth: { clientId, clientSecret, authority, authorityMetadata } });
}

const tokens = new WeakMap<Standin, Promise<string>>();

export function appToken(standin: Standin): Promise<string> {
  const kept =
    tokens.get(standin) ??
    msal(standin)
      .acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
      .then((result) => result?.accessToken ?? '');
  tokens.set(standin, kept);
  return kept;
}

/** Microsoft's Graph client; only the last step of its chain is ours: it maps Graph's origin to the stand-in. */
function client(standin: Standin, token: () => Promise<string>): Client {
  const provider: AuthenticationProvider = { getAccessToken: token };
  const origin: Middleware = {
    async execute(context: Context) {
      const url = (typeof context.request === 'string' ? context.request : context.request.url).replace(
        /^https:\/\/graph\.microsoft\.com/,
        standin.url,
      );
      context.response = await fetch(url, context.options);
    },
  };
  return Client.initWithMiddleware({ middleware: chain([new AuthenticationHandler(provider), new TelemetryHandler(), origin]) });
}

function chain(middleware: Middleware[]): Middleware[] {
  middleware.forEach((one, index) => {
    const next = middleware[index + 1];
    if (next) one.setNext?.(next);
  });
  return middleware;
}

/** The refusal of a call that must fail. */
export async function refusal(call: Promise<unknown>): Promise<{ statusCode: number; code: string | null; message: string }> {
  try {
    await call;
  } catch (error) {
    return error as { statusCode: number; code: string | null; message: string };
  }
  throw new Error('This call was expected to be refused.');
}
