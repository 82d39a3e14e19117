import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

const asked = /\/(api|_practice)\//;

/**
 * The same browser, whose pages wait up to `SLOW_PAGES` milliseconds, each time another while, for every answer of the programs; untouched
 * where nothing is set. A story that only holds on a quick machine fails with it.
 */
export function slowPages(browser: Browser): Browser {
  const most = Number(process.env['SLOW_PAGES'] ?? 0);
  if (most > 0)
    browser.on('context', (context) => {
      void context.route(asked, async (route) => {
        await pause(Math.random() * most);
        // A page that is closed meanwhile wants no answer.
        await route.continue().catch(() => undefined);
      });
    });
  return browser;
}
