import { describe, expect, it } from '@jest/globals';
import { perform } from '../../src/usecases/perform.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { canary, commandOf, referenceOf, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser('each', 90_000);

/** Another browser of a person, at the same page. */
async function anotherBrowser(person: keyof typeof people, page: string): Promise<TabInTeams> {
  const opened = await here.open(person, page);
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const drafts = () => [...here.tabWorld.world.outside.drafts.values()];
/** Waits until the server keeps these words as a draft, or none with them. */
async function until(holds: () => boolean, page: TabInTeams): Promise<void> {
  for (let tries = 0; !holds() && tries < 100; tries++) await page.page.waitForTimeout(100);
  expect(JSON.stringify(drafts())).toBe(holds() ? JSON.stringify(drafts()) : 'as waited for');
}
const kept = (words: string) => (): boolean => JSON.stringify(drafts()).includes(words);
const gone = (): boolean => drafts().length === 0;

describe('a form typed in one browser', () => {
  it('is found in another, goes on there after an outage, and is gone everywhere once it is sent', async () => {
    await here.start(await travelled('raiseConcern'));
    const one = await anotherBrowser('sam', 'request');
    await one.tab.getByLabel('Name of the child').fill(canary.name);
    await one.tab.getByLabel('Note').fill('The carers have asked twice.');
    await until(kept('asked twice'), one);

    const two = await anotherBrowser('sam', 'request');
    expect(await two.tab.getByLabel('Name of the child').inputValue()).toBe(canary.name);
    here.tabWorld.fault = (method, path) => (method === 'PUT' && path.includes('/drafts/') ? 503 : undefined);
    await two.tab.getByLabel('Date of birth').fill(canary.dateOfBirth);
    await two.tab.getByLabel('Note').fill('The carers have asked three times.');
    await two.page.waitForTimeout(2_000);
    expect(kept('three times')()).toBe(false);
    here.tabWorld.fault = () => undefined;
    await two.frame.evaluate(() => dispatchEvent(new Event('online')));
    await until(kept('three times'), two);

    const carer = two.tab.getByRole('group', { name: 'Foster carer or placement key worker', exact: true });
    await carer.getByRole('button', { name: 'Name somebody' }).click();
    await carer.getByLabel('Name', { exact: true }).fill('Carla Reed');
    await carer.getByLabel('E-mail').fill('carla.reed@home.example');
    await two.tab.getByRole('button', { name: 'Send the request' }).click();
    await two.tab.getByText(/waits for approval/).first().waitFor(); // prettier-ignore
    await until(gone, two);

    await one.page.reload();
    await one.tab.getByText(/waits for approval/).first().waitFor(); // prettier-ignore
    expect(await one.tab.locator('html').evaluate(() => JSON.stringify(localStorage))).not.toContain('asked twice');
    expect([...one.troubles, ...two.troubles]).toEqual([]);
    for (const { path } of here.tabWorld.exchanges) expect(path).not.toMatch(/Canary|Wrenfield/);
  });

  it('for what a colleague did meanwhile is shown once more with who did it, can be copied, and goes when it is discarded', async () => {
    await here.start(await travelled('submitRequest'));
    const tess = await anotherBrowser('tess', 'case');
    await tess.tab.getByLabel('Reason', { exact: true }).fill('The carers changed their minds.');
    await until(kept('changed their minds'), tess);
    const { world } = here.tabWorld;
    world.outside.now = '2026-12-03T10:00:00Z';
    await perform(world, people.sam.id, referenceOf(world), 'withdrawRequest', { reason: 'All is well.' }, commandOf('withdrawn'));
    const later = await anotherBrowser('tess', 'case');
    const words = later.tab.getByRole('group', { name: 'Words you typed that were not needed' });
    await words.waitFor();
    expect(await words.innerText()).toMatch(
      /Sam Okafor already withdrew this request on Thu 3 Dec 2026, 10:00\.[^]*The carers changed their minds\./,
    );
    expect(await accessibilityTroubles(later.frame)).toEqual([]);
    await words.getByRole('button', { name: 'Copy' }).click();
    await words.getByText(/^Copied\.|by hand/).waitFor();
    await words.getByRole('button', { name: 'Discard' }).click();
    await words.waitFor({ state: 'detached' });
    await until(gone, later);
    expect([...tess.troubles, ...later.troubles]).toEqual([]);
  });

  it('beyond what a draft holds says that this browser alone keeps it', async () => {
    await here.start(await travelled('raiseConcern'));
    const sam = await anotherBrowser('sam', 'request');
    await sam.tab.getByLabel('Note').fill('x'.repeat(200_000));
    await sam.tab.getByText(/What you typed in the request is too long to be kept as a draft/).waitFor();
    expect(drafts()).toEqual([]);
    await sam.tab.getByLabel('Note').fill('Short.');
    await until(kept('Short.'), sam);
    await sam.tab.getByText(/too long to be kept/).waitFor({ state: 'detached' });
  });

  it('and differently in another shows both, and goes on with the one chosen', async () => {
    await here.start(await travelled('scheduleMeeting'));
    here.tabWorld.world.outside.now = '2026-12-04T15:30:00Z';
    const [one, two] = [await anotherBrowser('sam', 'minutes'), await anotherBrowser('sam', 'minutes')];
    const why = 'Why we met';
    await one.tab.getByLabel(why, { exact: true }).fill('Typed at the desk.');
    await until(kept('Typed at the desk.'), one);
    await two.tab.getByLabel(why, { exact: true }).fill('Typed on the phone.');
    const choice = two.tab.getByRole('group', { name: 'Two versions of what you typed' });
    await choice.waitFor();
    expect(await choice.innerText()).toContain('Typed at the desk.');
    expect(await two.tab.getByLabel(why, { exact: true }).inputValue()).toBe('Typed on the phone.');
    await choice.getByRole('button', { name: 'Take the other' }).click();
    await choice.waitFor({ state: 'detached' });
    expect(await two.tab.getByLabel(why, { exact: true }).inputValue()).toBe('Typed at the desk.');
    await until(() => kept('Typed at the desk.')() && !kept('phone')(), two);
    expect([...one.troubles, ...two.troubles]).toEqual([]);
  });
});
