import { describe, expect, it } from '@jest/globals';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { perform } from '../../src/usecases/perform.ts';
import { remind } from '../../src/usecases/remind.ts';
import { wake } from '../../src/usecases/wake.ts';
import { commandOf, concern, referenceOf, secrets, travelled } from '../support/journey.ts';
import { memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';
import { Killed, openSwitchboard } from '../support/switchboard.ts';

const { sam, tess } = people;
const friday = '2026-12-04T09:00:00Z';

/** The clock goes to an instant and the program looks what is due. */
async function at(world: MemoryWorld, now: string): Promise<void> {
  world.outside.now = now;
  await wake(world);
  await runJobs(world);
}

const remindersOf = (world: MemoryWorld) =>
  world.outside.emitted
    .filter(({ what, key }) => what === 'card' && key.includes('/remind/'))
    .map(({ content }) => content as { personId: string; due: string[] });
const recorded = (world: MemoryWorld) =>
  [...world.outside.log.values()].flatMap(({ appends }) => appends.flat()).filter(({ event }) => event === 'notification.reminded');

describe('remind', () => {
  it('tells the manager of a waiting request at a quarter of the time, once, and records it (DOR-2.3-ii)', async () => {
    const world = await travelled('submitRequest');
    const reference = referenceOf(world);
    await at(world, '2026-12-04T08:59:00Z');
    expect(remindersOf(world)).toEqual([]);
    await at(world, friday);
    await at(world, friday);
    await at(world, '2026-12-04T09:01:00Z');
    expect(remindersOf(world).map(({ personId, due }) => ({ personId, due }))).toEqual([
      { personId: tess.id, due: [`${reference} decide open`] },
      { personId: sam.id, due: [`${reference} decide open`] },
    ]);
    expect(recorded(world).map(({ person, duty, rule }) => [person, duty, rule])).toEqual([
      [tess.id, 'decide', 'approver'],
      [sam.id, 'decide', 'cover'],
    ]);
  });

  it('says in one message what is due in several cases', async () => {
    const world = await travelled('submitRequest');
    for (const number of ['one', 'two']) {
      const raised = await raiseConcern(world, sam.id, concern('2026-12-03T09:20:00Z'), commandOf(`raise ${number}`));
      if (!('reference' in raised)) throw new Error(raised.says);
      await perform(
        world,
        sam.id,
        raised.reference,
        'assignRole',
        { role: 'child-team-manager', person: { id: tess.id } },
        commandOf(`tess ${number}`),
      );
      await perform(world, sam.id, raised.reference, 'submitRequest', {}, commandOf(`submit ${number}`));
    }
    await runJobs(world);
    await at(world, friday);
    const toTess = remindersOf(world).filter(({ personId }) => personId === tess.id);
    expect(toTess).toHaveLength(1);
    expect(recorded(world).filter(({ person }) => person === tess.id)).toHaveLength(toTess[0]?.due.length ?? 0);
    expect(new Set(toTess[0]?.due.map((line) => line.split(' ')[0])).size).toBeGreaterThan(1);
  });

  it('tells once whatever call the program is stopped at, and although more falls due before it starts again', async () => {
    const start = await travelled('submitRequest');
    start.outside.now = friday;
    await wake(start);
    const before = structuredClone(start.outside);
    const counting = memoryWorld(structuredClone(before), openSwitchboard());
    await runJobs(counting);
    for (let call = 1; call <= counting.board.count; call++)
      for (const when of ['before', 'after'] as const) {
        const outside = structuredClone(before);
        const killed = memoryWorld(outside, { ...openSwitchboard(), dieAt: { call, when } });
        await expect(runJobs(killed)).rejects.toThrow(Killed);
        // Meanwhile the QARO's turn has come too.
        outside.now = '2026-12-04T14:30:00Z';
        const again = memoryWorld(outside);
        await wake(again);
        await at(again, outside.now);
        const lines = remindersOf(again).flatMap(({ personId, due }) => due.map((line) => `${personId} ${line}`));
        expect({ call, when, lines: lines.length, each: new Set(lines).size }).toEqual({ call, when, lines: 3, each: 3 });
        expect(new Set(recorded(again).map(({ effect }) => effect)).size).toBe(3);
        expect(recorded(again)).toHaveLength(3);
      }
  });

  it('writes a letter without a word of the case to whoever Teams does not reach', async () => {
    const world = await travelled('submitRequest');
    world.outside.unreachable.add(tess.id);
    await at(world, friday);
    const letters = [...world.outside.mails.values()].filter(({ effect }) => effect.key.includes('/remind/'));
    expect(letters.map(({ effect }) => effect.to.id)).toEqual([tess.id]);
    expect(secrets.filter((secret) => JSON.stringify(letters).includes(secret))).toEqual([]);
    await at(world, friday);
    expect([...world.outside.mails.values()].filter(({ effect }) => effect.key.includes('/remind/'))).toHaveLength(1);
  });

  it('tries again when Teams is away, and says nothing to whom nothing is due from', async () => {
    const world = await travelled('submitRequest');
    world.board.fail = ({ name }) =>
      name === 'notifier.send' ? { when: 'before', error: new GatewayFailure('unavailable', 'x') } : undefined;
    world.outside.now = friday;
    await wake(world);
    await expect(runJobs(world)).rejects.toThrow(GatewayFailure);
    expect(recorded(world)).toEqual([]);
    delete world.board.fail;
    await runJobs(world);
    expect(remindersOf(world)).toHaveLength(2);
    await remind(world, people.owen.id);
    expect(remindersOf(world)).toHaveLength(2);
  });
});
