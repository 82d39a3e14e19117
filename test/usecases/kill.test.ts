import { describe, expect, it } from '@jest/globals';
import { settle } from '../../src/usecases/settle.ts';
import { journey, referenceOf, type Step } from '../support/journey.ts';
import { memoryOutside, type MemoryOutside } from '../support/memoryOutside.ts';
import { advance, memoryWorld, ordinaryMorning, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { Killed, openSwitchboard, type Switchboard } from '../support/switchboard.ts';

/** The journey, in a program that may be stopped on the way; whoever pressed last presses once more in the one started after it. */
async function travelWith(board: Switchboard): Promise<{ world: MemoryWorld; kills: number }> {
  const outside = memoryOutside(ordinaryMorning);
  let world = memoryWorld(outside, board);
  let kills = 0;
  for (const step of journey) {
    advance(world, step.after ?? 0);
    try {
      await stepAndJobs(world, step);
    } catch (failure) {
      if (!(failure instanceof Killed)) throw failure;
      kills += 1;
      world = await restarted(outside);
      await stepAndJobs(world, step);
    }
  }
  return { world, kills };
}

async function stepAndJobs(world: MemoryWorld, step: Step): Promise<void> {
  await step.run(world, referenceOf(world));
  await runJobs(world);
}

async function restarted(outside: MemoryOutside): Promise<MemoryWorld> {
  const world = memoryWorld(outside);
  await settle(world);
  await runJobs(world);
  return world;
}

/** What is outside in the end, without what may rightly differ: the order of things. */
function outcomeOf({ outside }: MemoryWorld): object {
  const sorted = (values: Iterable<unknown>): readonly string[] => [...values].map((value) => JSON.stringify(value)).sort();
  return {
    facts: [...outside.log.values()].flatMap(({ appends }) => sorted(appends.flat())),
    events: sorted(outside.events),
    mails: sorted(outside.mails),
    cards: sorted(outside.cards),
    children: sorted(outside.children),
    rows: sorted(outside.rows),
    stages: sorted([...outside.index.values()].map(({ stage, people }) => ({ stage, people }))),
    once: outside.emitted
      .filter(({ what }) => what === 'event' || what === 'cancellation' || what === 'mail' || what === 'card')
      .map(({ key }) => key)
      .sort(),
  };
}

describe('the program stopped at any call', () => {
  it('leaves, once started again, exactly what it would have left', async () => {
    const counting = openSwitchboard();
    const undisturbed = await travelWith(counting);
    const expected = outcomeOf(undisturbed.world);
    expect(undisturbed.world.outside.events.size).toBe(1);
    expect(undisturbed.world.outside.mails.size).toBeGreaterThan(3);
    expect(counting.count).toBeGreaterThan(100);
    for (let call = 1; call <= counting.count; call++)
      for (const when of ['before', 'after'] as const) {
        const { world, kills } = await travelWith({ ...openSwitchboard(), dieAt: { call, when } });
        expect({ call, when, kills, ...outcomeOf(world) }).toEqual({ call, when, kills: 1, ...expected });
      }
  });
});
