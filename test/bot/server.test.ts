import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../../bot/root.ts';
import { runBot, type RunningBot } from './runningBot.ts';

let bot: RunningBot;

beforeAll(async () => {
  const above = mkdtempSync(join(tmpdir(), 'tab-'));
  const tabFolder = join(above, 'tab');
  mkdirSync(join(tabFolder, 'assets'), { recursive: true });
  writeFileSync(join(above, 'secret.txt'), 'out of reach');
  writeFileSync(
    join(tabFolder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><meta name="teams-link" content="__TEAMS_LINK__">',
  );
  writeFileSync(join(tabFolder, 'assets', 'main.js'), 'start()');
  bot = await runBot({ tabFolder });
});
afterAll(async () => {
  await bot.stop();
});

const get = (path: string) => fetch(`${bot.origin}${path}`, { redirect: 'manual' });

describe('a start', () => {
  it('on a port that is taken says so, and the way on', async () => {
    const port = Number(new URL(bot.origin).port);
    await expect(runBot({ port })).rejects.toThrow(`Port ${String(port)} is in use by another program; stop it or set PORT.`);
  });
});

describe('the web server', () => {
  it('gives every page a nonce of its own, in the page and in its policy, and lets Teams, Outlook and the practice desk frame it', async () => {
    const pages = await Promise.all([get('/tab/'), get('/tab/?page=case/SM-7K2Q'), get('/tab/index.html')]);
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /csp-nonce" content="([\w-]{16,})"/.exec(await page.text())?.[1] ?? '';
        const policy = page.headers.get('content-security-policy') ?? '';
        expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(policy).toMatch(
          /frame-ancestors .*https:\/\/teams\.microsoft\.com .*https:\/\/outlook\.office\.com .*http:\/\/localhost:4365/,
        );
        expect(policy).not.toMatch(/unsafe|\*(;|$| )/);
        expect(page.headers.get('cache-control')).toBe('no-store');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('serves built files for good, and nothing above their folder', async () => {
    const asset = await get('/tab/assets/main.js');
    expect([asset.status, asset.headers.get('content-type'), asset.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    for (const path of [
      '/tab/../secret.txt',
      '/tab/..%2fsecret.txt',
      '/tab/%2e%2e/secret.txt',
      '/tab/assets/..%5c..%5c..%5csecret.txt',
      '/tab/%00',
      '/tab/%zz',
      '/tab/assets',
      '/tab/nothing.js',
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain('out of reach');
    }
    expect((await get('/tab?page=today')).headers.get('location')).toBe('/tab/?page=today');
    expect((await get('/')).headers.get('location')).toBe('/tab/');
  });

  it('says on every answer that types are not to be guessed and that nobody else may frame it', async () => {
    for (const path of ['/api/health', '/nothing', '/tab/']) {
      const { headers } = await get(path);
      expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('server')]).toEqual([
        path,
        'nosniff',
        'no-referrer',
        null,
      ]);
    }
    expect((await get('/api/health')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('says what the app is, what it keeps and on whose terms to anybody, at the addresses the app package names', async () => {
    const manifest = JSON.parse(readFileSync(join(root(), 'appPackage', 'manifest.json'), 'utf8')) as { developer: Record<string, string> };
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    const paths = [websiteUrl, privacyUrl, termsOfUseUrl].map((url = '') => url.replace(/^https:\/\/[^/]+/, ''));
    for (const path of paths) {
      const page = await get(path);
      const html = await page.text();
      expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'self';.*frame-ancestors 'none'/);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(html).toMatch(/<html lang="en-GB">/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).toMatch(/<title>[^<]+<\/title>/);
      expect(html).toContain('administrator');
      for (const [, link = ''] of html.matchAll(/href="([^"]+)"/g)) expect([link, (await get(link)).status]).toEqual([link, 200]);
    }
    expect(new Set(paths).size).toBe(3);
  });

  it('answers the API through its own checks', async () => {
    expect(await (await get('/api/health')).json()).toMatchObject({ ok: true });
    expect((await get('/api/today')).status).toBe(401);
  });

  it('leaks nothing of an error: unknown address, broken JSON, too much, no activity', async () => {
    const post = (body: string) =>
      fetch(`${bot.origin}/api/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const answers = await Promise.all([
      get('/nothing/here'),
      post('{"Canary'),
      post(JSON.stringify({ text: 'x'.repeat(300 * 1024) })),
      post('[]'),
      post('{}'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 400, 413, 400, 400]);
    for (const answer of answers) expect(await answer.text()).not.toMatch(/Canary|Error|restify|\.js:\d|node_modules|req\.body/);
  });
});
