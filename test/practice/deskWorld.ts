import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { post, practiceTenant, type PracticeTenant } from '../standin/practiceTenant.ts';
import { root } from '../shape/sources.ts';
import { startEchoBot, type EchoBot } from './echoBot.ts';

export type DeskWorld = {
  readonly tenant: PracticeTenant;
  readonly bot: EchoBot;
  /** What a browser complained of: broken scripts, refused contents. */
  readonly complaints: string[];
  /** The desk in a browser window of its own. */
  open(address?: string, look?: BrowserContextOptions): Promise<Page>;
  /** Closes every window and puts the practice world back to its first day. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

/** Thursday 3 December 2026, 09:12 in London. */
const firstMorning = Date.parse('2026-12-03T09:12:00Z');

/** The real local Microsoft 365 with the built desk, a bot of a few lines, and a browser. */
export async function deskWorld(): Promise<DeskWorld> {
  const bot = await startEchoBot();
  const ahead = firstMorning - Date.now();
  const tenant = await practiceTenant({
    pages: join(root, 'build', 'practice'),
    botEndpoint: bot.endpoint,
    tab: bot.tab,
    real: () => Date.now() + ahead,
  });
  const browser: Browser = await openBrowser();
  const complaints: string[] = [];
  return {
    tenant,
    bot,
    complaints,
    async open(address = '#/', look = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...look });
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // teams-js asks Microsoft's network for a list of hosts, which no machine without a network can have.
        if (message.type() === 'error' && !message.text().includes('ERR_')) complaints.push(message.text());
      });
      await page.goto(`${tenant.standin.url}/${address}`);
      return page;
    },
    async startAgain() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await post(tenant.standin, '/_practice/reset');
      complaints.length = 0;
    },
    async stop() {
      await browser.close();
      await bot.close();
      await tenant.stop();
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing on the page breaks WCAG 2.2 AA as far as axe can tell, and nothing is wider than the window. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getTiming().iterations !== Infinity)
        .map((one) => one.finished.catch(() => undefined)),
    ),
  );
  await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { run } = (
      globalThis as unknown as {
        axe: { run: (scope: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    // Tabster's dummies only guard the way of the focus; the frames are pages of their own.
    const { violations } = await run({ exclude: [['[data-tabster-dummy]'], ['iframe']] }, { runOnly, iframes: false });
    const wide = [document.documentElement, ...document.querySelectorAll('main:not([hidden]), header, [role=log]')].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    );
    return [
      ...violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
      ...wide.map((one) => `too wide: ${one.tagName} ${String(one.scrollWidth)}`),
    ];
  }, standards);
  expect({ what, found }).toEqual({ what, found: [] });
}
