import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { root } from '../shape/sources.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { carla, child, idOf } from './caseOver.ts';
import { deskStory } from './deskStory.ts';
import { signIn, type DeskPerson } from './deskPerson.ts';
import { leaks } from './leaks.ts';
import { eventually } from './overTheWire.ts';
import { snmToBook } from './snmCase.ts';

const kept = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(root, 'build', 'pictures', `together-${name}.png`), fullPage: true });
};

describe('finding the time together: people outside are asked, times are proposed, and a move made in Outlook is taken over', () => {
  const { story, picture } = deskStory('together', { at: '2026-12-01T09:12:00Z', policy: 'snm' }, snmToBook);
  const openCase = async ({ page }: DeskPerson, reference: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to;
    }, `#/sam/holdfast/case/${reference}`);
  };
  const letterOf = async (address: string): Promise<string> => {
    const answer = await fetch(`${story().programs.desk}/_practice/outside/${address}/messages`);
    const { value } = (await answer.json()) as { value: readonly { subject: string; body: { content: string } }[] };
    return value.find(({ subject }) => subject.includes('which times suit'))?.body.content ?? '';
  };
  let link = '';

  it('Sam asks Carla Reed from the tab, and she has a letter with a link of her own', async () => {
    const { one, sam } = story();
    await openCase(sam, one.reference);
    const times = sam.tab.getByRole('region', { name: 'Pick a time' });
    await times.getByRole('heading', { name: 'Ask people outside which times suit' }).waitFor();
    for (const box of await times.getByRole('group', { name: 'Whom' }).getByRole('checkbox').all()) await box.uncheck();
    await times.getByRole('checkbox', { name: 'Carla Reed' }).check();
    await times.getByRole('heading', { name: 'Ask people outside which times suit' }).scrollIntoViewIfNeeded();
    await picture('01-ask');
    await times.getByRole('button', { name: 'Ask which times suit' }).click();
    await times.getByText(/No answer yet from Carla Reed/).waitFor();
    link = await eventually('the letter', async () => /http\S+\/times\/[\w.-]+/.exec(await letterOf(carla.email))?.[0]);
    expect(await letterOf(carla.email)).not.toContain('Zephyrine');
  });

  it('Carla reads the letter in her own mailbox, opens the page and answers; nobody had to sign in', async () => {
    const { sam, programs } = story();
    const home = await signIn(sam.page.context().browser() ?? fails('no browser'), programs.desk, 'carla', 'mail');
    await home.page.getByText(/which times suit/).first().click(); // prettier-ignore
    await kept(home.page, '02-letter');
    await home.page.goto(link);
    await home.page.getByRole('heading', { name: 'Which times suit you?' }).waitFor();
    const groups = await home.page.getByRole('group').all();
    for (const [nth, group] of groups.entries()) await group.getByRole('radio', { name: nth === 0 ? 'No' : 'Yes' }).check();
    expect(await accessibilityTroubles(home.page.mainFrame())).toEqual([]);
    await kept(home.page, '03-page');
    await home.page.getByRole('button', { name: 'Send my answers' }).click();
    await home.page.getByText('Thank you: your answers are kept').waitFor();
    await home.close();
  });

  it('Sam sees what she answered, and she stands as free by her word', async () => {
    const { one, sam } = story();
    await sam.page.reload();
    await openCase(sam, one.reference);
    const times = sam.tab.getByRole('region', { name: 'Pick a time' });
    await times.getByText(/does not suit; .*suits/).waitFor();
    await times.getByText('Carla Reed (by their word)').first().waitFor(); // prettier-ignore
    await picture('04-answered');
  });

  it('asking closes by itself: from then on the page takes no answer', async () => {
    const { one, sam, programs } = story();
    const { timesAsked } = await one.seen('sam');
    await programs.moveClock(new Date(Date.parse(timesAsked?.closes ?? '') + 60_000).toISOString());
    const page = await sam.page.context().newPage();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Nothing to answer any more' }).waitFor();
    await kept(page, '05-closed');
    await page.close();
    await one.card('sam', 'which times suit');
  });

  it('SNM-6.3-i: Sam books in a room of the council, from the tab', async () => {
    const { one, sam } = story();
    await sam.page.reload();
    await openCase(sam, one.reference);
    const times = sam.tab.getByRole('region', { name: 'Pick a time' });
    await times.getByLabel('Where').selectOption({ label: 'In a room of the council' });
    await times.getByText(/(Room|room) (is|are) free|rooms? .*are free/).first().waitFor(); // prettier-ignore
    await picture('06-rooms');
    await times.getByRole('button', { name: /^Choose / }).first().click(); // prettier-ignore
    await times.getByLabel('Room', { exact: true }).waitFor();
    await times.getByRole('button', { name: 'Book this time' }).click();
    const reason = times.getByLabel('Reason for going on');
    await sam.tab.getByRole('link', { name: 'Join the meeting' }).or(reason).first().waitFor();
    if (await reason.isVisible()) {
      await reason.fill('As far as is known');
      await times.getByRole('button', { name: 'Go on with this reason' }).click();
    }
    await sam.tab.getByRole('link', { name: 'Join the meeting' }).waitFor();
    await picture('07-booked');
    const { meeting } = await one.once('the meeting', 'sam', ({ timeline }) => timeline.some(({ event }) => event === 'meeting.convened'));
    expect(meeting).toMatchObject({ place: 'room', venue: expect.stringMatching(/Riverside|Oakfield/) });
  });

  it('Farida proposes another time in her calendar; Sam is told of it, weighed against the limit', async () => {
    const { one, sam, programs } = story();
    const farida = await signIn(sam.page.context().browser() ?? fails('no browser'), programs.desk, 'farida', 'calendar');
    await farida.page.getByText(new RegExp(one.reference)).first().click();
    await farida.page.getByText('Propose another time').click();
    await farida.page.getByLabel('Starts').fill('16:00');
    await farida.page.getByText('Propose another time').scrollIntoViewIfNeeded();
    await kept(farida.page, '08-propose');
    await farida.page.getByRole('button', { name: 'Propose' }).click();
    await farida.page.getByText('Proposed.').waitFor();
    await farida.close();
    const { findings } = await one.once('the proposal', 'sam', (seen) => seen.findings.some(({ about }) => about?.field === 'proposed'));
    expect(findings.find(({ about }) => about?.field === 'proposed')?.says).toMatch(/Farida Noor proposes .*16:00 to 17:00 instead/);
    await one.card('sam', 'Another time is proposed');
  });

  it('Sam drags the meeting in Outlook; one press on the card takes the new time over, and nothing is booked twice', async () => {
    const { one, sam, programs } = story();
    const { meeting } = await one.seen('sam');
    const later = (at = '') => new Date(Date.parse(at) + 15 * 60_000).toISOString().replace('.000Z', '');
    const { graphToken } = (await (
      await fetch(`${programs.desk}/_practice/signin`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: idOf('sam') }),
      })
    ).json()) as { graphToken: string };
    const graph = async (method: string, path: string, body?: object) =>
      (
        await fetch(`${programs.desk}/v1.0/users/${idOf('sam')}/events${path}`, {
          method,
          headers: { authorization: `Bearer ${graphToken}`, 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        })
      ).json() as Promise<{ id: string; subject: string; value: readonly { id: string; subject: string; body: { content: string } }[] }>;
    const ours = async () => (await graph('GET', '?$top=500')).value.filter(({ subject }) => subject.includes(one.reference));
    const [event] = await ours();
    const to = { start: later(meeting?.start), end: later(meeting?.end) };
    await graph('PATCH', `/${event?.id ?? ''}`, {
      start: { dateTime: to.start, timeZone: 'UTC' },
      end: { dateTime: to.end, timeZone: 'UTC' },
    });
    await one.card('sam', 'Take the new time over');
    await sam.goTo('Chat');
    const card = sam.page.getByRole('group', { name: 'Card from Holdfast' }).filter({ hasText: 'The meeting was changed in Outlook' }).last(); // prettier-ignore
    await card.waitFor();
    await card.scrollIntoViewIfNeeded();
    await picture('09-moved');
    await card.getByRole('button', { name: 'Take the new time over' }).click();
    await sam.page.getByText('The time set in Outlook counts').first().waitFor(); // prettier-ignore
    await picture('10-taken-over');
    const seen = await one.once('the new time', 'sam', (now) => Date.parse(now.meeting?.start ?? '') === Date.parse(`${to.start}Z`));
    expect(seen.findings.filter(({ code }) => code === 'calendar-differs')).toEqual([]);
    const standing = await eventually('the invitation with its new time', async () => {
      const all = await ours();
      return all.length === 1 && all[0]?.body.content.includes(to.start.slice(11, 16)) === true ? all : undefined;
    });
    expect(standing.map(({ id }) => id)).toEqual([event?.id]);
  });

  it('and the child is named nowhere outside', async () => {
    const { programs } = story();
    await programs.killProduct();
    expect(await leaks(programs, child)).toEqual([]);
  });
});

const fails = (why: string): never => {
  throw new Error(why);
};
