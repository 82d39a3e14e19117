import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';
import { plainPolicy } from './securityHeaders.ts';
import type { Page } from './tabFiles.ts';

const files: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/about': { file: 'about.html', type: 'text/html; charset=utf-8' },
  '/privacy': { file: 'privacy.html', type: 'text/html; charset=utf-8' },
  '/terms': { file: 'terms.html', type: 'text/html; charset=utf-8' },
  '/pages.css': { file: 'pages.css', type: 'text/css; charset=utf-8' },
};

/** Addresses of the pages anybody may read, which the app's manifest names. */
export const plainPaths: readonly string[] = Object.keys(files);

/** What the app is, what it keeps, on whose terms: without signing in. Throws for an address that is not one of `plainPaths`. */
export async function plainPage(path: string): Promise<Page> {
  const found = files[path];
  if (found === undefined) throw new Error('there is no such page');
  return {
    status: 200,
    headers: { 'Content-Type': found.type, 'Cache-Control': 'public, max-age=3600', 'Content-Security-Policy': plainPolicy },
    body: await readFile(join(root(), 'bot', 'pages', found.file)),
  };
}
