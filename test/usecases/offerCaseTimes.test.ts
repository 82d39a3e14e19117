import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { packsOf } from '../../src/policies/packsOf.ts';
import { offerCaseTimes } from '../../src/usecases/offerCaseTimes.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { outsiders, people } from '../support/people.ts';
import { referenceOf, travelled } from '../support/journey.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';

const { sam, tess, quinn, nia } = people;

async function offered(world: MemoryWorld, minutes = 60) {
  const times = await offerCaseTimes(world, sam.id, referenceOf(world), minutes);
  if (isRefusal(times)) throw new Error(times.says);
  return times;
}

describe('offerCaseTimes', () => {
  it('offers times inside the limit when the calendars are free', async () => {
    const world = await travelled('decideInvitee');
    const { offers } = await offered(world);
    expect(offers.length).toBeGreaterThanOrEqual(3);
    for (const offer of offers) {
      expect(offer.insideWindow).toBe(true);
      expect(Date.parse(offer.start)).toBeLessThanOrEqual(Date.parse('2026-12-05T09:12:00Z'));
      expect(offer.free).toEqual(expect.arrayContaining([sam.name, tess.name, quinn.name]));
    }
  });

  it('never takes somebody outside for free, and asks for no calendar but the council’s', async () => {
    const world = await travelled('decideInvitee');
    const asked: unknown[] = [];
    world.board.fail = ({ name, args }) => {
      if (name === 'calendar.availability') asked.push(args);
      return undefined;
    };
    const { offers } = await offered(world);
    for (const offer of offers) {
      expect(offer.notKnown).toContain(outsiders.carla.name);
      expect(offer.free).not.toContain(outsiders.carla.name);
    }
    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual([sam.id, expect.arrayContaining([tess.email, quinn.email]), world.outside.now, expect.any(String)]);
    expect(JSON.stringify(asked)).not.toContain(outsiders.carla.email);
  });

  it('keeps clear of the chair’s appointments, and offers others at which somebody is missing after those at which nobody is', async () => {
    const world = await travelled('decideInvitee');
    const until = '2026-12-04T13:00:00Z';
    world.outside.busy.set(tess.email, [{ start: world.outside.now, end: until, status: 'busy' }]);
    world.outside.busy.set(quinn.email, [{ start: until, end: '2026-12-04T14:00:00Z', status: 'busy' }]);
    const { offers } = await offered(world);
    expect(offers.filter(({ start }) => Date.parse(start) < Date.parse(until))).toEqual([]);
    expect(offers[0]?.busy).toEqual([]);
    expect(Date.parse(offers[0]?.start ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-12-04T14:00:00Z'));
  });

  it('says why when no time is left inside the limit, and offers later ones as such', async () => {
    const world = await travelled('decideInvitee');
    world.outside.busy.set(tess.email, [{ start: world.outside.now, end: '2026-12-06T00:00:00Z', status: 'away' }]);
    const { offers, whyNot } = await offered(world);
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.every(({ insideWindow }) => !insideWindow)).toBe(true);
    expect(whyNot?.says).toContain(tess.name);
    expect(whyNot?.openings.map(({ ways }) => ways)).toContainEqual(['person']);
  });

  it('offers no time on a day on which the council is closed', async () => {
    const world = await travelled('decideInvitee');
    const dorset = world.packs.get('dorset') as Policy;
    const days = async (...closures: string[]) => {
      const { offers } = await offered({ ...world, packs: packsOf([{ ...dorset, closures }]) });
      return offers.map(({ start }) => start.slice(0, 10));
    };
    expect(await days()).toContain('2026-12-04');
    expect(await days('2026-12-04')).not.toContain('2026-12-04');
  });

  it('wants a length it can use, and a part in the case', async () => {
    const world = await travelled('decideInvitee');
    for (const minutes of [0, 14, 241, 30.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await offerCaseTimes(world, sam.id, referenceOf(world), minutes)).toMatchObject({ refused: 'not-understood' });
    expect(await offerCaseTimes(world, nia.id, referenceOf(world), 60)).toMatchObject({ refused: 'not-found' });
  });
});
