import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { referenceOf, travelled } from '../support/journey.ts';
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

async function opened(width: number): Promise<TabInTeams> {
  tabWorld = await openTabWorld(await travelled('decideInvitee'));
  context = await windowOf(browser, width);
  return await tabWorld.open(context, people.sam, `case/${referenceOf(tabWorld.world)}`);
}
const picture = async ({ page, tab }: TabInTeams, name: string): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  await tab.locator('#times').scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${folder}/${name}.png` });
};
const booked = () => [...tabWorld.world.outside.events.values()].at(-1)?.effect;

describe('a meeting in a room, from the tab', () => {
  it('is looked for, chosen and booked in the room; the case shows where it is', async () => {
    const sam = await opened(1280);
    await sam.tab.getByLabel('Where').selectOption({ label: 'In a room of the council' });
    await sam.tab.getByText('Brook Room is free.').first().waitFor();
    await picture(sam, 'offers');
    await sam.tab.getByText('Somebody has a long way').click();
    await sam.tab.getByLabel('Who', { exact: true }).selectOption({ label: 'Quinn Abara' });
    await sam.tab.getByLabel('Minutes to get there').fill('30');
    await sam.tab.getByRole('button', { name: 'Keep' }).click();
    await sam.tab.getByText('Left free before and after: Quinn Abara 30 minutes.').waitFor();
    await picture(sam, 'way');
    expect(await accessibilityTroubles(sam.frame)).toEqual([]);
    await sam.tab.getByRole('button', { name: /^Choose Thu|^Choose Fri/ }).first().click(); // prettier-ignore
    const rooms = sam.tab.getByRole('combobox', { name: 'Room', exact: true });
    await rooms.waitFor();
    expect(await rooms.locator('option').allTextContents()).toEqual(['Brook Room, Riverside House (14 seats)']);
    await picture(sam, 'chosen');
    expect(await accessibilityTroubles(sam.frame)).toEqual([]);
    await sam.tab.getByRole('button', { name: 'Book this time' }).click();
    await sam.tab.getByText('Brook Room, Riverside House', { exact: true }).waitFor();
    expect(booked()).toMatchObject({ room: { email: 'brook.room@council.example', name: 'Brook Room' } });
    expect(sam.troubles).toEqual([]);
  });

  it('says why there is none at 320 pixels, and what would open one', async () => {
    const sam = await opened(320);
    tabWorld.world.outside.busy.set('brook.room@council.example', [{ start: '2026-12-03T00:00:00Z', end: '2027-02-03T00:00:00Z', status: 'busy' }]); // prettier-ignore
    await sam.tab.getByLabel('Where').selectOption({ label: 'In a room of the council' });
    await sam.tab.getByText(/the rooms, of which none is free/).waitFor();
    await sam.tab.getByText(/If it were held online/).first().waitFor(); // prettier-ignore
    await picture(sam, 'none');
    expect(await accessibilityTroubles(sam.frame)).toEqual([]);
    expect(sam.troubles).toEqual([]);
  });
});

describe('somebody asked for part of the time, from the tab', () => {
  it('is asked by minutes of the meeting, and for the whole again; 320 pixels wide', async () => {
    const sam = await opened(320);
    const carla = sam.tab.locator('li.person', { hasText: 'Carla Reed' }).first();
    await carla.getByRole('button', { name: 'Ask Carla Reed for part of the time' }).click();
    await carla.getByLabel('Until minute').fill('20');
    await carla.scrollIntoViewIfNeeded();
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await sam.page.screenshot({ path: `${folder}/part.png` });
    expect(await accessibilityTroubles(sam.frame)).toEqual([]);
    await carla.getByRole('button', { name: 'Ask for this part' }).click();
    await carla.getByText('For minutes 0 to 20').waitFor();
    await carla.getByRole('button', { name: 'Ask Carla Reed for part of the time' }).click();
    await carla.getByRole('button', { name: 'The whole meeting' }).click();
    await carla.getByText('For minutes 0 to 20').waitFor({ state: 'hidden' });
    expect(sam.troubles).toEqual([]);
  });
});
