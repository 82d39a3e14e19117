import { describe, expect, it } from '@jest/globals';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { canary, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser();

async function opened(until: string, person: keyof typeof people, page: string): Promise<TabInTeams> {
  await here.start(await travelled(until));
  return await here.open(person, page);
}

const posts = (act: string): { data: Record<string, unknown> }[] =>
  here.tabWorld.exchanges
    .filter((one) => one.method === 'POST' && one.path.endsWith(`/acts/${act}`))
    .map((one) => JSON.parse(one.body) as { data: Record<string, unknown> });

/** Presses Tab until the control of that name has the focus. Fails after more presses than the page has controls. */
async function tabTo({ page, frame }: TabInTeams, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await frame.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
          ? at.labels?.[0]?.textContent
          : undefined;
      return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`No control called ${String(name)} can be reached with Tab.`);
}

describe('with the keyboard alone', () => {
  it('a request can be filled in and sent, from the duty on Today', async () => {
    const sam = await opened('raiseConcern', 'sam', 'today');
    await sam.tab.getByText(/Waiting for you/).waitFor();
    await tabTo(sam, /^Fill in the request/);
    await sam.page.keyboard.press('Enter');
    await sam.tab.getByRole('heading', { name: 'Who the child is' }).waitFor();
    expect(await sam.frame.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tabTo(sam, /^Name of the child/);
    await sam.page.keyboard.type(canary.name);
    await tabTo(sam, /^Name somebody: Foster carer/);
    await sam.page.keyboard.press('Enter');
    await sam.page.keyboard.press('Shift+Tab');
    await tabTo(sam, /^Send the request/);
    await sam.page.keyboard.press('Enter');
    await sam.tab
      .getByText(/waits for approval/)
      .first()
      .waitFor();
    expect(here.tabWorld.world.outside.children.get(here.reference)?.name).toBe(canary.name);
  });

  it('the first stop is the way past the frame', async () => {
    const sam = await opened('raiseConcern', 'sam', 'case');
    await sam.tab.getByRole('heading', { level: 1 }).waitFor();
    await sam.frame.evaluate(() => {
      document.querySelector<HTMLElement>('.skip')?.focus();
    });
    await sam.page.keyboard.press('Enter');
    expect(await sam.frame.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});

describe('the manager’s decision', () => {
  it('asks the exclusions once more; where they are not answered the earlier answer stands, and that is said', async () => {
    const { tab } = await opened('submitRequest', 'tess', 'case');
    await tab.getByRole('button', { name: 'Approve', exact: true }).click();
    const said = tab.getByRole('status').filter({ hasText: 'is approved' });
    await said.waitFor();
    expect(await said.innerText()).toMatch(/earlier answer stands[\s\S]*DOR-2\.4/);
  });

  it('refers elsewhere when an exclusion turns out to be true', async () => {
    const { tab } = await opened('submitRequest', 'tess', 'case');
    await tab
      .getByRole('radiogroup', { name: /allegation/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await tab.getByRole('button', { name: 'Approve', exact: true }).click();
    await tab
      .getByText(/separate procedure for allegations/)
      .first()
      .waitFor();
    await tab.getByRole('button', { name: 'Approve', exact: true }).waitFor({ state: 'detached' });
    expect(posts('decideRequest')).toMatchObject([{ data: { decision: 'approve', exclusions: { allegation: true } } }]);
  });

  it('refuses with the reason, and a reload before that loses none of it', async () => {
    const { tab, page } = await opened('submitRequest', 'tess', 'case');
    await tab.getByLabel('Reason').fill('A care planning meeting is on Friday.');
    await page.reload();
    await tab.getByLabel('Reason').waitFor();
    expect(await tab.getByLabel('Reason').inputValue()).toBe('A care planning meeting is on Friday.');
    for (const no of await tab.getByRole('radio', { name: 'No' }).all()) await no.check();
    await tab.getByRole('button', { name: 'Refuse', exact: true }).click();
    await tab.getByText('The Stability Meeting was not approved.').first().waitFor();
    expect(posts('decideRequest').at(-1)?.data).toMatchObject({ decision: 'refuse', reason: 'A care planning meeting is on Friday.' });
  });

  it('is offered to nobody else', async () => {
    const { tab } = await opened('submitRequest', 'sam', 'case');
    await tab.getByRole('heading', { name: 'Waiting for' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    expect(await tab.getByText('Tess Lindqvist').first().isVisible()).toBe(true);
  });
});

describe('the invitee checklist', () => {
  it('lets a carer be left out only with a reason, then asks to record that they were told', async () => {
    const { tab, frame } = await opened('decideRequest', 'sam', 'case');
    await tab.getByRole('button', { name: 'Leave out Carla Reed' }).click();
    await tab.getByRole('button', { name: 'Leave out', exact: true }).click();
    await tab
      .getByRole('group', { name: 'What the procedure says' })
      .getByText(/reason/i)
      .first()
      .waitFor();
    await tab.getByLabel('Why is Carla Reed left out?').fill('She is in hospital and asked not to be contacted.');
    await tab.getByLabel('What are they told of the reason?').fill('We will come to you when you are better.');
    await tab.getByRole('button', { name: 'Leave out', exact: true }).click();
    await tab.getByText('Not told yet').waitFor();
    await tab.getByRole('button', { name: 'Record what Carla Reed was told' }).click();
    expect(await tab.getByLabel('What was Carla Reed told of the reason?').inputValue()).toBe('We will come to you when you are better.');
    await tab.getByRole('button', { name: 'Record it' }).click();
    await tab.getByText(/Told on Thu 3 Dec 2026/).waitFor();
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toContain('Carla Reed');
  });

  it('adds a colleague found by name', async () => {
    const { tab } = await opened('decideRequest', 'sam', 'case');
    await tab.getByRole('button', { name: /^(Name somebody|Add a person): Anybody else who can help the plan succeed/ }).click();
    await tab.getByLabel('Name of the colleague').fill('bea');
    await tab.getByRole('button', { name: /^Bea Santos/ }).click();
    await tab.getByRole('button', { name: 'Add', exact: true }).click();
    await tab.getByRole('button', { name: 'Invite Bea Santos' }).waitFor();
    expect(posts('assignRole').at(-1)?.data).toMatchObject({ role: 'other-professional', person: { id: people.bea.id } });
  });
});

describe('picking a time', () => {
  it('keeps a time after the limit while its reason is asked for, over a reload too', async () => {
    const { tab, page } = await opened('decideInvitee', 'sam', 'case');
    await tab.getByText('Another time', { exact: true }).click();
    await tab.getByLabel('Day').fill('2026-12-08');
    await tab.getByLabel('Start').fill('10:00');
    await tab.getByRole('button', { name: 'Take this time' }).click();
    await tab.getByRole('button', { name: 'Book this time' }).click();
    await tab.getByLabel('Reason for going on').fill('The carers are abroad until Monday.');
    await page.reload();
    await tab.getByRole('heading', { name: 'Tue 8 Dec 2026, 10:00 to 11:00' }).waitFor();
    await tab.getByRole('button', { name: 'Book this time' }).click();
    expect(await tab.getByLabel('Reason for going on').inputValue()).toBe('The carers are abroad until Monday.');
    await tab.getByLabel('Who accepts this reason').selectOption({ label: 'Tess Lindqvist' });
    await tab.getByRole('button', { name: 'Go on with this reason' }).click();
    await tab.getByRole('link', { name: 'Join the meeting' }).waitFor();
    expect(posts('scheduleMeeting').at(-1)?.data).toMatchObject({
      start: '2026-12-08T10:00:00Z',
      acceptedBy: people.tess.id,
      reason: 'The carers are abroad until Monday.',
    });
  });

  it('shows who is free and whose calendar nobody can see', async () => {
    const { tab } = await opened('decideInvitee', 'sam', 'case');
    const offer = tab.locator('.offer').first();
    await offer.waitFor();
    expect(await offer.innerText()).toMatch(/Keeps the time limit[\s\S]*Free[\s\S]*Sam Okafor[\s\S]*Not known[\s\S]*Carla Reed/);
  });
});

describe('no time', () => {
  /** Everybody's chair is away until Sunday: the 48 hours go by without her. */
  async function noTime(width: number): Promise<TabInTeams> {
    const world = await travelled('decideInvitee');
    world.outside.busy.set(people.tess.email, [{ start: world.outside.now, end: '2026-12-06T20:00:00Z', status: 'away' }]);
    await here.start(world);
    return await here.open('sam', 'case', width);
  }

  it('says why, and what would open one; taken with the keyboard alone, its chair not free', async () => {
    const sam = await noTime(1280);
    await sam.tab.getByRole('heading', { name: 'No time suits everybody who has to be there' }).waitFor();
    const why = sam.tab.getByRole('region', { name: 'No time suits everybody' });
    expect(await why.innerText()).toMatch(
      /calendar of Tess Lindqvist[\s\S]*If Tess Lindqvist could make it free, or somebody stood in: Thu 3 Dec 2026/,
    );
    await tabTo(sam, /^Take Thu 3 Dec 2026/);
    await sam.page.keyboard.press('Enter');
    await sam.tab.getByRole('button', { name: 'Book this time' }).waitFor();
    expect(await sam.frame.evaluate(() => document.activeElement?.textContent)).toMatch(/^Thu 3 Dec 2026/);
  });

  it('fits a window of 320 pixels, and axe finds nothing', async () => {
    const { tab, frame } = await noTime(320);
    await tab.getByRole('heading', { name: 'No time suits everybody who has to be there' }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessibilityTroubles(frame)).toEqual([]);
  });

  it('proposes the chair who is free, and says why the others were passed over', async () => {
    const sam = await opened('decideInvitee', 'sam', 'case');
    await sam.tab
      .locator('.offer')
      .first()
      .getByRole('button', { name: /^Choose/ })
      .click();
    const chairs = sam.tab.getByLabel('Who chairs');
    expect(await chairs.inputValue()).toBe(people.tess.id);
    expect(await chairs.locator('option:checked').innerText()).toContain('free then');
    await sam.tab.getByText('Why not somebody else').click();
    await sam.tab
      .getByText(/here the child's team manager chairs \(Dorset 2\.5-i\)/)
      .first()
      .waitFor();
  });
});

describe('outside Teams', () => {
  it('says calmly where the tab opens, and asks the server nothing', async () => {
    await here.start(await travelled('raiseConcern'));
    const page = await (await here.window(320)).newPage();
    await page.goto(`${here.tabWorld.tabOrigin}/tab/?page=case/SM-7K2Q`);
    await page.getByRole('heading', { name: 'Open Holdfast in Teams' }).waitFor();
    expect(await page.getByRole('link', { name: 'Open Holdfast in Teams' }).getAttribute('href')).toMatch(
      /^https:\/\/teams\.microsoft\.com\//,
    );
    expect(here.tabWorld.exchanges).toEqual([]);
  });
});

describe('a case one has no part in', () => {
  it('is not found, in words, whether it exists or not', async () => {
    const { tab } = await opened('submitRequest', 'dev', 'case');
    await tab.getByRole('alert').waitFor();
    expect(await tab.getByRole('alert').innerText()).toMatch(/can't find|cannot find/i);
    expect(await tab.locator('body').innerText()).not.toContain(canary.name);
  });
});
