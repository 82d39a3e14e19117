import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { root } from '../shape/sources.ts';
import { signIn, type DeskPerson } from './deskPerson.ts';
import { leaks } from './leaks.ts';
import { lists } from './lists.ts';
import { outlookOf } from './outlookOf.ts';
import { eventually, overTheWire, type OverTheWire } from './overTheWire.ts';
import { startPrograms, type Programs } from './programs.ts';

const child = { name: 'Zephyrine Quillfeather', born: '2013-05-17', number: 'ZQ-990817' };
const id = (n: number): string => `33333333-3333-4333-8333-00000000000${String(n)}`;
/** Keeps back what a page asks of this address until it is let go. */
async function heldBack(page: Page, address: RegExp): Promise<{ readonly asked: Promise<void>; readonly letGo: () => Promise<void> }> {
  let [go, wasAsked] = [(): void => undefined, (): void => undefined];
  const gone = new Promise<void>((resolve) => (go = resolve));
  const asked = new Promise<void>((resolve) => (wasAsked = resolve));
  const hold = async (route: Route): Promise<void> => {
    wasAsked();
    await gone;
    await route.fallback();
  };
  await page.route(address, hold);
  const letGo = async (): Promise<void> => {
    go();
    await page.unroute(address, hold);
  };
  return { asked, letGo };
}
const noExclusion = { 'quality-of-care': false, allegation: false };

describe('a Dorset meeting booked from Outlook', () => {
  let programs: Programs;
  let browser: Browser;
  let wire: OverTheWire;
  let sam: DeskPerson;
  let reference = '';

  const pictures = join(root, 'build', 'pictures');
  const picture = async (person: DeskPerson, name: string): Promise<void> => {
    await person.page.screenshot({ path: join(pictures, `outlook-${name}.png`), fullPage: true });
  };
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    programs = await startPrograms('2026-12-01T09:12:00Z');
    browser = await openBrowser();
    wire = await overTheWire(programs, '01');
    const opened = await wire.ask('POST', '/acts/raiseConcern', {
      commandId: crypto.randomUUID(),
      data: {
        triggers: ['carer-cannot-continue'],
        notifiedAt: '2026-12-01T09:00:00Z',
        placement: { type: 'foster', provider: 'in-house' },
        exclusions: noExclusion,
      },
    });
    reference = String(opened.body['reference']);
    await wire.ask('PUT', `/cases/${reference}/child`, { name: child.name, dateOfBirth: child.born, caseNumber: child.number });
    const named: readonly (readonly [string, object])[] = [
      ['foster-carer', { name: 'Carla Reed', email: 'carla.reed@home.example' }],
      ['supervising-social-worker', { id: id(4) }],
      ['fostering-team-manager', { id: id(5) }],
      ['reviewing-officer', { id: id(3) }],
      ['business-support', { id: id(7) }],
    ];
    for (const [role, person] of named) await wire.act(reference, 'assignRole', { role, person });
    await wire.act(reference, 'recordFact', { fact: 'riskFromChildConduct', value: true });
    await wire.act(reference, 'recordFact', { fact: 'childIdentifiedProblems', value: false });
    const asked = await wire.act(reference, 'submitRequest', { note: `${child.name} has asked twice to leave.` });
    expect(asked.body['outcome']).toMatch(/^ok/);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await programs.stop();
  });

  it('Tess approves the waiting request in the pane (DOR-2.3-ii)', async () => {
    const tess = await signIn(browser, programs.desk, 'tess', 'calendar');
    await outlookOf(tess).newAppointment();
    const pane = await outlookOf(tess).openPane();
    for (const no of await pane.getByRole('button', { name: 'No', exact: true }).all()) await no.click();
    for (const no of await pane.getByRole('radio', { name: 'No' }).all()) await no.check();
    await picture(tess, '01-approve');
    await pane.getByRole('button', { name: 'Approve', exact: true }).click();
    // The case was read again and asks for no decision any more.
    await pane.getByRole('button', { name: 'Approve', exact: true }).waitFor({ state: 'hidden' });
    await tess.close();
    const seen = await wire.ask('GET', `/cases/${reference}`);
    expect((seen.body['assessment'] as { stage: string }).stage).toBe('approved');
    const left = { seat: 'child', person: 'child', decision: 'leave-out', reason: `${child.name} asked not to come.` };
    expect((await wire.act(reference, 'decideInvitee', left)).body['outcome']).toMatch(/^ok/);
  });

  it('Sam opens the pane in a new appointment: it proposes the case and says what is missing, with the clause', async () => {
    sam = await signIn(browser, programs.desk, 'sam', 'calendar');
    await outlookOf(sam).newAppointment();
    const pane = await outlookOf(sam).openPane();
    await pane.getByText(/people are missing/).waitFor();
    expect(await pane.getByLabel('Case').innerText()).toContain(reference);
    await picture(sam, '02-proposed');
  });

  it('by keyboard alone the appointment is filled in: people, subject, text, private, and no name of the child', async () => {
    await outlookOf(sam).pressByKeyboard(/^Fill in this appointment$/);
    const { page } = sam;
    await page.getByRole('list', { name: 'Invited' }).getByText('Carla Reed').waitFor();
    await outlookOf(sam).pane.getByRole('heading', { name: 'As the procedure has it', exact: true }).waitFor();
    expect(await page.getByLabel('Subject').inputValue()).toBe(`Stability Meeting ${reference}`);
    expect(await page.getByRole('checkbox', { name: 'Private' }).isChecked()).toBe(true);
    const text = await page.getByRole('textbox', { name: 'Text' }).inputValue();
    expect(text).toContain(`Reference: ${reference}`);
    expect(text).not.toContain('Zephyrine');
    await picture(sam, '03-filled-in');
  });

  it.each(['Outlook on the web', 'Classic Outlook for Windows'])(
    'Send is stopped after the limit, with the clause and the button that opens the pane: %s (DOR-2.6)',
    async (client) => {
      const { page } = sam;
      await page.getByRole('radio', { name: client }).check();
      await outlookOf(sam).pane.getByRole('heading', { level: 1 }).waitFor();
      await page.getByLabel('Day').fill('2026-12-07');
      await outlookOf(sam).pane.getByRole('heading', { name: 'Wants a reason' }).waitFor();
      await outlookOf(sam).pane.getByText('After the time limit').first().waitFor();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      const stopped = page.getByRole('alertdialog');
      await stopped.waitFor();
      expect(await stopped.innerText()).toMatch(/after the limit.*Dorset 2\.6/s);
      await picture(sam, `04-stopped-${client.includes('web') ? 'web' : 'classic'}`);
      await stopped.getByRole('button', { name: 'Open Holdfast' }).click();
      await stopped.waitFor({ state: 'hidden' });
    },
  );

  it('while an answer is on its way, nothing of another time is shown as if it were of this one, and nothing can be pressed for it', async () => {
    const { page } = sam;
    const { pane } = outlookOf(sam);
    const again = (): Promise<void> => pane.getByRole('heading', { name: 'Wants a reason' }).waitFor();
    await again();
    await pane.getByRole('button', { name: 'Look for a room' }).click();
    await pane.getByRole('button', { name: 'Take this room' }).waitFor();
    const answers = await heldBack(page, /\/api\/cases\/[^/]+\/(appointment|rooms\?.*)$/);
    await page.getByLabel('Starts').fill('16:00');
    await pane.getByRole('heading', { name: 'Looking at it again…' }).waitFor();
    await pane.getByText('Looking for free rooms').waitFor();
    expect(await pane.getByRole('button', { name: 'Keep this reason' }).getAttribute('aria-disabled')).toBe('true');
    expect(await pane.getByRole('button', { name: 'Take this room' }).count()).toBe(0);
    expect(await accessibilityTroubles(await outlookOf(sam).frame())).toEqual([]);
    await answers.letGo();
    await again();
  });

  it('keeps the reason being typed in SharePoint, and gives it back to a browser that kept nothing', async () => {
    const pane = outlookOf(sam).pane;
    const why = pane.getByLabel(/^Why at this time/);
    await why.fill('Only then is everybody free.');
    await eventually('the draft', async () => {
      await sam.page.waitForTimeout(300);
      const { drafts } = (await wire.ask('GET', `/cases/${reference}/drafts`)).body as {
        drafts: readonly { form: string; value: unknown }[];
      };
      return drafts.find(({ form, value }) => form === 'why-this-time' && value === 'Only then is everybody free.');
    });
    const frame = await outlookOf(sam).frame();
    await frame.evaluate(() => {
      localStorage.clear();
    });
    await frame.goto(frame.url());
    await why.waitFor();
    await eventually('the words', async () => {
      await sam.page.waitForTimeout(100);
      return (await why.inputValue()) === 'Only then is everybody free.' ? true : undefined;
    });
  });

  it('is clean by axe at 320 px, in light, dark and high contrast', async () => {
    const { page } = sam;
    await page.setViewportSize({ width: 320, height: 800 });
    const troubles: string[] = [];
    const session = await page.context().newCDPSession(page);
    for (const [look, features] of [
      ['light', []],
      ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
      ['contrast', [{ name: 'forced-colors', value: 'active' }]],
    ] as const) {
      await session.send('Emulation.setEmulatedMedia', { features: [...features] });
      const frame = await outlookOf(sam).frame();
      // The desk follows the look of the machine and may be on its way there already.
      await frame.goto(frame.url().replace(/look=\w+/, `look=${look}`)).catch(() => frame.waitForURL(`**look=${look}**`));
      await outlookOf(sam).pane.getByRole('heading', { name: 'Wants a reason' }).waitFor();
      await outlookOf(sam).pane.getByText('Looking into the calendars').waitFor({ state: 'hidden' });
      troubles.push(...(await accessibilityTroubles(await outlookOf(sam).frame())).map((trouble) => `${look}: ${trouble}`));
      const wide = await (
        await outlookOf(sam).frame()
      ).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) troubles.push(`${look}: scrolls sideways by ${String(wide)} px`);
      await page.locator('iframe[title^="Holdfast pane"]').screenshot({ path: join(pictures, `outlook-05-320-${look}.png`) });
    }
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(troubles).toEqual([]);
  });

  it('takes a time that fits, sends, and the meeting stands in the case: one entry, the one Sam sent', async () => {
    const { page } = sam;
    await outlookOf(sam)
      .pane.getByRole('button', { name: /^Take / })
      .first()
      .waitFor();
    await outlookOf(sam).pressByKeyboard(/^Take /);
    await outlookOf(sam).pane.getByRole('heading', { name: 'As the procedure has it', exact: true }).waitFor();
    await outlookOf(sam).pane.getByRole('button', { name: 'Look for a room' }).click();
    await outlookOf(sam).pane.getByRole('combobox', { name: 'Room' }).waitFor();
    // What is written in the appointment while Outlook looks the room up stays in it.
    const rooms = await heldBack(page, /\/places\//);
    const text = page.getByRole('textbox', { name: 'Text' });
    const before = await text.inputValue();
    await outlookOf(sam).pane.getByRole('button', { name: 'Take this room' }).click();
    await rooms.asked;
    await text.fill(`${before}\nBring the plan.`);
    await rooms.letGo();
    await outlookOf(sam)
      .pane.getByText(/^(?!The room).*room is asked to the appointment/i)
      .waitFor();
    expect(await text.inputValue()).toBe(`${before}\nBring the plan.`);
    // The check and the times are about the appointment with the room in it.
    await outlookOf(sam).pane.getByText('Looking into the calendars').waitFor({ state: 'hidden' });
    await outlookOf(sam).pane.getByRole('heading', { name: 'As the procedure has it', exact: true }).waitFor();
    expect(await accessibilityTroubles(await outlookOf(sam).frame())).toEqual([]);
    const room = await page.getByLabel('Location').inputValue();
    expect(room).toMatch(/Room|room/);
    await picture(sam, '06-ready');
    await outlookOf(sam).send();
    const stage = await eventually('the meeting in the case', async () => {
      await page.waitForTimeout(1000);
      const seen = await wire.ask('GET', `/cases/${reference}`);
      const { stage: now } = seen.body['assessment'] as { stage: string };
      return now === 'scheduled' && (seen.body['underWay'] as unknown[]).length === 0 ? seen.body : undefined;
    });
    expect(stage['joinUrl']).toContain('https://teams.microsoft.com/');
    expect((stage['assessment'] as { meeting: object }).meeting).toMatchObject({ place: 'room', venue: room });
    const site = await lists(programs.desk);
    for (const person of ['sam.okafor', 'tess.lindqvist', 'quinn.abara', 'farida.noor', 'owen.hale']) {
      const events = await site.events(`${person}@council.example`, '2026-12-01T00:00:00Z', '2026-12-20T00:00:00Z');
      expect(events.filter((event) => event.subject.includes(reference))).toEqual([
        expect.objectContaining({ subject: `Stability Meeting ${reference}`, sensitivity: 'private', isOnlineMeeting: true }),
      ]);
    }
    await picture(sam, '07-sent');
  });

  it('shows the case beside a meeting that is only read, and one’s cases with nothing selected', async () => {
    const quinn = await signIn(browser, programs.desk, 'quinn', 'calendar');
    const nothing = await outlookOf(quinn).openPane();
    await nothing.getByRole('heading', { name: 'Book a meeting' }).waitFor();
    await nothing.getByText(reference).first().waitFor();
    await quinn.page.getByText(`Stability Meeting ${reference}`).first().click();
    const read = await outlookOf(quinn).openPane();
    await read.getByRole('heading', { name: reference }).waitFor();
    await read.getByRole('heading', { name: 'Time limits' }).waitFor();
    expect(await accessibilityTroubles(await outlookOf(quinn).frame())).toEqual([]);
    await picture(quinn, '08-read');
    await quinn.close();
  });

  it('in an Outlook too old for add-ins like this the pane says so, and Send goes through unchecked', async () => {
    const bea = await signIn(browser, programs.desk, 'bea', 'calendar');
    await outlookOf(bea).newAppointment();
    await bea.page.getByRole('radio', { name: /too old/ }).check();
    const pane = await outlookOf(bea).openPane();
    await pane.getByRole('heading', { name: 'This Outlook is too old for Holdfast' }).waitFor();
    await bea.close();
  });

  it('Bea, as Sam’s delegate in classic Outlook, books in Sam’s calendar after the meeting was called off', async () => {
    expect((await wire.act(reference, 'cancelMeeting', { reason: 'The carer is ill.' })).body['outcome']).toMatch(/^ok/);
    const bea = await signIn(browser, programs.desk, 'bea', 'calendar');
    const { page } = bea;
    await outlookOf(bea).newAppointment();
    await page.getByRole('combobox', { name: 'In the calendar of' }).selectOption({ label: 'Sam Okafor' });
    await page.getByRole('radio', { name: /Classic/ }).check();
    const pane = await outlookOf(bea).openPane();
    await pane.getByRole('button', { name: 'Fill in this appointment' }).click();
    await pane.getByRole('heading', { name: 'As the procedure has it', exact: true }).waitFor();
    await outlookOf(bea).send();
    await eventually('the second meeting in the case', async () => {
      await page.waitForTimeout(1000);
      const seen = await wire.ask('GET', `/cases/${reference}`);
      const { stage, meeting } = seen.body['assessment'] as { stage: string; meeting?: { organiser?: string } };
      return stage === 'scheduled' && meeting?.organiser === id(1) ? true : undefined;
    });
    const site = await lists(programs.desk);
    const events = await site.events('sam.okafor@council.example', '2026-12-01T00:00:00Z', '2026-12-20T00:00:00Z');
    expect(events.filter((event) => event.subject.includes(reference))).toHaveLength(1);
    await bea.close();
  });

  it('the child is named in nothing that left', async () => {
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  });
});
