import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { canary, referenceOf, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { openTabWorld, windowOf, type TabInTeams, type TabWorld } from './tabWorld.ts';

/** Each page at the stages at which it looks different: how far the case has come, who looks, what must be there. */
const pages: readonly { page: string; until: string; as: keyof typeof people; shows: RegExp }[] = [
  { page: 'today', until: 'decideRequest', as: 'sam', shows: /Book the Stability Meeting/ },
  { page: 'today', until: 'raiseConcern', as: 'dev', shows: /Nothing is waiting for you/ },
  { page: 'request', until: 'raiseConcern', as: 'sam', shows: /Who the child is/ },
  { page: 'request', until: 'submitRequest', as: 'sam', shows: /Open the case/ },
  { page: 'case', until: 'submitRequest', as: 'tess', shows: /Approve or refuse/ },
  { page: 'case', until: 'decideRequest', as: 'sam', shows: /Pick a time/ },
  { page: 'case', until: 'scheduleMeeting', as: 'sam', shows: /Join the meeting/ },
  { page: 'case', until: 'circulateMinutes', as: 'tess', shows: /Documents sent/ },
  { page: 'minutes', until: 'scheduleMeeting', as: 'sam', shows: /Record that the meeting was held/ },
  { page: 'minutes', until: 'saveMinutes', as: 'sam', shows: /Finish and send/ },
  { page: 'minutes', until: 'circulateMinutes', as: 'sam', shows: /Action plan/ },
  { page: 'procedure', until: 'raiseConcern', as: 'sam', shows: /DOR-2\.11j/ },
];

const address = (page: string, reference: string): string => (page === 'today' || page === 'procedure' ? page : `${page}/${reference}`);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

jest.setTimeout(30_000);

describe.each(pages)('$page after $until, as $as', ({ page, until, as, shows }) => {
  let tabWorld: TabWorld;
  let context: BrowserContext;
  let opened: TabInTeams;

  beforeAll(async () => {
    tabWorld = await openTabWorld(await travelled(until));
    context = await windowOf(browser, 1280);
    opened = await tabWorld.open(context, people[as], address(page, referenceOf(tabWorld.world)));
    await opened.tab.getByText(shows).filter({ visible: true }).first().waitFor();
  }, 60_000);

  afterAll(async () => {
    await context.close();
    await tabWorld.close();
  });

  /** Every rule in the light; in the other themes nothing differs but colour. */
  const accessible = async (theme: string): Promise<string[]> =>
    await accessibilityTroubles(opened.frame, theme === 'default' ? undefined : ['color-contrast']);

  it('starts on its heading, and breaks neither page nor content policy', async () => {
    expect(await opened.tab.locator('h1').evaluate((heading) => document.activeElement === heading)).toBe(true);
    expect(await opened.tab.locator('h1').count()).toBe(1);
    expect(opened.troubles).toEqual([]);
  });

  it.each([
    [1280, 'default'],
    [320, 'default'],
    [320, 'dark'],
    [1280, 'dark'],
    [1280, 'contrast'],
    [320, 'contrast'],
  ])('can be used by everybody at %d pixels, %s', async (width, theme) => {
    await opened.page.setViewportSize({ width, height: 900 });
    await opened.page.evaluate((name) => {
      (window as unknown as { setTheme: (theme: string) => void }).setTheme(name);
    }, theme);
    await opened.tab.locator(`.look-${theme === 'default' ? 'light' : theme}`).waitFor();
    expect(await accessible(theme)).toEqual([]);
    const [content, room] = await opened.tab.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(content).toBeLessThanOrEqual(room);
    if (process.env.TAB_PICTURES) await picture(`${page}-${until}-${String(width)}-${theme}`);
  });

  it('names the child in the page only, never in the window', async () => {
    expect(await opened.tab.locator('html').evaluate(() => document.title + location.href)).not.toContain(canary.name);
  });

  async function picture(name: string): Promise<void> {
    const [width, height] = await opened.tab.locator('html').evaluate((html) => [html.clientWidth, html.scrollHeight]);
    await opened.page.setViewportSize({ width: width, height: Math.min(height, 6000) });
    await opened.page.screenshot({ path: `${process.env.TAB_PICTURES ?? ''}/${name}.png` });
  }
});
