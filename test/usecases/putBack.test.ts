import { describe, expect, it } from '@jest/globals';
import { follow } from '../../src/usecases/follow.ts';
import { perform } from '../../src/usecases/perform.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, meetingTime, referenceOf, travelled } from '../support/journey.ts';
import { advance, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam } = people;
const elsewhen = { start: '2026-12-04T15:30:00Z', end: '2026-12-04T16:30:00Z' } as const;
const eventId = (world: MemoryWorld): string => [...world.outside.events.values()][0]?.eventId ?? '';
const drag = async (world: MemoryWorld): Promise<void> => {
  world.outside.movedInOutlook.set(eventId(world), elsewhen);
  await looked(world);
};
async function looked(world: MemoryWorld): Promise<void> {
  advance(world, 1);
  await follow(world);
  await runJobs(world);
}
const differs = async (world: MemoryWorld) => {
  const view = await readCase(world, sam.id, referenceOf(world));
  return isRefusal(view) ? [] : view.assessment.findings.filter(({ code }) => code === 'calendar-differs');
};
const back = (world: MemoryWorld, command: string) => perform(world, sam.id, referenceOf(world), 'putBack', {}, commandOf(command));

describe('putting back a meeting that was moved in Outlook', () => {
  it('gives the entry its time back, once; the case keeps its time and says so at once', async () => {
    const world = await travelled('scheduleMeeting');
    await drag(world);
    expect(await differs(world)).toHaveLength(1);
    expect(await back(world, 'back')).toMatchObject({ outcome: 'ok' });
    expect(await differs(world)).toEqual([]);
    await runJobs(world);
    expect(world.outside.movedInOutlook.get(eventId(world))).toEqual(meetingTime);
    await looked(world);
    expect(await differs(world)).toEqual([]);
    expect(await back(world, 'twice')).toMatchObject({ outcome: 'blocked' });
  });

  it('sees the same move again when somebody makes it again', async () => {
    const world = await travelled('scheduleMeeting');
    await drag(world);
    await back(world, 'back');
    await runJobs(world);
    await drag(world);
    expect(await differs(world)).toHaveLength(1);
    await back(world, 'again');
    await runJobs(world);
    expect(world.outside.movedInOutlook.get(eventId(world))).toEqual(meetingTime);
  });

  it('that somebody moves here to the very time put back from gets an entry of its own', async () => {
    const world = await travelled('scheduleMeeting');
    await drag(world);
    await back(world, 'back');
    await runJobs(world);
    await perform(world, sam.id, referenceOf(world), 'rescheduleMeeting', { ...elsewhen, reason: 'Better after all.' }, commandOf('move'));
    await runJobs(world);
    expect([...world.outside.events.values()].map(({ cancelled, effect }) => [cancelled, effect.start])).toEqual([
      [true, meetingTime.start],
      [false, elsewhen.start],
    ]);
  });
});
