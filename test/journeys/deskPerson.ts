import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** A person at the practice desk, in a browser of their own. */
export type DeskPerson = {
  readonly page: Page;
  /** The Holdfast tab, inside its frame. */
  readonly tab: FrameLocator;
  /** Types a message to the bot and waits for its answer. */
  say(words: string): Promise<Locator>;
  lastCard(): Locator;
  goTo(place: 'Chat' | 'Holdfast' | 'Calendar' | 'Mail' | 'Lists'): Promise<void>;
  close(): Promise<void>;
};

/** Signs in at the desk as the person of this first name. */
export async function signIn(browser: Browser, desk: string, name: string, place = 'chat'): Promise<DeskPerson> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${desk}/#/${name}/${place}`);
  const cards = page.getByRole('group', { name: 'Card from Holdfast' });
  return {
    page,
    tab: page.frameLocator('iframe.tab-frame'),
    lastCard: () => cards.last(),
    async say(words) {
      // What was said earlier is there first: the welcome is always the oldest card.
      await cards.first().waitFor();
      const before = await cards.count();
      await page.getByRole('textbox', { name: 'Message to Holdfast' }).fill(words);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await cards.nth(before).waitFor();
      // A reminder may come below it while it is looked at.
      return cards.nth((await cards.count()) - 1);
    },
    async goTo(to) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: new RegExp(`^${to}`) })
        .click();
    },
    close: () => context.close(),
  };
}
