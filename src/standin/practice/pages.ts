import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Answer } from '../http/route.ts';
import type { Settings } from '../settings.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** The built practice desk. A path without a file's ending gives the desk itself; nothing outside the folder is ever read. */
export async function pageAnswer(settings: Settings, pathname: string): Promise<Answer> {
  const { pages, tab } = settings;
  if (pages === undefined)
    return {
      status: 404,
      json: {
        error: { code: 'notFound', message: 'No practice desk is built here. The endpoints are under /v1.0, /_practice and /connector.' },
      },
    };
  let wanted: string;
  try {
    wanted = normalize(decodeURIComponent(pathname));
  } catch {
    return { status: 400 };
  }
  const file = join(pages, extname(wanted) === '' ? 'index.html' : wanted);
  const type = types[extname(file)];
  if (
    wanted.includes('\0') ||
    !file.startsWith(normalize(pages).replace(/[/\\]$/, '') + sep) ||
    type === undefined ||
    !(await isFile(file))
  )
    return { status: 404, json: { error: { code: 'notFound', message: `There is no page ${pathname}.` } } };
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': policy(tab),
    },
    bytes: await readFile(file),
  };
}

function policy(tab: string): string {
  const origin = new URL(tab).origin;
  return [
    "default-src 'self'",
    // Classic Outlook runs an add-in's script by itself, in an engine without pages: here a worker that fetches it.
    `script-src 'self' ${origin}`,
    "worker-src 'self'",
    `frame-src 'self' ${origin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
