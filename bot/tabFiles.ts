import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { panePolicy, tabPolicy } from './securityHeaders.ts';

export type TabSettings = {
  /** Folder of the built pages. */
  readonly folder: string;
  /** The link that opens the tab inside Teams; empty when the app has no id there yet. */
  readonly teamsLink: string;
  /** Who besides Teams and Outlook may show the tab: the practice desk. */
  readonly framedBy: readonly string[];
  /** What the Outlook pane signs in with. */
  readonly signIn?: { readonly clientId: string; readonly tenantId: string };
};

export type Page = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer | string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file behind an address under `/tab/`. Pages get a fresh nonce, in the page and in its policy. Built assets may be kept for ever, those
 * under `outlook/` for an hour: the manifest names them, so their names never change.
 */
export async function tabFile({ folder, teamsLink, framedBy, signIn }: TabSettings, path: string): Promise<Page> {
  const asked = path === '' ? 'index.html' : path;
  const file = normalize(join(folder, asked));
  const type = types[extname(file)];
  const bytes = type !== undefined && file.startsWith(normalize(folder) + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (type === undefined || bytes === undefined)
    return {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: 'There is no such page. Open the app from Teams again.',
    };
  const inOutlook = asked.startsWith('outlook/');
  if (!type.startsWith('text/html'))
    return {
      status: 200,
      headers: {
        'Content-Type': type,
        'Cache-Control': inOutlook ? 'public, max-age=3600' : 'public, max-age=31536000, immutable',
        // Outlook itself fetches these, from its own address.
        ...(inOutlook && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
      },
      body: bytes,
    };
  const nonce = randomBytes(16).toString('base64url');
  const html = bytes
    .toString('utf8')
    .replaceAll('__CSP_NONCE__', nonce)
    .replaceAll('__TEAMS_LINK__', teamsLink)
    .replaceAll('__CLIENT_ID__', signIn?.clientId ?? '')
    .replaceAll('__TENANT_ID__', signIn?.tenantId ?? '');
  const policy = inOutlook ? panePolicy : tabPolicy;
  return {
    status: 200,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'Content-Security-Policy': policy(nonce, framedBy) },
    body: html,
  };
}
