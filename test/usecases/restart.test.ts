import { describe, expect, it } from '@jest/globals';
import { rebuildIndex } from '../../src/usecases/rebuildIndex.ts';
import { settle } from '../../src/usecases/settle.ts';
import { journey, referenceOf, travelled } from '../support/journey.ts';
import { memoryOutside, type MemoryOutside } from '../support/memoryOutside.ts';
import { advance, memoryWorld, ordinaryMorning, runJobs } from '../support/memoryWorld.ts';
import { outcomeOf } from '../support/outcomeOf.ts';

/** Goes through the whole journey with a program that ends after each step and is started again over what `lost` leaves of the outside. */
async function restarting(lost: (outside: MemoryOutside) => void): Promise<{ readonly outside: MemoryOutside; readonly programs: number }> {
  let outside = memoryOutside(ordinaryMorning);
  let programs = 0;
  for (const step of journey) {
    const world = memoryWorld(outside);
    programs++;
    advance(world, step.after ?? 0);
    const answer = await step.run(world, referenceOf(world));
    expect(answer).toMatchObject({ ...('outcome' in answer && { outcome: expect.stringMatching(/^ok/) }) });
    expect(answer).not.toHaveProperty('refused');
    // Its end: nothing it held in memory is handed on, and of what it queued only what `lost` leaves.
    outside = structuredClone(outside);
    lost(outside);
    const again = memoryWorld(outside);
    programs++;
    await rebuildIndex(again);
    await settle(again);
    await runJobs(again);
    outside = structuredClone(outside);
  }
  return { outside, programs };
}

describe('the program started again between every two steps of the journey', () => {
  it('ends as if it had never been away', async () => {
    const { outside: expected } = await travelled(journey.at(-1)?.name);
    const { outside, programs } = await restarting(() => undefined);
    expect(programs).toBe(2 * journey.length);
    expect(outcomeOf(outside)).toEqual(outcomeOf(expected));
  });

  it('ends so too when its database is lost each time, queue and index and all', async () => {
    const { outside: expected } = await travelled(journey.at(-1)?.name);
    const { outside } = await restarting((left) => {
      left.index.clear();
      left.jobs.clear();
      left.toRemind.clear();
    });
    expect(outcomeOf(outside)).toEqual(outcomeOf(expected));
  });
});
