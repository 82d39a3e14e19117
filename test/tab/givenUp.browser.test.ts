import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser('all');
let reference: string;
beforeAll(async () => {
  const { world } = await here.start({ ...(await travelled('submitRequest')), administrators: new Set([people.bea.id]) });
  reference = here.reference;
  world.outside.givenUp.push({ reference, since: '2026-12-03T09:12:00Z', because: 'denied' });
});

const opened = (person: keyof typeof people, width: number, page = 'given-up'): Promise<TabInTeams> => here.open(person, page, width);

describe('the page of what was given up', () => {
  it('is for whoever looks after Holdfast: others are not shown the way, and not let in', async () => {
    const { tab } = await opened('sam', 1280);
    await tab.getByText('This page is for whoever looks after Holdfast.').waitFor();
    expect(await tab.getByRole('button', { name: 'Given up' }).count()).toBe(0);
    expect(await tab.locator('main').innerText()).not.toContain(reference);
  });

  it.each([1280, 320])('says what, since when and why, clean by axe at %d px', async (width) => {
    const { tab, frame, troubles } = await opened('bea', width, 'today');
    await tab.getByRole('button', { name: 'Given up' }).click();
    const item = tab.getByRole('listitem', { name: reference });
    await item.waitFor();
    expect(await item.innerText()).toMatch(
      /Thu 3 Dec 2026, 09:12[^]*lists in SharePoint|card in Teams[^]*Look whether its secret has run out/,
    );
    expect(await accessibilityTroubles(frame)).toEqual([]);
    const [content, room] = await tab.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(content).toBeLessThanOrEqual(room);
    expect(troubles).toEqual([]);
  });

  it('asks once more with a press, says so when that does not go, and is empty then', async () => {
    const { tab } = await opened('bea', 1280);
    let left = 1;
    here.tabWorld.fault = (method, path) => (method === 'POST' && path.endsWith('/again') && left-- > 0 ? 503 : undefined);
    const press = tab.getByRole('button', { name: `Try ${reference} again` });
    await press.click();
    await tab.getByRole('alert').waitFor();
    await press.click();
    await tab.getByText('Nothing was given up.').waitFor();
    expect(here.tabWorld.world.outside.givenUp).toEqual([]);
  });
});
