import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { canary } from '../support/journey.ts';
import { homeEnded } from '../support/lancashireWorld.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser('all');

describe('a form of the procedure', () => {
  let opened: TabInTeams;
  const facts = (event: string) =>
    (here.tabWorld.world.outside.log.get(here.reference)?.appends.flat() ?? []).filter((fact) => fact.event === event);

  beforeAll(async () => {
    await here.start(await homeEnded());
    opened = await here.open('sam', 'case');
  }, 60_000);

  const group = (name: string | RegExp) => opened.tab.getByRole('group', { name });
  const picture = (name: string): Promise<void> => here.picture(opened, name);

  it('is opened from the case, with what the case tells already in it and the child from the Cases list', async () => {
    await opened.tab.getByRole('button', { name: 'Fill in: Disruption meeting request' }).click();
    await opened.tab.getByRole('heading', { level: 1, name: /Disruption meeting request/ }).waitFor();
    expect(await group(/^Child's name/).textContent()).toContain(canary.name);
    expect(
      await group(/^Child's name/)
        .getByRole('textbox')
        .count(),
    ).toBe(0);
    expect(
      await group(/^Requester/)
        .getByRole('textbox')
        .inputValue(),
    ).toBe('Sam Okafor');
    expect(
      await group(/^Type of home/)
        .getByLabel('Kind of home')
        .inputValue(),
    ).toBe('foster');
    await picture('form-open');
  });

  it('shows only what belongs, as the answers are given', async () => {
    const kind = group(/^Type of home/).getByLabel('Kind of home');
    await kind.selectOption('residential');
    await group(/^Residential home/).waitFor();
    expect(await group(/^Carers' SU number/).count()).toBe(0);
    await kind.selectOption('foster');
    await group(/^Carers' SU number/).waitFor();
    expect(await group(/^Residential home/).count()).toBe(0);
  });

  it('adds and removes lines, and keeps every word over a reload', async () => {
    const names = group(/^Carers' names/);
    await names.getByRole('textbox').first().fill('Carla Reed');
    await names.getByRole('button', { name: /Add a line/ }).click();
    await names.getByRole('textbox').nth(1).fill('Colin Reed');
    await names.getByRole('button', { name: /Add a line/ }).click();
    await names.getByRole('button', { name: /Remove line 3/ }).click();
    expect(await names.getByRole('textbox').count()).toBe(2);
    const again = await here.tabWorld.open(opened.page.context(), people.sam, `form/${here.reference}/lan-disruption-request`);
    expect(
      await again.tab
        .getByRole('group', { name: /^Carers' names/ })
        .getByRole('textbox')
        .nth(1)
        .inputValue(),
    ).toBe('Colin Reed');
    await again.page.close();
  });

  it('says what is missing beside each field and in a summary that leads there, and loses nothing', async () => {
    await group(/^Stability and support meeting/)
      .getByRole('radio', { name: 'There was none' })
      .click();
    await group(/^Carers' SU number/)
      .getByRole('checkbox', { name: /not known/ })
      .click();
    await opened.tab.getByRole('button', { name: 'Hand in the form' }).click();
    const summary = opened.tab.getByRole('group', { name: 'What is missing' });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    await summary.getByRole('button', { name: /“Issues or difficulties in the home” is empty/ }).click();
    expect(await group(/^Issues or difficulties/).evaluate((box) => box.contains(document.activeElement))).toBe(true);
    expect(await group(/^Issues or difficulties/).textContent()).toMatch(
      /LAN-REQ-14.*is empty. Fill it in, or say that it is not known and why/,
    );
    expect(
      await group(/^Carers' names/)
        .getByRole('textbox')
        .first()
        .inputValue(),
    ).toBe('Carla Reed');
    expect(facts('request-form.completed')).toEqual([]);
    await picture('form-missing');
  });

  it.each([
    [1280, 'default'],
    [320, 'default'],
    [320, 'dark'],
    [320, 'contrast'],
  ])('can be used by everybody at %d pixels, %s', async (width, theme) => {
    await opened.page.setViewportSize({ width, height: 900 });
    await opened.page.evaluate((name) => {
      (window as unknown as { setTheme: (theme: string) => void }).setTheme(name);
    }, theme);
    await opened.tab.locator(`.look-${theme === 'default' ? 'light' : theme}`).waitFor();
    expect(await accessibilityTroubles(opened.frame, theme === 'default' ? undefined : ['color-contrast'])).toEqual([]);
    const [content, room] = await opened.tab.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(content).toBeLessThanOrEqual(room);
    await picture(`form-${String(width)}-${theme}`);
  });

  it('goes in with the reason for what is left open, and says so on the case', async () => {
    await opened.page.setViewportSize({ width: 1280, height: 900 });
    await opened.tab.getByLabel('Reason for going on').fill('The file is with the archive');
    await opened.tab.getByRole('button', { name: 'Go on with this reason' }).click();
    await opened.tab.getByText(/Completed by Sam Okafor/).waitFor();
    expect(facts('request-form.completed')).toMatchObject([
      { form: 'lan-disruption-request', reasons: [{ code: 'form-incomplete' }], answers: { 'carer-names': ['Carla Reed', 'Colin Reed'] } },
    ]);
    expect(JSON.stringify(here.tabWorld.exchanges.filter(({ method }) => method === 'POST'))).not.toContain(canary.name);
    expect(opened.troubles).toEqual([]);
  });

  it('is read, not filled in, by others in the case, and not at all by strangers', async () => {
    const read = await here.open('tess', `form/${here.reference}/lan-disruption-request`);
    await read.tab.getByText(/It is for others in this case to complete/).waitFor();
    expect(await read.tab.getByRole('button', { name: 'Hand in the form' }).count()).toBe(0);
    await read.page.close();
    const stranger = await here.open('nia', `form/${here.reference}/lan-disruption-request`);
    await stranger.tab.getByText(/can't find|cannot find|can’t find/).waitFor();
    await stranger.page.close();
  });
});
