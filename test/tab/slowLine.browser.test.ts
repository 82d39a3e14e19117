import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { canary, referenceOf, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { openTabWorld, windowOf, type TabInTeams, type TabWorld } from './tabWorld.ts';

jest.setTimeout(60_000);

let browser: Browser;
let tabWorld: TabWorld;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await context.close();
  await tabWorld.close();
});
afterAll(async () => {
  await browser.close();
});

async function opened(until: string, page: string, person: keyof typeof people = 'sam'): Promise<TabInTeams> {
  tabWorld = await openTabWorld(await travelled(until));
  context = await windowOf(browser, 1280);
  return await tabWorld.open(context, people[person], `${page}/${referenceOf(tabWorld.world)}`);
}

const posts = (act: string): number =>
  tabWorld.exchanges.filter((one) => one.method === 'POST' && one.path.endsWith(`/acts/${act}`)).length;

/** Keeps back what a page asks of this address until it is let go. */
async function held(page: TabInTeams['page'], path: RegExp, method: string): Promise<{ readonly asked: Promise<void>; letGo: () => void }> {
  let [letGo, wasAsked] = [(): void => undefined, (): void => undefined];
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Promise<void>((resolve) => (wasAsked = resolve));
  await page.route(path, async (route) => {
    if (route.request().method() === method) {
      wasAsked();
      await gone;
    }
    await route.fallback();
  });
  return { asked, letGo };
}

const theCase = /\/api\/cases\/SM-[0-9A-Z]+$/;
const theRequest = /\/acts\/submitRequest$/;

describe('on a slow line', () => {
  it.each([
    ['one person is invited', /^Invite Carla Reed$/],
    ['everybody is invited', /^Invite everybody not decided yet/],
  ])('what was done is not done again by a second press before the page shows it: %s', async (_what, name) => {
    const sam = await opened('decideRequest', 'case');
    const button = sam.tab.getByRole('button', { name });
    await button.waitFor();
    const reading = await held(sam.page, theCase, 'GET');
    const line = await button.elementHandle();
    await button.click();
    await reading.asked;
    const once = posts('decideInvitee');
    expect(once).toBeGreaterThan(0);
    expect(await line.getAttribute('aria-disabled')).toBe('true');
    await line.evaluate((still) => {
      (still as HTMLButtonElement).click();
    });
    reading.letGo();
    await button.waitFor({ state: 'hidden' });
    expect(posts('decideInvitee')).toBe(once);
    expect(sam.troubles).toEqual([]);
  });

  it('what is typed while a request is being sent is still there when it could not be sent', async () => {
    const sam = await opened('raiseConcern', 'request');
    await sam.tab.getByLabel('Name of the child').fill(canary.name);
    await sam.tab.getByLabel('Note').fill('The carers have asked twice');
    tabWorld.fault = (_method, path) => (theRequest.test(path) ? 503 : undefined);
    const sending = await held(sam.page, theRequest, 'POST');
    await sam.tab.getByRole('button', { name: 'Send the request' }).click();
    await sending.asked;
    await sam.tab.getByLabel('Note').fill('The carers have asked twice for help.');
    sending.letGo();
    await sam.tab.getByRole('alert').filter({ hasText: 'What you typed is still here' }).waitFor();
    expect(await sam.tab.getByLabel('Note').inputValue()).toBe('The carers have asked twice for help.');
  });

  it('the room of the time on offer is booked also before the other rooms have been looked up', async () => {
    const sam = await opened('decideInvitee', 'case');
    await sam.tab.getByLabel('Where').selectOption({ label: 'In a room of the council' });
    await sam.tab.getByText('Brook Room is free.').first().waitFor();
    const rooms = await held(sam.page, /\/rooms\?/, 'GET');
    await sam.tab.getByRole('button', { name: /^Choose Thu|^Choose Fri/ }).first().click(); // prettier-ignore
    await rooms.asked;
    await sam.tab.getByRole('button', { name: 'Book this time' }).click();
    await sam.tab.getByText('Brook Room, Riverside House', { exact: true }).waitFor();
    rooms.letGo();
  });

  it('nothing can be typed into minutes that are on their way to being final: it would be in none', async () => {
    const tess = await opened('agreeReview', 'minutes', 'tess');
    const notes = tess.tab.getByLabel('Discussion', { exact: true });
    await notes.waitFor();
    const closing = await held(tess.page, /\/acts\/finaliseMinutes$/, 'POST');
    await tess.tab.getByRole('button', { name: 'Finish and send' }).click();
    await closing.asked;
    const words = await notes.inputValue();
    await notes.evaluate((field: HTMLElement) => {
      field.focus();
    });
    await tess.page.keyboard.type('Too late');
    expect(await notes.inputValue()).toBe(words);
    tabWorld.fault = (_method, path) => (path.endsWith('/acts/finaliseMinutes') ? 503 : undefined);
    closing.letGo();
    await tess.tab.getByRole('alert').waitFor();
    await notes.fill('In time after all.');
    expect(await notes.inputValue()).toBe('In time after all.');
  });

  it('a late answer takes nobody away from the page they have gone to, and is said there', async () => {
    const sam = await opened('recordFact problems', 'request');
    await sam.tab.getByLabel('Name of the child').waitFor();
    const sending = await held(sam.page, theRequest, 'POST');
    await sam.tab.getByRole('button', { name: 'Send the request' }).click();
    await sending.asked;
    await sam.tab.getByRole('button', { name: 'Procedure' }).click();
    await sam.tab.getByRole('heading', { level: 1 }).waitFor();
    sending.letGo();
    await sam.tab.locator('.told-line').waitFor();
    expect(await sam.tab.getByRole('button', { name: 'Procedure' }).getAttribute('aria-current')).toBe('page');
  });

  it('what is typed into a small form while it is being sent stays there', async () => {
    const { tab, page } = await opened('decideRequest', 'case');
    await tab.getByRole('button', { name: 'Leave out Carla Reed' }).click();
    const why = tab.getByLabel('Why is Carla Reed left out?');
    await why.fill('She is in hospital.');
    await tab.getByLabel('What are they told of the reason?').fill('We come to you.');
    const sending = await held(page, /\/acts\/decideInvitee$/, 'POST');
    await tab.getByRole('button', { name: 'Leave out', exact: true }).click();
    await sending.asked;
    await why.fill('She is in hospital. Her sister rang.');
    sending.letGo();
    await tab.getByText('Not told yet').waitFor();
    expect(await why.inputValue()).toBe('She is in hospital. Her sister rang.');
    expect(await tab.getByLabel('What are they told of the reason?').inputValue()).toBe('We come to you.');
  });

  it('what is put right in a form goes with the reason given below it', async () => {
    const sam = await opened('decideInvitee', 'case');
    const { tab } = sam;
    await tab.getByText('Another time', { exact: true }).click();
    await tab.getByLabel('Day').fill('2026-12-08');
    await tab.getByLabel('Start').fill('10:00');
    await tab.getByRole('button', { name: 'Take this time' }).click();
    await tab.getByRole('button', { name: 'Book this time' }).click();
    await tab.getByLabel('Reason for going on').fill('The carers are abroad.');
    await tab.getByLabel('Nobody invited sees who else is invited').check();
    await tab.getByRole('button', { name: 'Go on with this reason' }).click();
    await tab.getByRole('link', { name: 'Join the meeting' }).waitFor();
    const last = tabWorld.exchanges.filter(({ method, path }) => method === 'POST' && path.endsWith('/acts/scheduleMeeting')).at(-1);
    expect(JSON.parse(last?.body ?? '{}')).toMatchObject({ data: { hidePeople: true, reason: 'The carers are abroad.' } });
  });
});
