import { describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { homeMinuted, typedByOthers } from '../support/lancashireWorld.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser();

/** What came into the browser and what the page says, of the words others typed. */
async function typedIn({ tab }: TabInTeams): Promise<readonly string[]> {
  const page = await tab.locator('html').evaluate((html) => html.outerHTML + JSON.stringify(localStorage));
  return typedByOthers.filter((words) => page.includes(words));
}
async function fits({ tab, frame, troubles }: TabInTeams): Promise<void> {
  expect(await accessibilityTroubles(frame)).toEqual([]);
  const [content, room] = await tab.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(content).toBeLessThanOrEqual(room);
  expect(troubles).toEqual([]);
}

describe.each([1280, 320])('at %d pixels', (width) => {
  it('the worker of another child is told that the rest is kept, by which clause, and reads nothing of it (LAN-SSM-19)', async () => {
    await here.start(await homeMinuted('stability', people.nia.id));
    const opened = await here.open('nia', 'case', width);
    const note = opened.tab.getByRole('note').filter({ hasText: 'You are here for another child' });
    await note.getByRole('button', { name: 'Clause LAN-SSM-19: read it' }).waitFor();
    expect(await typedIn(opened)).toEqual([]);
    await fits(opened);
    await here.picture(opened, `shared-case-${String(width)}`);

    const minutes = await here.open('nia', 'minutes', width);
    await minutes.tab.getByText('These are yours. Actions of others are kept for those of this child.').waitFor();
    expect(await minutes.tab.getByText('Nothing written.').count()).toBe(0);
    expect(await minutes.tab.getByText('Kept for others in this case').count()).toBeGreaterThan(3);
    expect(await minutes.tab.getByText('Talk with the other child').count()).toBe(1);
    expect(await typedIn(minutes)).toEqual([]);
    await fits(minutes);
    await here.picture(minutes, `shared-minutes-${String(width)}`);
  });

  it('a colleague some headings are kept from is told which, and by which clause (LAN-DIS-31-ii)', async () => {
    await here.start(await homeMinuted('disruption', people.hugo.id));
    const minutes = await here.open('hugo', 'minutes', width);
    const kept = minutes.tab.getByText('Kept for others in this case');
    await kept.first().waitFor();
    expect(await kept.count()).toBe(2);
    expect(await typedIn(minutes)).toEqual(['Shared under a heading', 'Train the carers']);
    await fits(minutes);
    await here.picture(minutes, `kept-minutes-${String(width)}`);
    await kept.first().getByRole('button', { name: 'Clause LAN-DIS-31-ii: read it' }).click();
    await minutes.tab.getByText(/may stay confidential/).waitFor();

    const opened = await here.open('hugo', 'case', width);
    await opened.tab.getByRole('note').filter({ hasText: 'notes and reasons that others typed' }).waitFor();
    await fits(opened);
    await here.picture(opened, `kept-case-${String(width)}`);

    const form = await here.open('hugo', `form/${here.reference}/lan-report-supervising-sw`, width);
    const field = form.tab.getByRole('group', { name: /^Significant events/ });
    await field.getByText('Kept for others in this case').waitFor();
    expect(await field.getByRole('textbox').count()).toBe(0);
    expect(await form.tab.getByRole('group', { name: /^How the home progressed/ }).getByRole('textbox').inputValue()).toBe('In the report'); // prettier-ignore
  });
});
