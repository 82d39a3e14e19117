import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { perform } from '../../src/usecases/perform.ts';
import { isRefusal, type Refusal } from '../../src/usecases/refusal.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import { canary, commandOf, referenceOf, travelled } from '../support/journey.ts';
import { advance, memoryWorld, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess, nia, quinn } = people;
const approve = { decision: 'approve', exclusions: { 'quality-of-care': false, allegation: false } };

const decide = (world: MemoryWorld, who = tess, data: object = approve, command = 'decide'): Promise<Performed | Refusal> =>
  perform(world, who.id, referenceOf(world), 'decideRequest', data, commandOf(command));

const written = (world: MemoryWorld): number => world.outside.log.get(referenceOf(world))?.appends.length ?? 0;
const events = (world: MemoryWorld): readonly string[] =>
  world.outside.log
    .get(referenceOf(world))
    ?.appends.flat()
    .map((fact) => fact.event) ?? [];
const lastFact = (world: MemoryWorld): object | undefined => world.outside.log.get(referenceOf(world))?.appends.at(-1)?.[0];

/** Lets another program over the same outside do something just before each of the next appends of this one. */
function meanwhile(world: MemoryWorld, work: (other: MemoryWorld, turn: number) => Promise<unknown>, turns = 1): void {
  let turn = 0;
  const appending = new Set<number>();
  world.board.pause = async ({ name, nth }) => {
    if (name !== 'caseLog.append' || appending.has(nth) || turn === turns) return;
    appending.add(nth);
    turn += 1;
    await work(memoryWorld(world.outside), turn);
  };
}

describe('perform', () => {
  it('writes an act once, with who, when and by which command, and asks the outside to follow', async () => {
    const world = await travelled('submitRequest');
    advance(world, 5);
    const answer = await decide(world);
    expect(answer).toMatchObject({ reference: referenceOf(world), outcome: 'ok', assessment: { stage: 'approved' } });
    expect(lastFact(world)).toMatchObject({
      event: 'approval.granted',
      by: tess.id,
      recorded: world.outside.now,
      command: commandOf('decide'),
    });
    expect(world.outside.jobs).toEqual(new Set([referenceOf(world)]));
    expect(world.outside.index.get(referenceOf(world))).toMatchObject({ stage: 'approved', length: written(world) });
  });

  it('gives the same answer to the same command, and writes nothing', async () => {
    const world = await travelled('submitRequest');
    const first = await decide(world);
    const before = written(world);
    advance(world, 600);
    const again = await decide(world);
    expect(written(world)).toBe(before);
    expect({ ...again, assessment: undefined }).toEqual({ ...first, assessment: undefined });
  });

  it('gives the same answer also after the case has gone on', async () => {
    const world = await travelled('circulateMinutes');
    const before = written(world);
    const again = await perform(
      world,
      sam.id,
      referenceOf(world),
      'submitRequest',
      { note: 'Canary Wrenfield cries at night' },
      commandOf('submitRequest'),
    );
    expect(again).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    expect(written(world)).toBe(before);
  });

  it('says that it was recorded already when the same command comes back with something else in it', async () => {
    const world = await travelled('submitRequest');
    await decide(world);
    const before = written(world);
    const other = await decide(world, tess, { decision: 'refuse', reason: 'Another mind' });
    expect(other).toMatchObject({
      outcome: 'not-required',
      says: expect.stringMatching(/^This was already recorded on Thu 3 Dec 2026, \d\d:\d\d\./),
    });
    expect(written(world)).toBe(before);
  });

  it('writes nothing for a command somebody else has used', async () => {
    const world = await travelled('submitRequest');
    const before = written(world);
    const answer = await perform(world, tess.id, referenceOf(world), 'decideRequest', approve, commandOf('submitRequest'));
    expect(answer).toMatchObject({ outcome: 'not-required', says: expect.stringContaining('already recorded') });
    expect(written(world)).toBe(before);
  });

  it('finishes what was written although nobody answered', async () => {
    const world = await travelled('submitRequest');
    world.board.fail = ({ name }) =>
      name === 'caseLog.append' ? { when: 'after', error: new GatewayFailure('unavailable', 'x') } : undefined;
    await expect(decide(world)).rejects.toThrow(GatewayFailure);
    delete world.board.fail;
    const before = written(world);
    expect(await decide(world)).toMatchObject({ outcome: 'ok', assessment: { stage: 'approved' } });
    expect(written(world)).toBe(before);
    expect(world.outside.jobs.has(referenceOf(world))).toBe(true);
  });

  it('stands by an act that is in the record although index and queue are down, and logs no more than that', async () => {
    const world = await travelled('submitRequest');
    world.board.fail = ({ name }) =>
      name === 'index.put' || name === 'jobs.reconcileSoon' ? { when: 'before', error: new Error(canary.name) } : undefined;
    expect(await decide(world)).toMatchObject({ outcome: 'ok' });
    const lines = world.outside.emitted.filter(({ what }) => what === 'log').map(({ content }) => content);
    expect(lines).toEqual(
      expect.arrayContaining([
        { message: 'index not updated', reference: referenceOf(world), kind: 'Error' },
        { message: 'reconcile not queued', reference: referenceOf(world), kind: 'Error' },
      ]),
    );
  });

  it('tells a stranger no more than that there is nothing', async () => {
    const world = await travelled('submitRequest');
    const there = await decide(world, nia);
    const nowhere = await perform(world, nia.id, 'SM-2222', 'decideRequest', approve, commandOf('decide'));
    expect(there).toMatchObject({ refused: 'not-found' });
    expect(JSON.stringify(there)).toBe(JSON.stringify(nowhere).replace('SM-2222', referenceOf(world)));
  });

  it('leaves who may do what to the procedure', async () => {
    const world = await travelled('submitRequest');
    const before = written(world);
    expect(await decide(world, quinn)).toMatchObject({ outcome: 'blocked', says: expect.any(String) });
    expect(written(world)).toBe(before);
  });

  it.each(['raiseConcern', 'nothing', 'toString'])('knows no act called %s on a case', async (act) => {
    const world = await travelled('raiseConcern');
    expect(await perform(world, sam.id, referenceOf(world), act, {}, commandOf('z'))).toMatchObject({ refused: 'not-understood' });
  });

  it('forgets somebody whose part has ended', async () => {
    const world = await travelled('reviewing-officer'.replace(/^/, 'assignRole '));
    const ended = await perform(
      world,
      sam.id,
      referenceOf(world),
      'assignRole',
      { role: 'reviewing-officer', person: { id: quinn.id }, end: true, reason: 'x' },
      commandOf('end'),
    );
    expect(ended).toMatchObject({ outcome: expect.stringMatching(/^ok/) });
    expect(await perform(world, quinn.id, referenceOf(world), 'submitRequest', {}, commandOf('late'))).toMatchObject({
      refused: 'not-found',
    });
  });

  it('goes on when somebody else wrote first and it is still right', async () => {
    const world = await travelled('submitRequest');
    meanwhile(world, (other) =>
      perform(other, sam.id, referenceOf(world), 'recordFact', { fact: 'riskFromChildConduct', value: false }, commandOf('other')),
    );
    expect(await decide(world)).toMatchObject({ outcome: 'ok' });
    expect(events(world).slice(-2)).toEqual(['fact.recorded', 'approval.granted']);
  });

  it('tells whoever came second what was done, by whom and when', async () => {
    const world = await travelled('submitRequest');
    world.outside.now = '2026-12-03T10:04:30Z';
    meanwhile(world, (other) => decide(other, tess, approve, 'on the other screen'));
    expect(await decide(world, tess, { decision: 'refuse', reason: 'x' })).toEqual({
      refused: 'changed-meanwhile',
      says: 'Tess Lindqvist already approved this on Thu 3 Dec 2026, 10:04.',
      wayOn: `Open ${referenceOf(world)} again to see where it stands now.`,
    });
    expect(events(world).filter((event) => event.startsWith('approval.'))).toEqual(['approval.granted']);
  });

  it('tells somebody who presses an old card long after who decided and when', async () => {
    const world = await travelled('submitRequest');
    world.outside.now = '2026-12-03T10:04:30Z';
    await decide(world);
    advance(world, 3000);
    const late = await decide(world, tess, { decision: 'refuse', reason: 'x' }, 'late');
    if (isRefusal(late)) throw new Error('a refusal was not expected');
    expect(late.outcome).toBe('blocked');
    expect(late.says).toContain('Tess Lindqvist');
    expect(late.says).toContain('Thu 3 Dec 2026, 10:04');
  });

  it('gives up in words when the case never stands still', async () => {
    const world = await travelled('submitRequest');
    const answer = (other: MemoryWorld, turn: number) =>
      perform(
        other,
        sam.id,
        referenceOf(world),
        'recordFact',
        { fact: 'riskFromChildConduct', value: turn % 2 === 0 },
        commandOf(`busy ${String(turn)}`),
      );
    meanwhile(world, answer, Number.POSITIVE_INFINITY);
    expect(await decide(world)).toMatchObject({
      refused: 'changed-meanwhile',
      says: expect.stringContaining('Sam Okafor already answered a question on this on'),
    });
    expect(events(world).filter((event) => event === 'fact.recorded').length).toBe(2 + 8);
    expect(events(world)).not.toContain('approval.granted');
  });
});
