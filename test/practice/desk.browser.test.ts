import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { Locator, Page } from 'playwright-core';
import { sam, tess } from '../standin/practiceTenant.ts';
import { deskWorld, expectAccessible, type DeskWorld } from './deskWorld.ts';

jest.setTimeout(40_000);

const held: { world?: DeskWorld } = {};
const world = (): DeskWorld => {
  if (!held.world) throw new Error('The practice world did not start.');
  return held.world;
};

beforeAll(async () => {
  held.world = await deskWorld();
}, 90_000);
afterAll(async () => {
  await held.world?.stop();
});
beforeEach(async () => {
  await world().startAgain();
});

const room = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });
const send = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Message to Holdfast' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).last().click();
};
const askForCard = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'request', exact: true }).click();
  const card = page.getByRole('group', { name: 'Card from Holdfast' });
  await card.getByRole('button', { name: 'Refuse' }).waitFor();
  return card;
};
const switchTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /^Switch person/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
};

const presses = (): number => world().bot.heard.filter((one) => one.type === 'invoke').length;

const bookMeeting = async (): Promise<void> => {
  const graph = await world().tenant.as(sam);
  const invited = (address: string, name: string, type = 'required') => ({ type, emailAddress: { address, name } });
  await graph.api('/me/events').post({
    subject: 'Stability Meeting SM-7K2Q',
    body: { contentType: 'html', content: '<p>Open <b>SM-7K2Q</b> in Holdfast.</p>' },
    start: { dateTime: '2026-12-04T14:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-12-04T15:00:00', timeZone: 'Europe/London' },
    sensitivity: 'private',
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    attendees: [invited('tess.lindqvist@council.example', 'Tess Lindqvist'), invited('carla.reed@home.example', 'Carla Reed', 'optional')],
  });
};

describe('the start screen', () => {
  it('says what this is, tells the story step by step, and lets one be somebody', async () => {
    const page = await world().open();
    await page.getByText('Practice. Made-up people, made-up council.').waitFor();
    expect(
      await page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: /^(Sam|Tess|The meeting)/ })
        .count(),
    ).toBeGreaterThanOrEqual(6);
    await page.getByRole('link', { name: 'Sign in as Carla' }).waitFor();
    await page.getByRole('link', { name: 'Sign in as Tess' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chat with Holdfast' }).waitFor();
    expect(page.url()).toMatch(/#\/tess\/chat$/);
    expect(await page.title()).toBe('Chat, Tess · Holdfast practice desk');
  });

  it('says so when an address names nobody here', async () => {
    const page = await world().open('#/nobody/chat');
    await page.getByRole('alert').filter({ hasText: 'Nobody here is called “nobody”' }).waitFor();
  });
});

describe('the chat', () => {
  it('shows what the bot says, with no HTML of its own', async () => {
    const page = await world().open('#/sam/chat');
    const log = page.getByRole('log', { name: 'Conversation with Holdfast' });
    await log.getByText('Hello. Type request.').waitFor();
    expect(await log.locator('strong').innerText()).toBe('request');
    await send(page, 'good morning');
    await log.getByText('You said <b>good morning</b>').waitFor();
    expect(world().complaints).toEqual([]);
  });

  it('holds a card back until its required answers are there, then sends them and shows the card that comes back', async () => {
    const page = await world().open('#/sam/chat');
    const card = await askForCard(page);
    const before = presses();
    await card.getByRole('button', { name: 'Send', exact: true }).click();
    await card.getByText('Pick at least one reason.').waitFor();
    expect(presses()).toBe(before);
    await card.getByLabel('Missing from home').check();
    await card.getByLabel('Since when?').fill('2026-12-03');
    await card.getByLabel('Note').fill('a <i>note</i>');
    await card.getByRole('button', { name: 'Send', exact: true }).click();
    await card.getByText('"why":"missing"').waitFor();
    expect(world().bot.heard.findLast((one) => one.type === 'invoke')).toMatchObject({
      name: 'adaptiveCard/action',
      from: { aadObjectId: sam },
      value: {
        action: { verb: 'send', data: { case: 'SM-7K2Q', why: 'missing', home: 'foster', since: '2026-12-03', note: 'a <i>note</i>' } },
        trigger: 'manual',
      },
    });
    await page.reload();
    await card.getByText('"why":"missing"').waitFor();
    expect(await page.title()).toContain('Holdfast practice desk');
  });

  it('keeps every button still until the bot has answered, so that nothing is pressed twice', async () => {
    const page = await world().open('#/sam/chat');
    const card = await askForCard(page);
    const before = presses();
    const release = world().bot.hold();
    const refuse = card.getByRole('button', { name: 'Refuse' });
    await refuse.click();
    await page.locator('[aria-busy=true]').waitFor();
    await refuse.click({ force: true });
    await card.getByRole('button', { name: 'Break' }).click({ force: true });
    release();
    await page.getByText('A reason is needed first.').waitFor();
    expect(presses()).toBe(before + 1);
    expect(await card.getAttribute('aria-busy')).toBeNull();
    await card.getByRole('button', { name: 'Break' }).click();
    await page.getByText('The bot is unwell.').waitFor();
    expect(await page.getByText('A reason is needed first.').count()).toBe(0);
  });

  it('sends Action.Submit as a message with a value', async () => {
    const page = await world().open('#/sam/chat');
    const card = await askForCard(page);
    await card.getByRole('button', { name: 'Old way' }).click();
    await page.getByText('Submitted {"old":true}').waitFor();
  });

  it('says so when the bot is not there, and keeps the words', async () => {
    const page = await world().open('#/sam/chat');
    await page.getByText('Hello. Type request.').waitFor();
    await page.route('**/messages', (route) =>
      route.fulfill({ status: 502, contentType: 'application/json', body: '{"error":{"message":"The bot is not running."}}' }),
    );
    await send(page, 'are you there');
    await page.getByText('The bot is not running.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message to Holdfast' }).inputValue()).toBe('are you there');
  });
});

describe('the Holdfast tab', () => {
  it('opens where a card’s link says, signed in as the person, and follows the theme', async () => {
    const page = await world().open('#/sam/chat');
    const card = await askForCard(page);
    await card.getByRole('link', { name: 'Open the case' }).click();
    const tab = page.frameLocator('iframe[title="Holdfast tab, as Sam"]');
    await tab.locator('#page', { hasText: 'case/SM-7K2Q' }).waitFor();
    expect(page.url()).toMatch(/#\/sam\/holdfast\/case\/SM-7K2Q$/);
    expect(await tab.locator('#user').innerText()).toBe(sam);
    await tab.locator('#token', { hasText: '.' }).waitFor();
    expect(decodeJwt(await tab.locator('#token').innerText())).toMatchObject({
      aud: `api://${new URL(world().bot.tab).host}/22222222-2222-4222-8222-222222222222`,
      scp: 'access_as_user',
      oid: sam,
    });
    await page.getByRole('button', { name: 'Switch to dark' }).click();
    await tab.locator('#theme', { hasText: 'dark' }).waitFor();
    await room(page, 'Chat').click();
    await card.getByRole('link', { name: 'Open the case' }).click();
    await tab.locator('#theme', { hasText: 'dark' }).waitFor();
    await tab.locator('#page', { hasText: 'case/SM-7K2Q' }).waitFor();
  });
});

describe('several people', () => {
  it('shows what waits for somebody else, and keeps each person’s place and half-typed words', async () => {
    const page = await world().open('#/sam/chat');
    const card = await askForCard(page);
    await card.getByLabel('Note').fill('half a sen');
    await page.getByRole('button', { name: /^Switch person/ }).click();
    await page.getByRole('menuitem', { name: /^Tess/ }).click();
    await page.getByRole('log').getByText('Hello. Type request.').waitFor();
    await room(page, 'Lists').click();
    await page.getByRole('link', { name: 'Actions', exact: true }).click();
    await switchTo(page, 'Sam');
    expect(await card.getByLabel('Note').inputValue()).toBe('half a sen');
    await send(page, `tell ${tess}`);
    await page.getByRole('img', { name: 'somebody else has new messages' }).waitFor();
    await page.getByRole('button', { name: /^Switch person/ }).click();
    await page.getByRole('menuitem', { name: /^Tess/ }).getByLabel('1 new').waitFor();
    await page.getByRole('menuitem', { name: /^Tess/ }).click();
    await page
      .getByRole('navigation', { name: 'Lists' })
      .getByRole('link', { name: 'Actions', exact: true })
      .and(page.locator('[aria-current=page]'))
      .waitFor();
    await room(page, 'Chat').click();
    await page.getByText('Somebody asks you something.').waitFor();
  });

  it('gives people outside only their mail and invitations', async () => {
    const page = await world().open('#/carla/lists');
    await page.getByRole('heading', { name: 'Carla’s mail' }).waitFor();
    const rooms = page.getByRole('navigation', { name: 'Carla’s rooms' }).getByRole('link');
    expect(await rooms.allInnerTexts()).toEqual(['Calendar', 'Mail']);
  });
});

describe('calendar and clock', () => {
  it('shows an invitation as sent, takes the answer, and shows it to the organiser', async () => {
    await bookMeeting();
    const page = await world().open('#/tess/calendar');
    await page.getByRole('link', { name: '14:00 to 15:00 Stability Meeting SM-7K2Q' }).click();
    const detail = page.getByRole('region', { name: 'Stability Meeting SM-7K2Q' });
    expect(await detail.innerText()).toMatch(/Fri 4 Dec 2026, 14:00 to 15:00[\s\S]*Teams[\s\S]*Private/);
    await detail.getByRole('button', { name: 'Accept' }).click();
    await detail.getByText('You: accepted').waitFor();
    await switchTo(page, 'Carla');
    await room(page, 'Calendar').click();
    await page.getByRole('link', { name: '14:00 to 15:00 Stability Meeting SM-7K2Q' }).click();
    await detail.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('status').filter({ hasText: 'Declined.' }).waitFor();
    await detail.waitFor({ state: 'detached' });
    await switchTo(page, 'Sam');
    await room(page, 'Calendar').click();
    await page.getByRole('link', { name: '14:00 to 15:00 Stability Meeting SM-7K2Q' }).click();
    await detail.getByRole('listitem').filter({ hasText: 'Tess Lindqvist accepted' }).waitFor();
    await detail.getByRole('listitem').filter({ hasText: 'Carla Reed optional, declined' }).waitFor();
    expect(await detail.getByRole('link', { name: /^https:\/\/teams/ }).count()).toBe(1);
  });

  it('a look at the clock that was answered late does not put it back', async () => {
    const page = await world().open('#/sam/chat');
    let [letGo, wasRead] = [(): void => undefined, (): void => undefined];
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    const read = new Promise<void>((resolve) => (wasRead = resolve));
    await page.route('**/_practice/clock', async (route) => {
      if (route.request().method() !== 'GET') {
        await route.fallback();
        return;
      }
      const before = await route.fetch();
      wasRead();
      await gone;
      await route.fulfill({ response: before });
    });
    await read;
    const clock = page.getByRole('button', { name: /^Practice clock/ });
    await clock.click();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await clock.filter({ hasText: 'Thu 3 Dec 2026, 10:1' }).waitFor();
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/_practice/clock') && response.request().method() === 'GET',
    );
    letGo();
    await answered;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0))));
    expect(await clock.innerText()).toContain('Thu 3 Dec 2026, 10:1');
  });

  it('moves the clock on once for one press, however late the answer', async () => {
    const page = await world().open('#/sam/chat');
    let [letGo, moves] = [(): void => undefined, 0];
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/_practice/clock', async (route) => {
      if (route.request().method() === 'POST') {
        moves += 1;
        await gone;
      }
      await route.fallback();
    });
    const clock = page.getByRole('button', { name: /^Practice clock/ });
    await clock.click();
    const hour = page.getByRole('button', { name: '+1 hour' });
    await hour.click();
    await hour.and(page.locator('[aria-disabled="true"]')).waitFor();
    await hour.dispatchEvent('click');
    letGo();
    await clock.filter({ hasText: 'Thu 3 Dec 2026, 10:1' }).waitFor();
    expect(moves).toBe(1);
  });

  it('moves the clock on to the next working morning and to the meeting', async () => {
    await bookMeeting();
    const page = await world().open('#/sam/chat');
    const clock = page.getByRole('button', { name: /^Practice clock/ });
    await clock.click();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByRole('status').filter({ hasText: 'The practice clock now says Thu 3 Dec 2026, 10:1' }).waitFor();
    await clock.click();
    await page.getByRole('button', { name: 'Next working morning' }).click();
    await clock.filter({ hasText: 'Fri 4 Dec 2026, 09:00' }).waitFor();
    await clock.click();
    await page.getByText('Fri 4 Dec 2026, 14:00: Stability Meeting SM-7K2Q').waitFor();
    await page.getByRole('button', { name: 'Go to the meeting' }).click();
    await clock.filter({ hasText: 'Fri 4 Dec 2026, 14:00' }).waitFor();
    const said = (await (await fetch(`${world().tenant.standin.url}/_practice/clock`)).json()) as { now: string };
    expect(said.now).toMatch(/^2026-12-04T14:00/);
  });
});

describe('mail and lists', () => {
  it('shows a letter, lets what came with it be saved, and counts it as read', async () => {
    const graph = await world().tenant.as(sam);
    const file = {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'SM-7K2Q meeting notes.txt',
      contentType: 'text/plain',
      contentBytes: btoa('the notes'),
    };
    await graph.api('/me/sendMail').post({
      message: {
        subject: 'Meeting notes SM-7K2Q',
        body: { contentType: 'html', content: '<p>The <b>notes</b> are attached.</p><script>document.title="owned"</script>' },
        toRecipients: [
          { emailAddress: { address: 'tess.lindqvist@council.example' } },
          { emailAddress: { address: 'carla.reed@home.example' } },
        ],
        attachments: [file],
      },
    });
    const page = await world().open('#/tess/mail');
    await page.getByRole('navigation', { name: 'Tess’s rooms' }).getByText('1', { exact: true }).waitFor();
    await page
      .getByRole('list', { name: 'Inbox' })
      .getByRole('link', { name: /Unread: Sam Okafor Meeting notes SM-7K2Q/ })
      .click();
    await page.frameLocator('iframe[title="Text of Meeting notes SM-7K2Q"]').getByText('The notes are attached.').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'SM-7K2Q meeting notes.txt' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('SM-7K2Q meeting notes.txt');
    expect(readFileSync(await download.path(), 'utf8')).toBe('the notes');
    await page.getByRole('navigation', { name: 'Tess’s rooms' }).getByText('1', { exact: true }).waitFor({ state: 'detached' });
    await switchTo(page, 'Carla');
    await page.getByRole('link', { name: /Meeting notes SM-7K2Q/ }).click();
    await page.getByRole('link', { name: 'SM-7K2Q meeting notes.txt' }).waitFor();
  });

  it('shows a list with its rows under the headings people read, and every column of a row', async () => {
    const { graph } = world().tenant;
    const site = (await graph.api('/sites/council.sharepoint.com:/sites/stability').get()) as { id: string };
    const made = (await graph.api(`/sites/${site.id}/lists`).post({
      displayName: 'Minutes',
      list: { template: 'genericList' },
      columns: [
        { name: 'Reference', displayName: 'Reference', text: {} },
        { name: 'SectionLabel', displayName: 'Section', text: {} },
        { name: 'Words', displayName: 'Words', text: { allowMultipleLines: true } },
        { name: 'FinalisedAt', displayName: 'Finalised', dateTime: {} },
      ],
    })) as { id: string };
    await graph.api(`/sites/${site.id}/lists/${made.id}/items`).post({
      fields: {
        Reference: 'SM-7K2Q',
        SectionLabel: 'What the child says',
        Words: 'I want to stay.',
        FinalisedAt: '2026-12-04T16:30:00Z',
      },
    });
    const page = await world().open('#/quinn/lists');
    await page.getByText('The list “Cases” has not been made yet').waitFor();
    await page.getByRole('link', { name: 'Minutes', exact: true }).click();
    const table = page.getByRole('table', { name: 'Minutes' });
    await table.getByRole('cell', { name: 'I want to stay.' }).waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Reference', 'Section', 'Words']);
    await table.getByRole('link', { name: 'SM-7K2Q, row 1' }).click();
    expect(await page.getByRole('region', { name: 'Minutes, row 1' }).innerText()).toContain('Finalised\nFri 4 Dec 2026, 16:30');
  });
});

describe('starting again', () => {
  it('asks first, then throws everything away and goes back to the first screen', async () => {
    const page = await world().open('#/sam/chat');
    await send(page, 'remember me');
    await page.getByText('You said <b>remember me</b>').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('dialog', { name: 'Start again?' }).getByRole('button', { name: 'Keep everything' }).click();
    await page.getByText('You said <b>remember me</b>').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('button', { name: 'Throw away and start again' }).click();
    await page.getByRole('link', { name: 'Sign in as Sam' }).click();
    await page.getByText('Hello. Type request.').waitFor();
    expect(await page.getByText('remember me').count()).toBe(0);
  });
});

describe('for everybody', () => {
  it('is worked by keyboard alone', async () => {
    const page = await world().open();
    const link = page.getByRole('link', { name: 'Sign in as Sam' });
    await link.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Hello. Type request.').waitFor();
    await page.getByRole('textbox', { name: 'Message to Holdfast' }).focus();
    await page.keyboard.type('request');
    await page.keyboard.press('Enter');
    const refuse = page.getByRole('button', { name: 'Refuse' });
    await refuse.waitFor();
    await refuse.focus();
    await page.keyboard.press('Enter');
    await page.getByText('A reason is needed first.').waitFor();
    expect(await refuse.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 1280, colorScheme: 'dark' as const },
    { width: 320, colorScheme: 'light' as const },
    { width: 320, colorScheme: 'dark' as const },
  ])('breaks no rule of WCAG 2.2 AA and fits, $width pixels wide, $colorScheme', async ({ width, colorScheme }) => {
    await bookMeeting();
    const page = await world().open('#/', { viewport: { width, height: 720 }, colorScheme });
    await page.getByRole('link', { name: 'Sign in as Tess' }).waitFor();
    await expectAccessible(page, 'start');
    await page.getByRole('link', { name: 'Sign in as Tess' }).click();
    const card = await askForCard(page);
    await card.getByRole('button', { name: 'Send', exact: true }).click();
    await card.getByText('Pick at least one reason.').waitFor();
    await card.getByRole('button', { name: 'Break' }).click();
    await page.getByText('The bot is unwell.').waitFor();
    await expectAccessible(page, 'chat');
    await room(page, 'Holdfast').click();
    await page.frameLocator('iframe').locator('#token', { hasText: '.' }).waitFor();
    await expectAccessible(page, 'tab');
    await room(page, 'Calendar').click();
    await page.getByRole('link', { name: /Stability Meeting SM-7K2Q/ }).click();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await expectAccessible(page, 'calendar');
    await room(page, 'Mail').click();
    await page.getByRole('list', { name: 'Inbox' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Close' }).waitFor();
    await expectAccessible(page, 'mail');
    await room(page, 'Lists').click();
    await page.getByText('has not been made yet').waitFor();
    await expectAccessible(page, 'lists');
    await page.getByRole('button', { name: /^Practice clock/ }).click();
    await page.getByText('Fri 4 Dec 2026, 14:00: Stability').waitFor();
    await expectAccessible(page, 'clock');
    expect(world().complaints).toEqual([]);
  });
});
