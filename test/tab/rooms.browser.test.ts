import { describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { travelled } from '../support/journey.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser();

async function opened(width: number): Promise<TabInTeams> {
  await here.start(await travelled('decideInvitee'));
  return await here.open('sam', 'case', width);
}
const booked = () => [...here.tabWorld.world.outside.events.values()].at(-1)?.effect;

describe('a meeting in a room, from the tab', () => {
  it('is looked for, chosen and booked in the room; the case shows where it is', async () => {
    const sam = await opened(1280);
    await sam.tab.getByLabel('Where').selectOption({ label: 'In a room of the council' });
    await sam.tab.getByText('Brook Room is free.').first().waitFor();
    await here.picture(sam, 'offers');
    await sam.tab.getByText('Somebody has a long way').click();
    await sam.tab.getByLabel('Who', { exact: true }).selectOption({ label: 'Quinn Abara' });
    await sam.tab.getByLabel('Minutes to get there').fill('30');
    await sam.tab.getByRole('button', { name: 'Keep' }).click();
    await sam.tab.getByText('Left free before and after: Quinn Abara 30 minutes.').waitFor();
    await here.picture(sam, 'way');
    expect(await accessibilityTroubles(sam.frame)).toEqual([]);
    await sam.tab.getByRole('button', { name: /^Choose Thu|^Choose Fri/ }).first().click(); // prettier-ignore
    const rooms = sam.tab.getByRole('combobox', { name: 'Room', exact: true });
    await rooms.waitFor();
    expect(await rooms.locator('option').allTextContents()).toEqual(['Brook Room, Riverside House (14 seats)']);
    await here.picture(sam, 'chosen');
    expect(await accessibilityTroubles(sam.frame)).toEqual([]);
    await sam.tab.getByRole('button', { name: 'Book this time' }).click();
    await sam.tab.getByText('Brook Room, Riverside House', { exact: true }).waitFor();
    expect(booked()).toMatchObject({ room: { email: 'brook.room@council.example', name: 'Brook Room' } });
    expect(sam.troubles).toEqual([]);
  });

  it('says why there is none at 320 pixels, and what would open one', async () => {
    const sam = await opened(320);
    here.tabWorld.world.outside.busy.set('brook.room@council.example', [{ start: '2026-12-03T00:00:00Z', end: '2027-02-03T00:00:00Z', status: 'busy' }]); // prettier-ignore
    await sam.tab.getByLabel('Where').selectOption({ label: 'In a room of the council' });
    await sam.tab.getByText(/the rooms, of which none is free/).waitFor();
    await sam.tab.getByText(/If it were held online/).first().waitFor(); // prettier-ignore
    await here.picture(sam, 'none');
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
