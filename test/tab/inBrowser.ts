import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { referenceOf } from '../support/journey.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { openTabWorld, windowOf, type TabInTeams, type TabWorld } from './tabWorld.ts';

/** The tab in the browser of one test file. */
type InBrowser = {
  /** The tab and its API, as started last. */
  readonly tabWorld: TabWorld;
  /** The reference of its one case. */
  readonly reference: string;
  readonly start: (world: MemoryWorld) => Promise<TabWorld>;
  /** Another window, for a person; a page without an address of its own is that of the case. */
  readonly open: (person: keyof typeof people, page: string, width?: number) => Promise<TabInTeams>;
  /** An empty window. */
  readonly window: (width?: number) => Promise<BrowserContext>;
  /** A picture of the whole page into the folder `TAB_PICTURES` names; none without one. */
  readonly picture: (opened: TabInTeams, name: string) => Promise<void>;
};

const ownAddress = /^(today|procedure|given-up)$|\//;

/** Gives the tests of a file a browser; what is started in it is closed after each of them, or once all have used it. */
export function inBrowser(shared: 'each' | 'all' = 'each', patienceMs = 60_000): InBrowser {
  jest.setTimeout(patienceMs);
  let browser: Browser | undefined;
  let tabWorld: TabWorld | undefined;
  let windows: BrowserContext[] = [];
  const started = (): TabWorld => {
    if (!tabWorld) throw new Error('Nothing was started.');
    return tabWorld;
  };
  const window = async (width = 1280): Promise<BrowserContext> => {
    if (!browser) throw new Error('There is no browser yet.');
    const opened = await windowOf(browser, width);
    windows.push(opened);
    return opened;
  };
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  (shared === 'each' ? afterEach : afterAll)(async () => {
    await Promise.all(windows.map((one) => one.close()));
    windows = [];
    await tabWorld?.close();
    tabWorld = undefined;
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    get tabWorld() {
      return started();
    },
    get reference() {
      return referenceOf(started().world);
    },
    start: async (world) => (tabWorld = await openTabWorld(world)),
    open: async (person, page, width) =>
      await started().open(await window(width), people[person], ownAddress.test(page) ? page : `${page}/${referenceOf(started().world)}`),
    window,
    picture: async ({ tab, page }, name) => {
      if (!process.env.TAB_PICTURES) return;
      const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 };
      const whole = await tab.locator('html').evaluate((html) => html.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(whole, 9000) });
      await page.screenshot({ path: `${process.env.TAB_PICTURES}/${name}.png` });
      await page.setViewportSize({ width, height });
    },
  };
}
