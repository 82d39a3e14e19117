import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { canary, travelled } from '../support/journey.ts';
import type { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

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

describe.each(pages)('$page after $until, as $as', ({ page, until, as, shows }) => {
  const here = inBrowser('all', 30_000);
  let opened: TabInTeams;

  beforeAll(async () => {
    await here.start(await travelled(until));
    opened = await here.open(as, page);
    await opened.tab.getByText(shows).filter({ visible: true }).first().waitFor();
  }, 60_000);

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
    await here.picture(opened, `${page}-${until}-${String(width)}-${theme}`);
  });

  it('names the child in the page only, never in the window', async () => {
    expect(await opened.tab.locator('html').evaluate(() => document.title + location.href)).not.toContain(canary.name);
  });
});
