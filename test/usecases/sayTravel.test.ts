import { describe, expect, it } from '@jest/globals';
import { offerCaseTimes } from '../../src/usecases/offerCaseTimes.ts';
import { perform } from '../../src/usecases/perform.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { commandOf, referenceOf, travelled } from '../support/journey.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, quinn } = people;

async function inRoom(world: MemoryWorld) {
  const times = await offerCaseTimes(world, sam.id, referenceOf(world), 60, 'room');
  if (isRefusal(times)) throw new Error(times.says);
  return times;
}

describe('the way to a meeting', () => {
  const say = (world: MemoryWorld, data: object, name = 'way') =>
    perform(world, sam.id, referenceOf(world), 'sayTravel', data, commandOf(name));

  it('is left free before and after it in person, and not online', async () => {
    const world = await travelled('decideInvitee');
    const busy = { start: '2026-12-04T11:00:00Z', end: '2026-12-04T12:00:00Z', status: 'busy' } as const;
    world.outside.busy.set(quinn.email, [busy]);
    expect(await say(world, { person: quinn.id, minutes: 45 })).toMatchObject({
      outcome: 'ok',
      says: expect.stringContaining('45 minutes'),
    });
    const clear = (start: string) => Date.parse(start) + 60 * 60_000 <= Date.parse(busy.start) - 45 * 60_000 || Date.parse(start) >= Date.parse(busy.end) + 45 * 60_000; // prettier-ignore
    const { offers, ways } = await inRoom(world);
    expect(ways).toEqual([{ person: quinn.id, minutes: 45 }]);
    const withQuinn = offers.filter(({ free }) => free.includes(quinn.name));
    expect(withQuinn.length).toBeGreaterThan(0);
    expect(withQuinn.every(({ start }) => clear(start))).toBe(true);
    await say(world, { person: quinn.id, minutes: 0 }, 'none');
    expect((await inRoom(world)).ways).toEqual([{ person: quinn.id, minutes: 0 }]);
  });

  it('is of somebody in the case, in whole minutes', async () => {
    const world = await travelled('decideInvitee');
    expect(await say(world, { person: 'nobody', minutes: 20 })).toMatchObject({ outcome: 'incomplete' });
    for (const minutes of [-1, 241, 2.5]) expect(await say(world, { person: quinn.id, minutes }, String(minutes))).toMatchObject({ outcome: 'incomplete' }); // prettier-ignore
  });
});
