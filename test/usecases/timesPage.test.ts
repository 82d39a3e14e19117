import { describe, expect, it } from '@jest/globals';
import { readLink, sealLink } from '../../src/usecases/outsideLink.ts';
import { offerCaseTimes } from '../../src/usecases/offerCaseTimes.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { answerTimes, readTimesPage } from '../../src/usecases/timesPage.ts';
import { commandOf, meetingTime, referenceOf, secrets, travelled } from '../support/journey.ts';
import { advance, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { outsiders, people } from '../support/people.ts';

const { sam } = people;
const { carla } = outsiders;

/** Friday 4 December at two and at four: the limit is Saturday 5 December 09:12. */
const times = [meetingTime, { start: '2026-12-04T16:00:00Z', end: '2026-12-04T17:00:00Z' }];

async function seen(world: MemoryWorld) {
  const view = await readCase(world, sam.id, referenceOf(world));
  if (isRefusal(view)) throw new Error(view.says);
  return view.assessment;
}
const carlaIn = async (world: MemoryWorld): Promise<string> =>
  (await seen(world)).people.find(({ name }) => name === carla.name)?.id ?? 'nobody';

async function ask(world: MemoryWorld, more: object = {}, command = 'askTimes') {
  return perform(world, sam.id, referenceOf(world), 'askTimes', { people: [await carlaIn(world)], times, ...more }, commandOf(command));
}

/** A case in which Carla was asked, and the link in her letter. */
async function asked() {
  const world = await travelled('decideInvitee');
  const answer = await ask(world);
  await runJobs(world);
  return { world, answer, link: linkTo(world) };
}

const linkTo = (world: MemoryWorld): string => {
  const letter = [...world.outside.mails.values()]
    .map(({ effect }) => effect)
    .findLast(({ subject }) => subject.endsWith('which times suit you?'));
  return /https:\/\/holdfast\.example\/times\/(\S+)$/.exec(letter?.text ?? '')?.[1] ?? 'no link';
};

async function offered(world: MemoryWorld) {
  const found = await offerCaseTimes(world, sam.id, referenceOf(world), 60);
  if (isRefusal(found)) throw new Error(found.says);
  return found;
}

describe('asking people outside which times suit', () => {
  it('sends each one letter with a link of their own, and says when it closes: half-way to the last of the times', async () => {
    const { world, answer, link } = await asked();
    expect(answer).toMatchObject({
      outcome: 'ok',
      says: 'Carla Reed gets a letter with a link. Answers are taken until Fri 4 Dec 2026, 01:00; then asking closes by itself.',
    });
    await runJobs(world);
    const letters = [...world.outside.mails.values()]
      .map(({ effect }) => effect)
      .filter(({ subject }) => subject.includes('which times suit'));
    expect(letters.map(({ to }) => to.email)).toEqual([carla.email]);
    expect(letters[0]?.text).toContain('- Fri 4 Dec 2026, 14:00 to 15:00');
    expect(readLink('a key for links', link)).toMatchObject({ reference: referenceOf(world), ask: 1, closes: '2026-12-04T01:00:00Z' });
    const everything = JSON.stringify([letters, await readTimesPage(world, link)]);
    for (const secret of secrets) expect(everything).not.toContain(secret);
    expect(JSON.stringify(await readTimesPage(world, link))).not.toContain(carla.name);
  });

  it('shows the times, keeps the answers as facts of the case, and offers by their word', async () => {
    const { world, link } = await asked();
    expect(await readTimesPage(world, link)).toMatchObject({
      state: 'open',
      meetingName: 'Stability Meeting',
      times: [{ label: 'Fri 4 Dec 2026, 14:00 to 15:00' }, { label: 'Fri 4 Dec 2026, 16:00 to 17:00' }],
    });
    expect(await answerTimes(world, link, ['no', 'yes'])).toMatchObject({ state: 'open', says: expect.stringContaining('Thank you') });
    const { timesAsked, timeline } = await seen(world);
    expect(timesAsked?.people).toMatchObject([{ said: [{ answer: 'no' }, { answer: 'yes' }] }]);
    expect(timeline.map(({ says }) => says)).toEqual(
      expect.arrayContaining(['Sam Okafor asked Carla Reed which times suit', 'Carla Reed answered which times suit']),
    );
    const { offers } = await offered(world);
    const at = (start: string) => offers.find((offer) => offer.start === start);
    const named = [...new Set(offers.flatMap(({ free, busy, notKnown }) => [...free, ...busy, ...notKnown]))];
    expect(named).toContain(carla.name);
    expect(at('2026-12-04T14:00:00Z')?.free ?? []).not.toContain('Carla Reed (by their word)');
  });

  it('a yes is free, a no is not free and a maybe is pencilled in, each by their word; other times stay not known', async () => {
    const { world, link } = await asked();
    const away = [people.tess, people.quinn].map(({ email }) => email);
    for (const email of away)
      world.outside.busy.set(email, [
        { start: world.outside.now, end: '2026-12-04T14:00:00Z', status: 'busy' },
        { start: '2026-12-04T15:00:00Z', end: '2026-12-04T16:00:00Z', status: 'busy' },
      ]);
    const who = async (answers: readonly ('yes' | 'no' | 'if-need-be')[]) => {
      await answerTimes(world, link, answers);
      const { offers } = await offered(world);
      return Object.fromEntries(
        offers
          .filter(({ start }) => times.some((time) => time.start === start))
          .map(({ start, free, busy, notKnown }) => [
            start.slice(11, 16),
            free.includes('Carla Reed (by their word)')
              ? 'free'
              : busy.includes('Carla Reed (by their word)')
                ? 'not free'
                : notKnown.includes(carla.name)
                  ? 'not known'
                  : 'nowhere',
          ]),
      );
    };
    expect(await who(['yes', 'no'])).toEqual({ '14:00': 'free', '16:00': 'not free' });
    expect(await who(['if-need-be', 'yes'])).toEqual({ '14:00': 'not free', '16:00': 'free' });
  });

  it('tells whoever asked on a card once everybody has answered, or once it has closed', async () => {
    const told = (world: MemoryWorld) =>
      world.outside.emitted.filter(({ what, key }) => what === 'card' && key.includes('/card/asked/')).map(({ key }) => key.split('/').slice(-2)); // prettier-ignore
    const { world, link } = await asked();
    expect(told(world)).toEqual([]);
    await answerTimes(world, link, ['yes', 'yes']);
    await answerTimes(world, link, ['no', 'yes']);
    await runJobs(world);
    expect(told(world)).toEqual([['1', sam.id]]);
    const other = await asked();
    advance(other.world, 16 * 60);
    await reconcile(other.world, referenceOf(other.world));
    expect(told(other.world)).toEqual([['1', sam.id]]);
  });

  it('used twice with the same answers writes nothing; with other answers the last word counts', async () => {
    const { world, link } = await asked();
    await answerTimes(world, link, ['yes', 'yes']);
    const before = (await seen(world)).timeline.length;
    expect((await answerTimes(world, link, ['yes', 'yes'])).says).toContain('We have these answers already');
    expect((await seen(world)).timeline).toHaveLength(before);
    expect((await answerTimes(world, link, ['no', 'yes'])).says).toContain('Your answers are changed');
    expect((await readTimesPage(world, link)).times.map(({ answer }) => answer)).toEqual(['no', 'yes']);
  });

  it('keeps nothing half-answered, and says which times are missing', async () => {
    const { world, link } = await asked();
    expect(await answerTimes(world, link, ['yes', undefined])).toMatchObject({
      missing: [1],
      says: expect.stringContaining('nothing is kept yet'),
      times: [{ answer: 'yes' }, {}],
    });
    expect((await seen(world)).timesAsked?.people[0]?.said).toBeUndefined();
  });

  it('closes by itself, says so, and keeps what was answered before', async () => {
    const { world, link } = await asked();
    await answerTimes(world, link, ['yes', 'no']);
    advance(world, 15 * 60);
    const page = await answerTimes(world, link, ['no', 'no']);
    expect(page).toMatchObject({ state: 'ended', says: expect.stringContaining('closed by itself on Fri 4 Dec 2026, 01:00') });
    expect((await seen(world)).timesAsked).toMatchObject({ state: 'closed', people: [{ said: [{ answer: 'yes' }, { answer: 'no' }] }] });
  });

  it('a forged link, one cut short, one of another case or with a later end is none of ours', async () => {
    const { world, link } = await asked();
    const open = link.split('.');
    const forged = [
      '',
      'x',
      link.slice(0, -1),
      `${link}x`,
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      ['SM-AAAA', ...open.slice(1)].join('.'),
      [open[0], '2', ...open.slice(2)].join('.'),
      [...open.slice(0, 3), 'zzzzzzzz', open[4]].join('.'),
      sealLink('another key', { reference: referenceOf(world), ask: 1, person: await carlaIn(world), closes: '2026-12-04T01:00:00Z' }),
      sealLink('a key for links', { reference: 'SM-2222', ask: 1, person: await carlaIn(world), closes: '2026-12-04T01:00:00Z' }),
      sealLink('a key for links', { reference: referenceOf(world), ask: 1, person: 'outside:other', closes: '2026-12-04T01:00:00Z' }),
    ];
    for (const one of forged) expect([one, (await answerTimes(world, one, ['yes', 'yes'])).state]).toEqual([one, 'forged']);
    expect((await seen(world)).timesAsked?.people[0]?.said).toBeUndefined();
  });

  it('after the meeting was booked it says that the time is settled', async () => {
    const { world, link } = await asked();
    await perform(world, sam.id, referenceOf(world), 'scheduleMeeting', times[1], commandOf('scheduleMeeting'));
    expect(await readTimesPage(world, link)).toMatchObject({ state: 'ended', says: expect.stringContaining('settled by now') });
    expect((await answerTimes(world, link, ['yes', 'yes'])).says).toContain('settled by now');
  });

  it('an older link leads to the newest letter, and somebody left out is not asked any more', async () => {
    const { world, link } = await asked();
    await ask(world, {}, 'askTimes again');
    await runJobs(world);
    expect((await readTimesPage(world, link)).says).toContain('use the link in the newest letter');
    const newer = linkTo(world);
    expect((await readTimesPage(world, newer)).state).toBe('open');
    const { seats } = await seen(world);
    const person = await carlaIn(world);
    const seat = seats.find((one) => one.people.some((each) => each.person.id === person))?.id;
    const out = { seat, person, decision: 'leave-out', reason: 'It would harm', reasonShared: 'yes' };
    await perform(world, sam.id, referenceOf(world), 'decideInvitee', out, commandOf('out'));
    expect((await readTimesPage(world, newer)).says).toContain('You need not answer any more');
  });

  it('two answers at one moment are both kept, whoever writes first', async () => {
    const { world, link } = await asked();
    await Promise.all([answerTimes(world, link, ['yes', 'yes']), ask(world, { closes: '2026-12-03T20:00:00Z' }, 'meanwhile')]);
    expect((await seen(world)).timeline.filter(({ event }) => event.startsWith('outside.'))).toHaveLength(3);
  });
});
