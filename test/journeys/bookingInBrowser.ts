import type { FrameLocator } from 'playwright-core';
import { idOf, type CaseOver, type First } from './caseOver.ts';
import type { DeskPerson } from './deskPerson.ts';
import { outlookOf } from './outlookOf.ts';
import { eventually } from './overTheWire.ts';

/** What is shown before a time is taken, and what the person typed: the chair's signed statement where one is asked for, and a reason. */
type Typed = { readonly statement?: string; readonly reason?: string };
type Look = (name: string) => Promise<void>;

/** In the tab: looks at the times, takes the first, answers what the procedure asks for, and waits for the meeting. Gives what was shown. */
export async function bookInTab(person: DeskPerson, reference: string, typed: Typed, look: Look): Promise<string> {
  const { page, tab } = person;
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/sam/holdfast/case/${reference}`);
  const times = tab.getByRole('region', { name: 'Pick a time' });
  const first = times.getByRole('button', { name: /^Choose / }).first();
  await first.waitFor();
  const shown = await times.innerText();
  await times.scrollIntoViewIfNeeded();
  await look('tab-times');
  await first.click();
  await times.getByRole('button', { name: 'Book this time' }).waitFor();
  if (typed.statement !== undefined) await times.getByLabel(/^The chair signs/).fill(typed.statement);
  await look('tab-chosen');
  await times.getByRole('button', { name: 'Book this time' }).click();
  if (typed.reason !== undefined) {
    await times.getByLabel('Reason for going on').fill(typed.reason);
    await look('tab-reason');
    await times.getByRole('button', { name: 'Go on with this reason' }).click();
  }
  await tab.getByRole('link', { name: 'Join the meeting' }).waitFor();
  await look('tab-booked');
  return shown;
}

/** In Outlook: a new appointment is filled in by the pane, takes the first time, answers what is asked for, and is sent. Gives what the pane said. */
export async function bookInOutlook(person: DeskPerson, typed: Typed, look: Look): Promise<string> {
  const outlook = outlookOf(person);
  await outlook.newAppointment();
  const pane = await outlook.openPane();
  await pane.getByRole('button', { name: 'Fill in this appointment' }).click();
  await pane
    .getByRole('button', { name: /^Take / })
    .first()
    .waitFor();
  await look('outlook-times');
  const shown = await pane.locator('main').innerText();
  await pane
    .getByRole('button', { name: /^Take / })
    .first()
    .click();
  await pane.getByText(/^The appointment is at /).waitFor();
  await keep(pane, typed);
  await pane.getByRole('heading', { name: 'As the procedure has it', exact: true }).waitFor();
  await look('outlook-ready');
  await outlook.send();
  await look('outlook-sent');
  return shown;
}

async function keep(pane: FrameLocator, { statement, reason }: Typed): Promise<void> {
  if (statement === undefined && reason === undefined) return;
  if (reason !== undefined) await pane.getByLabel('Why at this time and with these people?').fill(reason);
  if (statement !== undefined) await pane.getByLabel(/^The chair signs/).fill(statement);
  await pane.getByRole('button', { name: /^Keep (this reason|who chairs|both)$/ }).click();
}

/** Waits until the meeting stands in the case, sent by this person. */
export const standsInCase = (one: CaseOver, by: First) =>
  eventually('the meeting in the case', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { stage, meeting, timeline } = await one.seen(by);
    const sent = timeline.filter(({ event }) => event === 'meeting.convened').length;
    return stage === 'scheduled' && meeting?.organiser === idOf(by) && sent > 0 ? meeting : undefined;
  });

/** Invites everybody named for a seat, whatever the procedure would also accept. */
export async function invitesAll(one: CaseOver, by: First): Promise<void> {
  for (const seat of (await one.seen(by)).seats)
    for (const { person, decision } of seat.people)
      if (decision === 'undecided')
        await one.does(by, 'decideInvitee', {
          seat: seat.id,
          person: person.id,
          decision: seat.mode === 'contribute' && person.roles.includes('child') ? 'contribute' : 'invite',
        });
}
