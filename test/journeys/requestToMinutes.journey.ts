import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { root } from '../shape/sources.ts';
import { signIn, type DeskPerson } from './deskPerson.ts';
import { found, leaks } from './leaks.ts';
import { lists, type SharePointLists } from './lists.ts';
import { startPrograms, type Programs } from './programs.ts';

const child = { name: 'Zephyrine Quillfeather', born: '2013-05-17', number: 'ZQ-990817' };

describe('from a typed request to minutes in SharePoint', () => {
  let programs: Programs;
  let browser: Browser;
  let sam: DeskPerson;
  let tess: DeskPerson;
  let reference = '';

  const pictures = join(root, 'build', 'pictures');
  const picture = async (person: DeskPerson, name: string): Promise<void> => {
    await person.page.screenshot({ path: join(pictures, `${name}.png`) });
  };

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    programs = await startPrograms('2026-12-01T09:12:00Z');
    browser = await openBrowser();
    sam = await signIn(browser, programs.desk, 'sam');
  }, 120_000);

  afterAll(async () => {
    const kept = process.env['HOLDFAST_RECORDING'];
    if (kept !== undefined) writeFileSync(kept, readFileSync(programs.recording));
    await browser.close();
    await programs.stop();
  });

  it('Sam types request and fills in the card: the case is open and its limit is said with its clause', async () => {
    const form = await sam.say('request');
    await picture(sam, '01-request-card');
    await form.getByRole('checkbox', { name: /may not be able to go on/ }).check();
    await form.getByLabel(/On which day/).fill('2026-12-01');
    await form.getByLabel(/At what time/).fill('09:00');
    await form.getByLabel(/What kind of home/).selectOption({ label: 'Foster care' });
    for (const no of await form.getByRole('radio', { name: /No$/ }).all()) await no.check();
    await form.getByRole('button', { name: 'Request', exact: true }).click();
    const opened = sam.lastCard();
    await opened.getByRole('heading', { name: /is opened/ }).waitFor();
    const said = await opened.innerText();
    reference = /SM-[A-Z0-9]{4}/.exec(said)?.[0] ?? '';
    expect(reference).not.toBe('');
    expect(said).toContain('By Thu 3 Dec 2026, 09:00 · Dorset 2.6');
    expect(said).toContain('Tess Lindqvist');
    await picture(sam, '02-opened');
  });

  it('on the page it opens, Sam says who the child is and who is involved, and submits', async () => {
    await sam.lastCard().getByRole('link', { name: 'Say who the child is' }).click();
    const page = sam.tab;
    await page.getByLabel('Name of the child').fill(child.name);
    await page.getByLabel('Date of birth').fill(child.born);
    await page.getByLabel('Case-system number').fill(child.number);
    const carer = page.getByRole('group', { name: 'Foster carer or placement key worker', exact: true });
    await carer.getByRole('button', { name: /^Name / }).click();
    await carer.getByLabel('Name', { exact: true }).fill('Carla Reed');
    await carer.getByLabel('E-mail').fill('carla.reed@home.example');
    for (const [seat, name] of [
      ["Fostering social worker, children's home manager or lodgings provider", 'Farida Noor'],
      ["Fostering social worker's manager", 'Owen Hale'],
      ['QARO', 'Quinn Abara'],
    ] as const) {
      const group = page.getByRole('group', { name: seat, exact: true });
      await group.getByRole('button', { name: /^Name / }).click();
      await group.getByLabel('Name of the colleague').fill(name.slice(0, 4));
      await group.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    }
    await page
      .getByRole('group', { name: /how the child behaves/ })
      .getByRole('button', { name: 'Yes' })
      .click();
    await page
      .getByRole('group', { name: /named problems with the home/ })
      .getByRole('button', { name: 'No' })
      .click();
    await page
      .getByRole('group', { name: /first Placement Planning Meeting/ })
      .getByRole('button', { name: 'Yes' })
      .click();
    await page.getByLabel('Note').fill(`${child.name} has asked twice to leave.`);
    await picture(sam, '03-who-the-child-is');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('The Stability Meeting is requested and waits for approval.').first().waitFor();
    await picture(sam, '04-waiting-for-approval');
  });

  it('Tess has an approval card; she approves, and the card says so for good', async () => {
    tess = await signIn(browser, programs.desk, 'tess');
    const asked = tess.lastCard();
    await asked.getByRole('heading', { name: /Approve/ }).waitFor();
    await picture(tess, '05-approval-card');
    for (const no of await asked.getByRole('radio', { name: /No$/ }).all()) await no.check();
    await asked.getByRole('button', { name: 'Approve' }).click();
    await tess
      .lastCard()
      .getByText(/Approved by Tess Lindqvist/)
      .waitFor();
    expect(await tess.lastCard().getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await picture(tess, '06-approved');
  });

  it('Sam works through the checklist, each line with its clause', async () => {
    await sam.goTo('Chat');
    await sam
      .lastCard()
      .getByText(/Approved by Tess Lindqvist/)
      .waitFor();
    await sam.lastCard().getByRole('link', { name: 'Open the case' }).click();
    const page = sam.tab;
    await page.getByRole('button', { name: 'Leave out Young person' }).click();
    await page.getByLabel(/^Why is .* left out/).fill(`${child.name} asked not to come; Sam gathers her views.`);
    await page.getByRole('button', { name: 'Leave out', exact: true }).click();
    await page
      .getByText(/asked not to come/)
      .first()
      .waitFor();
    await picture(sam, '07-checklist');
    await page.getByRole('button', { name: /^Invite everybody not decided/ }).click();
    await page.getByText('8 of 8 complete').waitFor();
    expect(await page.getByRole('region', { name: 'Who to invite' }).innerText()).toContain('DOR-2.7b');
  });

  it('and picks one of the times offered inside the 48 hours', async () => {
    const offers = sam.tab.getByRole('button', { name: /^Choose / });
    await offers.first().waitFor();
    const labels = await offers.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    await picture(sam, '08-times');
    await sam.tab.getByRole('button', { name: 'Choose Wed 2 Dec 2026, 13:00 to 14:00' }).click();
    await sam.tab.getByRole('button', { name: 'Book this time' }).click();
    await sam.tab.getByRole('link', { name: 'Join the meeting' }).waitFor();
    await picture(sam, '09-booked');
  });

  it('the meeting stands in everybody’s calendar: private, on Teams, only the reference in its subject', async () => {
    const quinn = await signIn(browser, programs.desk, 'quinn', 'calendar');
    await quinn.page.getByText(`Stability Meeting ${reference}`).first().waitFor();
    await picture(quinn, '10-calendar');
    await quinn.close();
    const site: SharePointLists = await lists(programs.desk);
    for (const person of ['sam.okafor', 'tess.lindqvist', 'quinn.abara', 'farida.noor', 'owen.hale']) {
      const events = await site.events(`${person}@council.example`, '2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z');
      expect(events.filter((event) => event.subject.includes(reference))).toEqual([
        expect.objectContaining({
          subject: `Stability Meeting ${reference}`,
          sensitivity: 'private',
          isOnlineMeeting: true,
          start: '2026-12-02T13:00:00Z',
        }),
      ]);
    }
    const letters = await site.mail('quinn.abara@council.example');
    expect(letters.filter((letter) => letter.subject === `Stability Meeting ${reference}: notice`)).toHaveLength(1);
  });

  it('after the meeting Sam writes the minutes; a review too late asks for a reason; then all is finished and sent', async () => {
    await programs.moveClock('2026-12-02T15:05:00Z');
    await sam.goTo('Chat');
    const card = await sam.say(`minutes ${reference}`);
    await card.getByRole('link', { name: /minutes/i }).click();
    const page = sam.tab;
    for (const name of ['Carla Reed', 'Farida Noor', 'Sam Okafor', 'Tess Lindqvist'])
      await page.getByLabel(name, { exact: true }).selectOption({ label: 'Present in Teams' });
    await page.getByLabel('Owen Hale', { exact: true }).selectOption({ label: 'Sent apologies' });
    await page.getByLabel('Quinn Abara', { exact: true }).selectOption({ label: 'Not present' });
    await page.getByLabel('Why we met', { exact: true }).fill(`${child.name} told her carers she wants to leave.`);
    await page.getByLabel('What the child or family says', { exact: true }).fill('“I want to be asked before things change.”');
    await page.getByLabel('Supports already agreed', { exact: true }).fill('A weekly call with the fostering social worker.');
    await page.getByLabel('Further supports', { exact: true }).fill('Short breaks at weekends.');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('Action 1: what is to be done').fill(`Arrange a weekend with her aunt for ${child.name}`);
    await page.getByLabel('Who does it').selectOption({ label: 'Farida Noor' });
    await page.getByLabel('By when').fill('2026-12-08');
    await page
      .getByRole('radiogroup', { name: /support the plan/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByLabel('Review date').fill('2026-12-21');
    await picture(sam, '11-minutes');
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await page
      .getByText(/later than the last day for the review, Wed 16 Dec 2026/)
      .first()
      .waitFor();
    await picture(sam, '12-review-too-late');
    await page.getByLabel('Review date').fill('2026-12-14');
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await page.getByText('Notes and plan have gone to everybody who attended.').waitFor();
    expect(await page.getByText('Owen Hale: sent apologies').count()).toBe(1);
    await picture(sam, '13-sent-round');
  });

  it('the minutes and actions stand in the SharePoint lists', async () => {
    const site = await lists(programs.desk);
    const minutes = await site.rows('Minutes', reference);
    expect(minutes.map((row) => row['Words'])).toEqual(
      expect.arrayContaining([`${child.name} told her carers she wants to leave.`, 'Short breaks at weekends.']),
    );
    expect(await site.rows('Actions', reference)).toEqual([
      expect.objectContaining({
        Task: `Arrange a weekend with her aunt for ${child.name}`,
        OwnerName: 'Farida Noor',
        DueDay: '2026-12-08',
      }),
    ]);
    expect(await site.rows('Meetings', reference)).toHaveLength(1);
    expect((await site.rows('Invitees', reference)).length).toBeGreaterThanOrEqual(6);
    const seen = await signIn(browser, programs.desk, 'sam', 'lists');
    await seen.page.getByRole('link', { name: 'Minutes', exact: true }).click();
    await seen.page.getByText('Short breaks at weekends.').first().waitFor();
    await picture(seen, '14-lists');
    await seen.close();
  });

  it('everyone who attended has both documents in the mailbox, and nobody else has', async () => {
    const site = await lists(programs.desk);
    const documents = [`${reference} meeting notes.docx`, `${reference} action plan.docx`];
    for (const address of [
      'sam.okafor@council.example',
      'tess.lindqvist@council.example',
      'farida.noor@council.example',
      'carla.reed@home.example',
    ]) {
      const letters = await site.mail(address);
      expect(letters.filter((letter) => documents.every((name) => letter.attachments.includes(name)))).toHaveLength(1);
    }
    for (const address of ['quinn.abara@council.example', 'owen.hale@council.example', 'bea.santos@council.example'])
      expect((await site.mail(address)).flatMap((letter) => letter.attachments)).toEqual([]);
    const carla = await signIn(browser, programs.desk, 'carla', 'mail');
    await carla.page.getByRole('link', { name: /notes of the meeting/ }).click();
    await carla.page.getByText(documents[0] ?? '').waitFor();
    await picture(carla, '15-carla');
    await carla.close();
  });

  it('the child is named in no subject, card, message, file name, address, log line or index row', async () => {
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
    expect(await found(programs, [reference])).toEqual(
      ['a letter', 'a calendar entry', 'a card or chat message', 'an address', 'the index'].map((place) => `${reference} in ${place}`),
    );
  });

  it('a second start finds everything as it was left', async () => {
    await programs.startProduct();
    await sam.goTo('Chat');
    const card = await sam.say(`case ${reference}`);
    expect(await card.innerText()).toContain('Notes and plan have gone to everybody who attended.');
    const site = await lists(programs.desk);
    const events = await site.events('tess.lindqvist@council.example', '2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z');
    expect(events.filter((event) => event.subject.includes(reference))).toHaveLength(1);
    expect((await site.mail('carla.reed@home.example')).filter((letter) => letter.attachments.length > 0)).toHaveLength(1);
  });
});
