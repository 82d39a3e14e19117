import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CardEffect } from '../../src/domain/effects/effect.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { journey, referenceOf } from '../support/journey.ts';
import { advance } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { runBot, type RunningBot } from './runningBot.ts';

const { tess } = people;
const effect: CardEffect = {
  kind: 'card',
  key: `SM-2345/card/approval/${tess.id}`,
  to: { id: tess.id, name: tess.name, email: tess.email },
  card: 'approval',
};
const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });
let bot: RunningBot;

beforeEach(async () => {
  bot = await runBot();
  await bot.send(tess, { type: 'installationUpdate', action: 'add' });
});
afterEach(async () => {
  await bot.stop();
});

/** Cards after the welcome. */
const cards = () => bot.chat(tess).slice(1);

describe('cards sent unasked', () => {
  it('go once per key', async () => {
    expect(await bot.notifier.send(effect, card('one'))).toBe('sent');
    expect(await bot.notifier.send(effect, card('one again'))).toBe('sent');
    expect(cards()).toHaveLength(1);
  });

  it('are sent once by two pieces of work that want the same at once; the other is tried again later', async () => {
    const both = await Promise.allSettled([bot.notifier.send(effect, card('one')), bot.notifier.send(effect, card('one'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await bot.notifier.send(effect, card('one'))).toBe('sent');
    expect(cards()).toHaveLength(1);
  });

  it.each([403, 404])('report %i as a person who cannot be reached, and do not try that chat again', async (status) => {
    bot.connector.fail.push(status);
    expect(await bot.notifier.send(effect, card('one'))).toBe('unreachable');
    expect(await bot.notifier.send(effect, card('one'))).toBe('unreachable');
    expect(cards()).toEqual([]);
  });

  it.each([
    [429, 'throttled'],
    [412, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [401, 'denied'],
  ])('do not take %i for success and do not repeat by themselves: the job does', async (status, kind) => {
    bot.connector.fail.push(status);
    const before = bot.connector.calls.length;
    await expect(bot.notifier.send(effect, card('one'))).rejects.toMatchObject({ name: 'GatewayFailure', kind });
    expect(bot.connector.calls).toHaveLength(before + 1);
    expect(await bot.notifier.send(effect, card('one'))).toBe('sent');
    expect(cards()).toHaveLength(1);
  });

  it('are replaced where they stand, for the person whose chat it is', async () => {
    await bot.notifier.send(effect, card('one'));
    await bot.notifier.refresh('SM-2345', 'SM-2345/card/approval', (person) => card(`two for ${person}`));
    await bot.notifier.refresh('SM-2345', 'SM-9999', () => card('never'));
    expect(cards()).toHaveLength(1);
    expect(JSON.stringify(cards()[0]?.activity)).toContain(`two for ${tess.id}`);
  });

  it('are left alone while they would come out the same, and shown again after a press put something else there', async () => {
    await bot.notifier.send(effect, card('one'));
    const calls = () => bot.connector.calls.length;
    const before = calls();
    await bot.notifier.refresh('SM-2345', effect.key, () => card('one'));
    expect(calls()).toBe(before);
    for (let time = 0; time < 2; time++) await bot.notifier.refresh('SM-2345', effect.key, () => card('two'));
    expect(calls()).toBe(before + 1);
    const value = {
      action: { type: 'Action.Execute', verb: 'raiseConcern', data: { kind: 'request', command: crypto.randomUUID() } },
      trigger: 'manual',
    };
    await bot.send(tess, { type: 'invoke', name: 'adaptiveCard/action', replyToId: cards()[0]?.id, value });
    await bot.quiet();
    expect(JSON.stringify(cards()[0]?.activity)).not.toContain('two');
    for (let time = 0; time < 2; time++) await bot.notifier.refresh('SM-2345', effect.key, () => card('two'));
    expect(JSON.stringify(cards()[0]?.activity)).toContain('two');
    expect(calls()).toBe(before + 3);
  });

  it('cost no call when a case that is in step is brought in step again', async () => {
    const { world } = bot;
    for (const { name, after = 0, run } of journey) {
      advance(world, after);
      await run(world, referenceOf(world));
      await bot.quiet();
      if (name === 'decideRequest') break;
    }
    expect(JSON.stringify(cards().map(({ activity }) => activity))).toContain(referenceOf(world));
    const calls = bot.connector.calls.length;
    await reconcile(world, referenceOf(world));
    expect(bot.connector.calls).toHaveLength(calls);
    // A day later less time is left, so the card differs.
    advance(world, 24 * 60);
    await reconcile(world, referenceOf(world));
    expect(bot.connector.calls.length).toBeGreaterThan(calls);
  });

  it('keep a refresh that failed to be tried again', async () => {
    await bot.notifier.send(effect, card('one'));
    bot.connector.fail.push(503);
    await expect(bot.notifier.refresh('SM-2345', effect.key, () => card('two'))).rejects.toMatchObject({ kind: 'unavailable' });
    await bot.notifier.refresh('SM-2345', effect.key, () => card('two'));
    expect(JSON.stringify(cards()[0]?.activity)).toContain('two');
  });

  it('are sent once more where they are gone, and then kept up to date there', async () => {
    await bot.notifier.send(effect, card('one'));
    bot.connector.said.splice(1, 1);
    await bot.notifier.refresh('SM-2345', effect.key, () => card('two'));
    await bot.notifier.refresh('SM-2345', effect.key, () => card('three'));
    expect(cards()).toHaveLength(1);
    expect(JSON.stringify(cards()[0]?.activity)).toContain('three');
  });
});
