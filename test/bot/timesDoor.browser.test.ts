import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { root } from '../shape/sources.ts';
import { accessibilityTroubles } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { outsiders, people } from '../support/people.ts';
import { runBot, type RunningBot } from './runningBot.ts';

describe('the page on which people outside say which times suit, in a browser', () => {
  let bot: RunningBot;
  let browser: Browser;
  let address = '';
  beforeAll(async () => {
    mkdirSync(join(root, 'build', 'pictures'), { recursive: true });
    [bot, browser] = await Promise.all([runBot(), openBrowser()]);
    await travelled('decideInvitee', bot.world);
    const view = await readCase(bot.world, people.sam.id, referenceOf(bot.world));
    const carla = isRefusal(view) ? undefined : view.assessment.people.find(({ name }) => name === outsiders.carla.name)?.id;
    const asks = { people: [carla], times: [meetingTime, { start: '2026-12-04T16:00:00Z', end: '2026-12-04T17:00:00Z' }] };
    await perform(bot.world, people.sam.id, referenceOf(bot.world), 'askTimes', asks, commandOf('askTimes'));
    await bot.quiet();
    const letter = [...bot.world.outside.mails.values()].find(({ effect }) => effect.to.email === outsiders.carla.email);
    address = `${bot.origin}${/\/times\/\S+/.exec(letter?.effect.text ?? '')?.[0] ?? ''}`;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  it('is answered by keyboard alone, with scripts switched off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Thank you: your answers are kept').waitFor();
    const first = page.getByRole('group', { name: 'Fri 4 Dec 2026, 14:00 to 15:00' });
    expect(await first.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    const second = page.getByRole('group', { name: 'Fri 4 Dec 2026, 16:00 to 17:00' });
    expect(await second.getByRole('radio', { name: 'If need be' }).isChecked()).toBe(true);
    await page.screenshot({ path: join(root, 'build', 'pictures', 'times-answered.png'), fullPage: true });
    await context.close();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['high contrast', { forcedColors: 'active' }],
  ] as const)('is clean by axe at 320 px, open and with something missing: %s', async (look, media) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, ...media });
    const page = await context.newPage();
    await page.goto(address);
    const troubles = await accessibilityTroubles(page.mainFrame());
    // A browser does not let go of a form with something missing; a mail program's own may.
    await page.evaluate(() => {
      document.querySelector('form')?.setAttribute('novalidate', '');
      for (const radio of document.querySelectorAll('input')) radio.checked = false;
    });
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('alert').waitFor();
    troubles.push(...(await accessibilityTroubles(page.mainFrame())));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.screenshot({ path: join(root, 'build', 'pictures', `times-missing-${look.replace(' ', '-')}.png`), fullPage: true });
    await context.close();
    expect([...troubles, wide]).toEqual([0]);
  });
});
