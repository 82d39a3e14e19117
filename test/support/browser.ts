import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { root } from '../shape/sources.ts';
import { slowPages } from './slowPages.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-prefers-reduced-motion',
];

/**
 * A headless browser of the Chromium family: the one `CHROMIUM_PATH` names, else one installed, else the one npm brings.
 * Throws when there is none: a missing browser is a failure, never a silent skip.
 */
export async function openBrowser(): Promise<Browser> {
  return slowPages(await launched());
}

async function launched(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? installed.find((one) => existsSync(one));
  if (path) return await chromium.launch({ executablePath: path, headless: true, args: flags });
  const brought = await fromNpm();
  return await chromium.launch({
    executablePath: brought.path,
    headless: true,
    args: [...flags, '--no-zygote'],
    env: { ...process.env, LD_LIBRARY_PATH: brought.libraries },
  });
}

/** Unpacks the browser of `@sparticuz/chromium` and the libraries a bare machine lacks. Linux only, for tests only. */
async function fromNpm(): Promise<{ path: string; libraries: string }> {
  if (process.platform !== 'linux') throw new Error('No browser found. Install Chrome or Edge, or set CHROMIUM_PATH to one.');
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  const libraries = join(tmpdir(), 'holdfast-chromium-libraries');
  const bin = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (!existsSync(join(libraries, 'lib'))) unpack(join(bin, 'al2023.tar.br'), libraries);
  return { path, libraries: [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** Unpacks a brotli-compressed tar with Node and the machine's own `tar`. */
function unpack(archive: string, into: string): void {
  mkdirSync(into, { recursive: true });
  const script = `const{createReadStream}=require('node:fs');const{createBrotliDecompress}=require('node:zlib');const t=require('node:child_process').spawn('tar',['-x','-C',process.argv[2]],{stdio:['pipe','inherit','inherit']});createReadStream(process.argv[1]).pipe(createBrotliDecompress()).pipe(t.stdin);t.on('exit',c=>process.exit(c))`;
  const run = spawnSync(process.execPath, ['-e', script, archive, into], { stdio: 'inherit' });
  if (run.status !== 0) throw new Error(`Could not unpack ${archive}.`);
}
