import { describe, expect, it } from '@jest/globals';
import { settle } from '../../src/usecases/settle.ts';
import { journey, referenceOf, travelled, type Step } from '../support/journey.ts';
import { memoryOutside, type MemoryOutside } from '../support/memoryOutside.ts';
import { advance, memoryWorld, ordinaryMorning, runJobs } from '../support/memoryWorld.ts';
import { outcomeOf } from '../support/outcomeOf.ts';
import { Killed, openSwitchboard, type Switchboard } from '../support/switchboard.ts';

/** A step and the work it queued, in a program over this outside. Whether the program was stopped on the way is on its switchboard. */
async function stepAndJobs(outside: MemoryOutside, step: Step, board: Switchboard = openSwitchboard()): Promise<Switchboard> {
  const world = memoryWorld(outside, board);
  try {
    await step.run(world, referenceOf(world));
    await runJobs(world);
  } catch (failure) {
    if (!(failure instanceof Killed)) throw failure;
  }
  return board;
}

/** The program started again: it settles what is open, and whoever pressed last presses once more. */
async function startedAgain(outside: MemoryOutside, step: Step): Promise<void> {
  const world = memoryWorld(outside);
  await settle(world);
  await runJobs(world);
  await stepAndJobs(outside, step);
}

describe('the program stopped at any call', () => {
  it.each(journey)('leaves, once started again, exactly what $name would have left', async (step) => {
    const before = await untilStep(step);
    const undisturbed = structuredClone(before);
    const { count } = await stepAndJobs(undisturbed, step);
    const expected = outcomeOf(undisturbed);
    expect(count).toBeGreaterThan(3);
    for (let call = 1; call <= count; call++)
      for (const when of ['before', 'after'] as const) {
        const outside = structuredClone(before);
        const { dead } = await stepAndJobs(outside, step, { ...openSwitchboard(), dieAt: { call, when } });
        await startedAgain(outside, step);
        expect({ call, when, dead, ...outcomeOf(outside) }).toEqual({ call, when, dead: true, ...expected });
      }
  });

  it('has gone through the whole: booked, told, and sent round', async () => {
    const { outside } = await travelled();
    expect(outside.events.size).toBe(1);
    expect(outside.mails.size).toBeGreaterThan(3);
    expect(outside.cards.size).toBeGreaterThan(3);
  });
});

/** What is outside when the step comes up, its own time passed. */
async function untilStep(step: Step): Promise<MemoryOutside> {
  const at = journey.indexOf(step);
  const earlier = journey[at - 1];
  const world = earlier === undefined ? memoryWorld(memoryOutside(ordinaryMorning)) : await travelled(earlier.name);
  advance(world, step.after ?? 0);
  // What falls due meanwhile is told before the person acts.
  await settle(world);
  await runJobs(world);
  return world.outside;
}
