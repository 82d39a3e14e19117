import { describe, expect, it } from '@jest/globals';
import { canary, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser();

/** The tab on a page of the journey's case as it is after a step. */
async function opened(until: string, person: keyof typeof people, page: string, now?: string): Promise<TabInTeams> {
  const { world } = await here.start(await travelled(until));
  if (now !== undefined) world.outside.now = now;
  return await here.open(person, page);
}

/** Bodies of the posts of one act, in order. */
const posts = (act: string): { commandId: string; data: Record<string, unknown> }[] =>
  here.tabWorld.exchanges
    .filter((one) => one.method === 'POST' && one.path.endsWith(`/acts/${act}`))
    .map((one) => JSON.parse(one.body) as { commandId: string; data: Record<string, unknown> });

const facts = (event: string): unknown[] =>
  [...here.tabWorld.world.outside.log.values()].flat().flatMap((stored) => JSON.stringify(stored).split(`"event":"${event}"`).slice(1));

/** All that the browser keeps for the tab, as one text. */
const kept = ({ tab }: TabInTeams): Promise<string> => tab.locator('html').evaluate(() => JSON.stringify(localStorage));

/** Answers an act with a fault once, then no more. */
function once(act: string, fault: number | 'lost'): void {
  let left = 1;
  here.tabWorld.fault = (_method, path) => (path.endsWith(`/acts/${act}`) && left-- > 0 ? fault : undefined);
}

async function typeRequest({ tab }: TabInTeams): Promise<void> {
  await tab.getByLabel('Name of the child').fill(canary.name);
  await tab.getByLabel('Date of birth').fill(canary.dateOfBirth);
  const carer = tab.getByRole('group', { name: 'Foster carer or placement key worker', exact: true });
  await carer.getByRole('button', { name: 'Name somebody' }).click();
  await carer.getByLabel('Name', { exact: true }).fill('Carla Reed');
  await carer.getByLabel('E-mail').fill('carla.reed@home.example');
  await tab.getByLabel('Note').fill('The carers have asked twice for help.');
}

describe('a request being typed', () => {
  it('survives a reload word for word, and is forgotten by the browser once it is sent', async () => {
    const sam = await opened('raiseConcern', 'sam', 'request');
    await typeRequest(sam);
    await sam.page.reload();
    await sam.tab.getByRole('heading', { level: 1 }).waitFor();
    expect(await sam.tab.getByLabel('Name of the child').inputValue()).toBe(canary.name);
    expect(await sam.tab.getByLabel('Date of birth').inputValue()).toBe(canary.dateOfBirth);
    expect(await sam.tab.getByLabel('Name', { exact: true }).inputValue()).toBe('Carla Reed');
    expect(await sam.tab.getByLabel('Note').inputValue()).toBe('The carers have asked twice for help.');

    await sam.tab.getByRole('button', { name: 'Send the request' }).click();
    await sam.tab
      .getByText(/waits for approval/)
      .first()
      .waitFor();
    expect(here.tabWorld.world.outside.children.get(here.reference)).toMatchObject({
      name: canary.name,
      dateOfBirth: canary.dateOfBirth,
    });
    expect(posts('submitRequest')).toMatchObject([{ data: { note: 'The carers have asked twice for help.' } }]);
    for (const words of [canary.name, 'Carla', 'asked twice']) expect(await kept(sam)).not.toContain(words);
  });

  it('stays on the page when the server cannot take it, and trying again repeats nothing already done', async () => {
    const sam = await opened('raiseConcern', 'sam', 'request');
    await typeRequest(sam);
    once('submitRequest', 503);
    await sam.tab.getByRole('button', { name: 'Send the request' }).click();
    await sam.tab.getByRole('alert').filter({ hasText: 'What you typed is still here' }).waitFor();
    expect(await sam.tab.getByLabel('Note').inputValue()).toBe('The carers have asked twice for help.');
    await sam.tab.getByRole('button', { name: 'Try again' }).click();
    await sam.tab
      .getByText(/waits for approval/)
      .first()
      .waitFor();
    expect(new Set(posts('submitRequest').map((post) => post.commandId)).size).toBe(1);
    expect(posts('submitRequest')).toHaveLength(2);
    expect(posts('assignRole')).toHaveLength(1);
    expect(facts('request.submitted')).toHaveLength(1);
  });

  it('is done once when the answer was lost and the page was reloaded before trying again', async () => {
    const sam = await opened('raiseConcern', 'sam', 'request');
    await typeRequest(sam);
    once('assignRole', 'lost');
    await sam.tab.getByRole('button', { name: 'Send the request' }).click();
    await sam.tab.getByText('Holdfast cannot be reached just now.').waitFor();
    await sam.page.reload();
    await sam.tab.getByRole('button', { name: 'Send the request' }).click();
    await sam.tab
      .getByText(/waits for approval/)
      .first()
      .waitFor();
    expect(new Set(posts('assignRole').map((post) => post.commandId)).size).toBe(1);
    expect(posts('assignRole')).toHaveLength(2);
    const view = here.tabWorld.world.outside.log.get(here.reference);
    expect(JSON.stringify(view).split('"role":"foster-carer"')).toHaveLength(2);
  });
});

describe('minutes being written', () => {
  const drafted = (): string => JSON.stringify([...here.tabWorld.world.outside.drafts.values()]);

  it('go into the record when the page is left, not with each pause, and are no draft any more then', async () => {
    const { tab, page } = await opened('holdMeeting', 'sam', 'minutes');
    const why = tab.getByLabel('Why we met', { exact: true });
    for (const words of ['The carers', 'The carers are worn', 'The carers are worn out.']) {
      await why.fill(words);
      for (let tries = 0; !drafted().includes(words) && tries < 100; tries++) await page.waitForTimeout(100);
    }
    expect(drafted()).toContain('The carers are worn out.');
    expect(posts('saveMinutes')).toEqual([]);
    await tab.getByRole('button', { name: 'Back to the case' }).click();
    for (let tries = 0; drafted() !== '[]' && tries < 100; tries++) await page.waitForTimeout(100);
    expect(drafted()).toBe('[]');
    expect(facts('minutes.drafted')).toHaveLength(1);
    expect(posts('saveMinutes')).toMatchObject([{ data: { sections: { reason: 'The carers are worn out.' } } }]);
    expect(await tab.locator('html').evaluate(() => JSON.stringify(localStorage))).not.toContain('worn out');
  });

  it('go into the record ten minutes after they were begun, at the next pause, once', async () => {
    await here.start(await travelled('holdMeeting'));
    const context = await here.window();
    await context.clock.install();
    const { tab, page } = await here.tabWorld.open(context, people.sam, `minutes/${here.reference}`);
    await tab.getByLabel('Why we met', { exact: true }).fill('The carers are worn out.');
    await tab.getByText('Kept as your draft.').waitFor();
    await context.clock.fastForward('09:00');
    await tab.getByLabel('Discussion', { exact: true }).fill('Everybody spoke.');
    await page.waitForTimeout(500);
    expect(posts('saveMinutes')).toEqual([]);
    await context.clock.fastForward('01:05');
    await tab.getByText('Everything typed is saved.').waitFor();
    expect(posts('saveMinutes')).toMatchObject([
      { data: { sections: { reason: 'The carers are worn out.', discussion: 'Everybody spoke.' } } },
    ]);
  });

  it('are kept as they are typed, saved on a press, kept through an outage and a reload, and finished without repeating what was done', async () => {
    const sam = await opened('scheduleMeeting', 'sam', 'minutes', '2026-12-04T15:30:00Z');
    const { tab } = sam;
    await tab.getByRole('button', { name: 'All others were in Teams' }).click();
    await tab.getByLabel('Why we met', { exact: true }).fill('The carers are worn out.');
    await tab.getByText(/saved on the server once the meeting is recorded as held/).waitFor();
    await tab.getByRole('button', { name: 'Record that the meeting was held' }).click();
    await tab.getByRole('button', { name: 'Save for everybody' }).click();
    await tab.getByText('Everything typed is saved.').waitFor();
    expect(posts('saveMinutes')).toMatchObject([{ data: { sections: { reason: 'The carers are worn out.' } } }]);

    here.tabWorld.fault = (method, path) => (path.endsWith('/acts/saveMinutes') ? 503 : undefined);
    await tab.getByLabel('Discussion', { exact: true }).fill('Everybody spoke.');
    await tab.getByRole('button', { name: 'Save for everybody' }).click();
    await tab.getByText('Not saved on the server yet.').waitFor();
    here.tabWorld.fault = () => undefined;
    await sam.page.reload();
    await tab.getByLabel('Discussion', { exact: true }).waitFor();
    expect(await tab.getByLabel('Discussion', { exact: true }).inputValue()).toBe('Everybody spoke.');
    expect(await tab.getByLabel('Why we met', { exact: true }).inputValue()).toBe('The carers are worn out.');

    for (const name of [
      'Early life and its effects',
      'Strengths and achievements',
      'What the child or family says',
      'Supports already agreed',
      'Further supports',
    ])
      await tab.getByLabel(name, { exact: true }).fill('Short breaks at weekends.');
    await tab.getByRole('button', { name: 'Add an action' }).click();
    await tab.getByLabel('Action 1: what is to be done').fill('Call the aunt');
    await tab.getByLabel('Who does it').selectOption({ label: 'Farida Noor' });
    await tab.getByLabel('By when').fill('2026-12-11');
    await tab
      .getByRole('radiogroup', { name: /support the plan/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await tab.getByLabel('Review date').fill('2026-12-31');
    await tab.getByRole('button', { name: 'Finish and send' }).click();

    const asked = tab.getByRole('group', { name: 'What the procedure says' });
    await asked.waitFor();
    expect(await asked.evaluate((box) => document.activeElement === box)).toBe(true);
    expect(await asked.innerText()).toContain('DOR-2.11j');
    expect(await tab.getByLabel('Review date').inputValue()).toBe('2026-12-31');
    await asked.getByLabel('Reason for going on').fill('The carers are away until then.');
    await asked.getByRole('button', { name: 'Go on with this reason' }).click();
    const copies = tab.getByRole('group', { name: 'What the procedure says' }).filter({ hasText: 'Young person' });
    await copies.getByLabel('Reason for going on').fill('Sam takes them along on Monday.');
    await copies.getByRole('button', { name: 'Go on with this reason' }).click();
    await tab.getByText('Documents sent').waitFor();
    await tab
      .getByRole('button', { name: /minutes/i })
      .first()
      .click();
    await tab.getByRole('button', { name: 'Record that Young person had them' }).click();
    await tab.getByRole('heading', { name: 'Hand over' }).waitFor({ state: 'detached' });

    for (const act of ['holdMeeting', 'finaliseMinutes']) expect(posts(act)).toHaveLength(1);
    expect(posts('agreeReview')).toMatchObject([
      { data: { date: '2026-12-31' } },
      { data: { reason: 'The carers are away until then.', acceptedBy: people.sam.id } },
    ]);
    expect(posts('saveMinutes').at(-1)).toMatchObject({
      data: { sections: { reason: 'The carers are worn out.', discussion: 'Everybody spoke.' }, supportedByAll: true },
    });
    expect(posts('circulateMinutes').map((post) => post.data.how)).toEqual(['mail', 'mail', 'by-hand']);
    expect(facts('meeting.held')).toHaveLength(1);
    expect(facts('circulation.ordered')).toHaveLength(1);
    for (const words of ['worn out', 'Everybody spoke', 'aunt']) expect(await kept(sam)).not.toContain(words);
  });
});
