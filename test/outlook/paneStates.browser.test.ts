import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tabFile } from '../../bot/tabFiles.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { root } from '../shape/sources.ts';

/** Office.js as an Outlook of some kind would bring it, in the page itself: what stands in production, without anything of Microsoft's. */
const office = (mailbox: string, nested: boolean, host: string | null = 'Outlook'): string => `
  window.Office = {
    onReady: () => Promise.resolve({ host: ${JSON.stringify(host)}, platform: 'OfficeOnline' }),
    context: {
      mailbox: { item: null, userProfile: { displayName: 'Sam Okafor', emailAddress: 'sam.okafor@council.example' } },
      requirements: {
        isSetSupported: (set, version) => set === 'NestedAppAuth' ? ${String(nested)} : Number(version.slice(2)) <= Number(${JSON.stringify(mailbox.slice(2))}),
      },
      officeTheme: {},
    },
    EventType: {},
    actions: { associate: () => {} },
  };`;

describe('the pane, served as in a tenant, whatever Outlook it meets', () => {
  let browser: Browser;
  let server: Server;
  let origin = '';
  const pictures = join(root, 'build', 'pictures');

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const signIn = { clientId: '22222222-2222-4222-8222-222222222222', tenantId: '11111111-1111-4111-8111-111111111111' };
    const settings = {
      folder: join(root, 'build', 'tab'),
      teamsLink: 'https://teams.microsoft.com/l/entity/x/today',
      framedBy: [],
      signIn,
    };
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://tab');
      void tabFile(settings, pathname.replace(/^\/tab\//, '')).then((page) => {
        response.writeHead(page.status, page.headers);
        response.end(page.body);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Opens the pane at 320 px with this Office.js, or with none when it cannot be fetched; every other address of the world is unreachable. */
  async function open(script: string | undefined): Promise<{ page: Page; asked: string[] }> {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: 'en-GB' });
    const page = await context.newPage();
    const asked: string[] = [];
    await context.route(/^https:/, (route) => {
      asked.push(route.request().url());
      if (script === undefined || !route.request().url().endsWith('/office.js')) return route.abort();
      return route.fulfill({ contentType: 'text/javascript', body: script });
    });
    await page.goto(`${origin}/tab/outlook/index.html`);
    return { page, asked };
  }

  it.each([
    ['Office.js cannot be fetched', undefined, 'Holdfast cannot reach Outlook', 'Try again'],
    ['a plain browser', office('1.15', true, null), 'This page belongs in Outlook', undefined],
    ['an Outlook too old to fill in', office('1.6', false), 'This Outlook is too old for Holdfast', undefined],
    ['an Outlook that cannot vouch for anybody', office('1.15', false), 'This Outlook cannot sign you in', undefined],
  ])('%s: says so, with a way on', async (name, script, title, button) => {
    const { page } = await open(script);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('link', { name: 'Open Holdfast in Teams' }).waitFor();
    if (button) await page.getByRole('button', { name: button }).waitFor();
    expect(await accessibilityTroubles(page.mainFrame())).toEqual([]);
    await page.screenshot({ path: join(pictures, `outlook-state-${name.replace(/\W+/g, '-')}.png`) });
    await page.context().close();
  });

  it('nobody signed in: says what it is for and asks for the press, which can be pressed again when nothing comes of it', async () => {
    const { page, asked } = await open(office('1.15', true));
    await page.getByRole('heading', { name: 'Sign in to Holdfast' }).waitFor();
    expect(await accessibilityTroubles(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/The sign-in did not come about|in a window of its own/).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.screenshot({ path: join(pictures, 'outlook-state-signed-out.png') });
    expect(asked.filter((address) => !/^https:\/\/(appsforoffice\.microsoft\.com|login\.microsoftonline\.com)\//.test(address))).toEqual(
      [],
    );
    await page.context().close();
  });

  it('offline says so, and that nothing is lost', async () => {
    const { page } = await open(office('1.15', true));
    await page.getByRole('heading', { name: 'Sign in to Holdfast' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(/You are offline/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/You are offline/).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('says something before any script has run', async () => {
    const answer = await fetch(`${origin}/tab/outlook/index.html`);
    expect(await answer.text()).toMatch(/<div id="root">\s*<p class="first-words">\s*Holdfast is opening/);
  });

  it('the check on sending may be fetched by Outlook from its own address, and is looked for anew within the hour', async () => {
    const answer = await fetch(`${origin}/tab/outlook/sendCheck.js`);
    expect([answer.headers.get('cross-origin-resource-policy'), answer.headers.get('cache-control')]).toEqual([
      'cross-origin',
      'public, max-age=3600',
    ]);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(8 * 1024);
  });
});
