import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardFor } from '../../bot/cardFor.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, secrets, travelled } from '../support/journey.ts';
import { outsiders, people } from '../support/people.ts';
import { runBot, type RunningBot } from './runningBot.ts';

describe('the page on which people outside say which times suit', () => {
  let bot: RunningBot;
  let link = '';
  beforeAll(async () => {
    bot = await runBot();
    await travelled('decideInvitee', bot.world);
    const view = await readCase(bot.world, people.sam.id, referenceOf(bot.world));
    const carla = isRefusal(view) ? undefined : view.assessment.people.find(({ name }) => name === outsiders.carla.name)?.id;
    const asks = { people: [carla], times: [meetingTime, { start: '2026-12-04T16:00:00Z', end: '2026-12-04T17:00:00Z' }] };
    await perform(bot.world, people.sam.id, referenceOf(bot.world), 'askTimes', asks, commandOf('askTimes'));
    await bot.quiet();
    const letter = [...bot.world.outside.mails.values()].find(({ effect }) => effect.to.email === outsiders.carla.email);
    link = /\/times\/\S+/.exec(letter?.effect.text ?? '')?.[0] ?? '/times/none';
  });
  afterAll(() => bot.stop());

  const send = (answers: Readonly<Record<string, string>>, to = link) =>
    fetch(`${bot.origin}${to}`, { method: 'POST', body: new URLSearchParams(answers) });

  it('is a form without script that no frame and no cache may hold', async () => {
    const page = await fetch(`${bot.origin}${link}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect([page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    const html = await page.text();
    expect(html).toContain('<h1>Which times suit you?</h1>');
    expect(html).toContain('<legend>Fri 4 Dec 2026, 14:00 to 15:00</legend>');
    expect(html.match(/type="radio"/g)).toHaveLength(6);
    expect(html).not.toContain('<script');
    for (const secret of [...secrets, outsiders.carla.name]) expect(html).not.toContain(secret);
  });

  it('says what is missing and keeps what was chosen; then takes the answers, shows them, and takes them again', async () => {
    const half = await send({ 'time-0': 'yes', 'time-1': 'perhaps' });
    expect(half.status).toBe(422);
    const said = await half.text();
    expect(said).toContain('<title>Not complete yet: Which times suit you?</title>');
    expect(said).toContain('href="#time-1-yes"');
    expect(said).toContain('id="time-0-yes" value="yes" required checked');
    const whole = await send({ 'time-0': 'if-need-be', 'time-1': 'no' });
    expect(whole.status).toBe(200);
    expect(await whole.text()).toMatch(/role="status">Thank you: your answers are kept/);
    const later = await (await fetch(`${bot.origin}${link}`)).text();
    expect(later).toContain('value="if-need-be" required checked');
    expect(await (await send({ 'time-0': 'if-need-be', 'time-1': 'no' })).text()).toContain('We have these answers already');
  });

  it('whoever asked has a card that says how many answered and leads to the times', async () => {
    const view = await readCase(bot.world, people.sam.id, referenceOf(bot.world));
    if (isRefusal(view)) throw new Error(view.says);
    const { reference, assessment } = view;
    const card = JSON.stringify(
      cardFor(bot.world, 'asked', { reference, assessment, personId: people.sam.id, link: 'https://holdfast.example' }),
    );
    expect(card).toContain('Everybody outside has answered which times suit');
    expect(card).toContain('1 of 1 answered.');
    expect(card).toContain('"verb":"offerCaseTimes"');
    expect(card).not.toContain(outsiders.carla.name);
  });

  it('a forged link, a flood of words and an odd address are answered in a sentence', async () => {
    const forged = await send({ 'time-0': 'yes', 'time-1': 'yes' }, `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
    expect([forged.status, await forged.text()]).toEqual([404, expect.stringContaining('not one of ours')]);
    expect((await send({ 'time-0': 'x'.repeat(100_000) })).status).toBe(422);
    expect((await fetch(`${bot.origin}/times/%3Cscript%3E`)).status).toBe(404);
    expect((await fetch(`${bot.origin}/times/`)).status).toBe(404);
  });

  it('while the record cannot be reached says that nothing is kept', async () => {
    bot.world.board.fail = ({ name }) => (name === 'caseLog.read' ? { when: 'before', error: new Error('away') } : undefined);
    const page = await send({ 'time-0': 'no', 'time-1': 'no' });
    bot.world.board.fail = () => undefined;
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('Nothing is kept yet')]);
  });

  it('after very many tries asks to wait', async () => {
    const statuses = [];
    for (let nth = 0; nth < 200 && statuses.at(-1) !== 429; nth++) statuses.push((await fetch(`${bot.origin}${link}`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
