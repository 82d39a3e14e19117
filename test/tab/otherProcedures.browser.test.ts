import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../../src/domain/case/fact.ts';
import { identifyChild } from '../../src/usecases/identifyChild.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { canary, commandOf, referenceOf } from '../support/journey.ts';
import { memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { inBrowser } from './inBrowser.ts';
import type { TabInTeams } from './tabWorld.ts';

const here = inBrowser();
const { sam, tess } = people;

/** A case under another council's procedure, with these facts written into it after the worry. */
async function caseUnder(
  policyId: string,
  trigger: string,
  facts: (at: (hours: number) => string) => readonly object[],
): Promise<MemoryWorld> {
  const world: MemoryWorld = { ...memoryWorld(), policyId };
  const began = Date.parse(world.clock.now());
  const worry = { triggers: [trigger], notifiedAt: world.clock.now(), placement: { type: 'foster', provider: 'in-house' }, exclusions: { 'replaces-review': false } }; // prettier-ignore
  const exclusions = policyId === 'lancashire' ? { 'replaces-planning': false, 'new-home-required': false } : {};
  const raised = await raiseConcern(world, sam.id, policyId === 'gateshead' ? worry : { ...worry, exclusions }, commandOf('raiseConcern'));
  if ('refused' in raised) throw new Error(raised.says);
  const reference = referenceOf(world);
  await identifyChild(world, sam.id, reference, canary);
  const written = facts((hours) => new Date(began + hours * 3_600_000).toISOString()).map((fact) => ({ by: sam.id, ...fact }) as Fact);
  await world.caseLog.append(reference, (await world.caseLog.read(reference))?.length ?? 0, written);
  world.outside.now = new Date(began + 30 * 3_600_000).toISOString();
  await runJobs(world);
  return world;
}

async function fits({ tab, frame, troubles }: TabInTeams): Promise<void> {
  expect(await accessibilityTroubles(frame)).toEqual([]);
  const [content, room] = await tab.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(content).toBeLessThanOrEqual(room);
  expect(troubles).toEqual([]);
}

describe('Placement Stability Meetings, which no number of days limits', () => {
  it.each([1280, 320])('times on offer are the best and the earliest, and keep no limit there is not (%d px)', async (width) => {
    await here.start(await caseUnder('psm', 'fragile-placement', (at) => [{ event: 'request.submitted', at: at(1) }]));
    const opened = await here.open('sam', 'case', width);
    const offer = opened.tab.locator('#times .offer').first();
    await offer.waitFor();
    expect(await offer.innerText()).toMatch(/Best|Earliest/);
    expect(await opened.tab.getByText('Keeps the time limit').count()).toBe(0);
    expect(await opened.tab.getByText('Designated nurse or another professional.').count()).toBe(1);
    await fits(opened);
    await here.picture(opened, `psm-case-${String(width)}`);
  });
});

describe('Gateshead’s record of a meeting', () => {
  const held = (at: (hours: number) => string): readonly object[] => [
    { event: 'request.submitted', at: at(1) },
    { event: 'approval.granted', at: at(2), by: tess.id },
    { event: 'meeting.scheduled', at: at(3), start: at(20), end: at(21), chair: tess.id },
    {
      event: 'meeting.held',
      at: at(21),
      by: tess.id,
      startedAt: at(20),
      attendance: [sam, tess].map(({ id }) => ({ person: id, present: true })),
    },
    {
      event: 'minutes.drafted',
      at: at(22),
      by: tess.id,
      sections: { reason: 'They part.' },
      actions: [
        { id: 'a1', task: 'Meet weekly', owner: sam.id, due: '2026-12-20', status: 'open', intervention: 'mediation', goal: 'Trust again' },
      ],
    },
  ];

  it.each([1280, 320])(
    'shows what is wanted of an action, and says of a press what is in the way and what is not (%d px)',
    async (width) => {
      await here.start(await caseUnder('gateshead', 'relationship', held));
      const opened = await here.open('tess', 'minutes', width);
      await opened.tab.getByLabel('What has happened or may soon, how it is answered, and by whom').waitFor();
      await opened.tab.getByRole('button', { name: 'Finish', exact: true }).click();
      const answer = opened.tab.getByRole('group', { name: 'What the procedure says' });
      await answer.waitFor();
      const [pressing = '', others = ''] = (await answer.innerText()).split('Worth a look as well:');
      expect(pressing).toMatch(/Must/);
      expect(pressing).not.toMatch(/\bMay\b/);
      expect(others).toContain('Anything else the record needs to be clear');
      await fits(opened);
      await here.picture(opened, `gateshead-minutes-${String(width)}`);

      const read = await here.open('sam', 'case', width);
      const action = read.tab.getByRole('listitem').filter({ hasText: 'Meet weekly' }).first();
      expect(await action.innerText()).toMatch(/Mediation[^]*Trust again/);
      await fits(read);
      await here.picture(read, `gateshead-case-${String(width)}`);
    },
  );
});

describe('Lancashire’s request, with nobody yet saying whose home it is', () => {
  /** The request page of a worry of which the kind of home alone is known. */
  async function requestPage(): Promise<TabInTeams> {
    const world: MemoryWorld = { ...memoryWorld(), policyId: 'lancashire' };
    const worry = { triggers: ['carer-difficulty'], notifiedAt: world.clock.now(), placement: { type: 'foster' }, exclusions: { 'replaces-planning': false, 'new-home-required': false } }; // prettier-ignore
    const raised = await raiseConcern(world, sam.id, worry, commandOf('raiseConcern'));
    if ('refused' in raised) throw new Error(raised.says);
    await here.start(world);
    const opened = await here.open('sam', 'request');
    await opened.tab.getByLabel('Name of the child').fill(canary.name);
    return opened;
  }

  it('asks that first, keeps everybody named in sight, and goes on with a reason', async () => {
    const opened = await requestPage();
    const { tab } = opened;
    const whose = tab.getByRole('region', { name: 'Who is involved' }).locator('.question').filter({ hasText: 'Whose home is it?' });
    const supervising = tab.getByRole('group', { name: "The carers' supervising social worker", exact: true });
    await supervising.getByRole('button', { name: 'Name somebody' }).click();
    await supervising.getByLabel('Name of the colleague').fill('farida');
    await supervising.getByRole('button', { name: /^Farida Noor/ }).click();
    await tab.getByRole('button', { name: 'Send the request' }).click();
    const asked = tab.getByRole('group', { name: 'What the procedure says' });
    await asked.getByText(/Which line manager was the worry talked over with/).first().waitFor(); // prettier-ignore
    await supervising.getByText('Farida Noor').waitFor();
    await supervising.getByText(/depends on whose home it is, which nobody has said/).waitFor();
    expect(await accessibilityTroubles(opened.frame)).toEqual([]);

    await whose.getByRole('combobox').selectOption('in-house');
    await whose.getByRole('button', { name: 'Save the answer' }).click();
    await whose.waitFor({ state: 'detached' });
    await supervising.getByText('Farida Noor').waitFor();

    await asked.getByRole('button', { name: 'Go on with this reason' }).click();
    await asked.getByText('Say why first.').waitFor();
    await asked.getByLabel('Reason for going on').fill('Her manager is on leave.');
    await asked.getByRole('button', { name: 'Go on with this reason' }).click();
    await tab.getByText(/waits for approval/).first().waitFor(); // prettier-ignore
    expect(opened.troubles).toEqual([]);
  });
});

describe('Lancashire’s notes', () => {
  it('ask on their own page what the meeting had to consider (LAN-SSM-28), and lose nothing typed beside it', async () => {
    const world = await caseUnder('lancashire', 'carer-difficulty', (at) => [
      { event: 'request.submitted', at: at(1) },
      { event: 'approval.granted', at: at(2), by: tess.id },
      { event: 'meeting.scheduled', at: at(3), start: at(20), end: at(21), chair: tess.id },
      { event: 'meeting.held', at: at(21), by: tess.id, startedAt: at(20), attendance: [{ person: tess.id, present: true }] },
    ]);
    await here.start(world);
    const opened = await here.open('tess', 'minutes');
    const { tab, frame } = opened;
    await tab.getByLabel('Background', { exact: true }).fill('They have been here before.');
    await tab.getByRole('button', { name: 'Finish and send' }).click();
    await tab.getByRole('button', { name: 'Answer the questions' }).first().click();
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toContain('Questions');
    const where = tab.getByRole('region', { name: 'Questions' }).locator('.question').filter({ hasText: 'consider where it is difficult' });
    await where.getByRole('button', { name: 'Yes' }).click();
    await where.waitFor({ state: 'detached' });
    expect(await tab.getByLabel('Background', { exact: true }).inputValue()).toBe('They have been here before.');
    expect(await tab.getByRole('button', { name: 'Finish and send' }).count()).toBe(1);
    await fits(opened);
  });

  it('go round as the one document there is, with one press (LAN-SSM-36)', async () => {
    const attendance = [sam, tess].map(({ id }) => ({ person: id, present: true }));
    await here.start(
      await caseUnder('lancashire', 'carer-difficulty', (at) => [
        { event: 'request.submitted', at: at(1) },
        { event: 'approval.granted', at: at(2), by: tess.id },
        { event: 'meeting.scheduled', at: at(3), start: at(20), end: at(21), chair: tess.id },
        { event: 'meeting.held', at: at(21), by: tess.id, startedAt: at(20), attendance },
        { event: 'minutes.drafted', at: at(22), by: tess.id, sections: { reason: 'They part.' }, actions: [] },
        { event: 'review.agreed', at: at(22), by: tess.id, date: '2026-12-21' },
        { event: 'minutes.finalised', at: at(23), by: tess.id },
      ]),
    );
    const { tab } = await here.open('tess', 'minutes');
    await tab.getByRole('button', { name: 'Finish and send' }).click();
    const asked = tab.getByLabel('Reason for going on');
    await tab.getByRole('heading', { name: 'Documents sent' }).or(asked).first().waitFor();
    const sent = here.tabWorld.exchanges.filter(({ method, path }) => method === 'POST' && path.endsWith('/acts/circulateMinutes'));
    expect(JSON.parse(sent.at(-1)?.body ?? '{}')).toMatchObject({ data: { documents: ['meeting-notes'] } });
    expect(await asked.count()).toBe(0);
  });
});
