import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import type { CaseView } from '../../src/api/contract.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { rebuildIndex } from '../../src/usecases/rebuildIndex.ts';
import { settle } from '../../src/usecases/settle.ts';
import { commandOf, journey, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { memoryOutside } from '../support/memoryOutside.ts';
import { today } from '../../src/usecases/today.ts';
import { advance, memoryWorld, ordinaryMorning, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { Killed } from '../support/switchboard.ts';

const { sam, tess, quinn } = people;
const step = (name: string) => journey.find((one) => one.name === name);
const emitted = (world: MemoryWorld, ...kinds: readonly string[]): readonly string[] =>
  world.outside.emitted.filter(({ what }) => kinds.includes(what)).map(({ key }) => key);
import type { Switchboard } from '../support/switchboard.ts';

/** Calendars that ask to be left alone. */
const unbooked: Switchboard['fail'] = ({ name }) =>
  name === 'calendar.book' ? { when: 'before', error: new GatewayFailure('throttled', 'x') } : undefined;

describe('reconcile', () => {
  it('does nothing for a reference nobody opened', async () => {
    const world = memoryWorld();
    await reconcile(world, 'SM-2222');
    expect(world.outside.emitted).toEqual([]);
  });

  it('books once, tells the reviewing officer, shows the booked card, and has nothing left to do', async () => {
    const world = await travelled('scheduleMeeting');
    expect([...world.outside.events.values()]).toEqual([
      expect.objectContaining({
        cancelled: false,
        effect: expect.objectContaining({ ...meetingTime, organiser: expect.objectContaining({ id: sam.id }) }),
      }),
    ]);
    expect([...world.outside.mails.values()].map(({ effect }) => effect.to.id)).toContain(quinn.id);
    const cards = [...world.outside.cards.values()].map(({ to, card }) => [to, (card as { card: string }).card]);
    expect(cards).toEqual(expect.arrayContaining([[tess.id, 'approval'], [sam.id, 'decision'], [sam.id, 'booked'], [tess.id, 'booked']])); // prettier-ignore
    const view = await readCase(world, sam.id, referenceOf(world));
    expect(view).toMatchObject({ underWay: [], joinUrl: expect.stringContaining('https://teams.example/') });
    const before = JSON.stringify([[...world.outside.log], emitted(world, 'event', 'mail', 'card', 'refreshed card')]);
    await reconcile(world, referenceOf(world));
    expect(JSON.stringify([[...world.outside.log], emitted(world, 'event', 'mail', 'card', 'refreshed card')])).toBe(before);
  });

  it('has the meeting in the calendars by the time whoever booked it is answered, and tells the others after', async () => {
    const world = await travelled('decideInvitee');
    await step('scheduleMeeting')?.run(world, referenceOf(world));
    expect(world.outside.events.size).toBe(1);
    const view = await readCase(world, sam.id, referenceOf(world));
    expect(view).toMatchObject({ joinUrl: expect.stringContaining('https://teams.example/') });
    await runJobs(world);
    expect(world.outside.events.size).toBe(1);
  });

  it('says what is on its way until it is there', async () => {
    const world = await travelled('decideInvitee');
    world.board.fail = unbooked;
    await step('scheduleMeeting')?.run(world, referenceOf(world));
    const view = await readCase(world, sam.id, referenceOf(world));
    expect(view).toMatchObject({ underWay: expect.arrayContaining([expect.stringContaining('invitation')]) });
    expect(view).not.toHaveProperty('joinUrl');
  });

  it('says that a request is kept while Microsoft 365 is left alone for a while', async () => {
    const world = { ...(await travelled('decideInvitee')), slow: () => true };
    const reference = referenceOf(world);
    await step('scheduleMeeting')?.run(world, reference);
    const view = async () => (await readCase(world, sam.id, reference)) as CaseView;
    expect((await view()).underWay[0]).toBe('Microsoft 365 is slow; your request is kept and goes out by itself.');
    await runJobs(world);
    expect((await view()).underWay).toEqual([]);
  });

  it('carries out the others when one effect fails, says which kind, and finishes it on the next try', async () => {
    const world = await travelled('decideInvitee');
    world.board.fail = unbooked;
    await step('scheduleMeeting')?.run(world, referenceOf(world));
    await expect(runJobs(world)).rejects.toThrow(GatewayFailure);
    expect(world.outside.events.size).toBe(0);
    expect([...world.outside.mails.values()].map(({ effect }) => effect.to.id)).toContain(quinn.id);
    expect(world.outside.emitted).toContainEqual({
      what: 'log',
      key: 'warn',
      content: { message: 'an effect was not carried out', reference: referenceOf(world), effect: 'calendar', kind: 'throttled' },
    });
    delete world.board.fail;
    await runJobs(world);
    expect(world.outside.events.size).toBe(1);
  });

  it('shows lists, cards and index each even when another fails', async () => {
    const world = await travelled('decideRequest');
    world.outside.rows.clear();
    world.outside.index.clear();
    world.board.fail = ({ name }) => (name === 'lists.show' ? { when: 'before', error: new GatewayFailure('denied', 'x') } : undefined);
    await expect(reconcile(world, referenceOf(world))).rejects.toThrow(GatewayFailure);
    expect(world.outside.rows.size).toBe(0);
    expect(world.outside.index.size).toBe(1);
    delete world.board.fail;
    await reconcile(world, referenceOf(world));
    expect(world.outside.rows.size).toBe(1);
  });

  it('writes a letter to somebody no card reaches, once', async () => {
    const outside = memoryOutside(ordinaryMorning);
    outside.unreachable.add(tess.id);
    const world = await travelled('submitRequest', memoryWorld(outside));
    expect(outside.cards.size).toBe(0);
    const letters = [...outside.mails.values()].map(({ effect }) => effect);
    expect(letters).toEqual([
      expect.objectContaining({
        to: expect.objectContaining({ email: tess.email }),
        from: expect.objectContaining({ email: sam.email }),
        subject: `Stability Meeting ${referenceOf(world)}`,
        text: expect.stringContaining(`A request for a Stability Meeting waits for your decision.\n\nOpen ${referenceOf(world)}: https://`),
      }),
    ]);
    outside.unreachable.clear();
    await reconcile(world, referenceOf(world));
    expect(emitted(world, 'mail', 'card')).toHaveLength(1);
  });

  it('leaves a card alone that still waits, and shows it again once it is decided', async () => {
    const world = await travelled('submitRequest');
    await perform(world, sam.id, referenceOf(world), 'recordFact', { fact: 'riskFromChildConduct', value: false }, commandOf('meanwhile'));
    await runJobs(world);
    expect(emitted(world, 'refreshed card')).toEqual([]);
    await step('decideRequest')?.run(world, referenceOf(world));
    await runJobs(world);
    const approval = [...world.outside.cards].find(([key]) => key.includes('/card/approval/'));
    expect(approval?.[1].card).toMatchObject({ card: 'approval', stage: 'approved' });
  });

  it('takes a meeting that was called off out of the calendar, also one whose booking was never recorded', async () => {
    for (const recorded of [true, false]) {
      const world = await travelled('decideInvitee');
      await step('scheduleMeeting')?.run(world, referenceOf(world));
      // Stopped between booking and recording.
      if (!recorded) world.board.fail = ({ name }) => (name === 'caseLog.append' ? { when: 'before', error: new Killed() } : undefined);
      await runJobs(world).catch(() => undefined);
      const next = memoryWorld(world.outside);
      expect(next.outside.events.size).toBe(1);
      advance(next, 10);
      expect(await perform(next, sam.id, referenceOf(next), 'cancelMeeting', { reason: 'x' }, commandOf('cancel'))).toMatchObject({
        outcome: expect.stringMatching(/^ok/),
      });
      await settle(next);
      await runJobs(next);
      expect([...next.outside.events.values()].map(({ cancelled }) => cancelled)).toEqual([true]);
      expect(emitted(next, 'cancellation')).toHaveLength(1);
    }
  });

  it('rebuilds an index that was lost', async () => {
    const world = await travelled('decideRequest');
    const before = world.outside.index.get(referenceOf(world));
    await world.index.clear();
    expect(await settle(world)).toBe(1);
    await runJobs(world);
    expect(world.outside.index.get(referenceOf(world))).toEqual(before);
  });

  it('passes over cases that have ended, and looks through them when asked for what they still want', async () => {
    const world = await travelled('submitRequest');
    const reference = referenceOf(world);
    await perform(world, tess.id, reference, 'decideRequest', { decision: 'refuse', reason: 'x' }, commandOf('refuse'));
    expect(world.outside.index.get(reference)?.stage).toBe('refused');
    // Lost with its queue before Sam was told.
    world.outside.jobs.clear();
    expect(await settle(world, { thorough: false })).toBe(0);
    expect(await settle(world)).toBe(1);
    await runJobs(world);
    expect([...world.outside.cards.keys()].some((key) => key.includes('/card/decision/'))).toBe(true);
    expect(await settle(world)).toBe(0);
  });

  it('lets a case whose procedure is gone keep nobody from the others', async () => {
    const world = await travelled('submitRequest');
    const [reference, other] = [referenceOf(world), 'SM-2222'];
    const stored = world.outside.log.get(reference);
    if (stored === undefined) throw new Error('no case');
    world.outside.log.set(other, { ...structuredClone(stored), policy: 'gone' });
    expect(await settle(world)).toBe(2);
    await runJobs(world);
    expect(world.outside.jobs.size).toBe(0);
    expect(world.outside.emitted.filter(({ what, content }) => what === 'log' && JSON.stringify(content).includes(other))).not.toEqual([]);
    expect(await rebuildIndex(world)).toEqual({ cases: 2, unreadable: [{ reference: other, because: 'procedure-missing' }] });
    expect([...world.outside.index.keys()].sort()).toEqual([other, reference].sort());
    expect((await today(world, sam.id)).unreadable).toEqual([other]);
    advance(world, 60 * 26);
    await settle(world);
    await runJobs(world);
    expect([...world.outside.cards.keys()].some((key) => key.startsWith(reference) && key.includes('/remind'))).toBe(true);
  });
});
