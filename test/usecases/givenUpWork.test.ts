import { describe, expect, it } from '@jest/globals';
import { givenUpWork, tryGivenUpAgain } from '../../src/usecases/givenUpWork.ts';
import type { World } from '../../src/usecases/world.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';
import { canary, referenceOf, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';

const { bea, sam } = people;
const lookedAfter = async (until: string): Promise<{ world: MemoryWorld & World; reference: string }> => {
  const world = { ...(await travelled(until)), administrators: new Set([bea.id]) };
  const reference = referenceOf(world);
  world.outside.givenUp.push({ reference, since: '2026-12-03T09:12:00Z', because: 'denied' });
  return { world, reference };
};

describe('work that was given up', () => {
  it('is shown to whoever looks after Holdfast: the case, since when, what is still to be done, why and the way on', async () => {
    const { world, reference } = await lookedAfter('scheduleMeeting');
    const before = [...(world.outside.log.get(reference)?.appends ?? [])];
    world.outside.log
      .get(reference)
      ?.appends.splice(0, Infinity, ...before.filter((facts) => !facts.some(({ event }) => event === 'meeting.convened')));
    expect(await givenUpWork(world, bea.id)).toEqual({
      items: [
        {
          reference,
          since: '2026-12-03T09:12:00Z',
          sinceText: 'Thu 3 Dec 2026, 09:12',
          what: expect.arrayContaining(['The calendar entry of the meeting and its invitations']),
          why: expect.stringMatching(/^Microsoft 365 does not let the app in\. Look whether its secret has run out/),
        },
      ],
    });
  });

  it('names nobody of the case', async () => {
    for (const until of ['submitRequest', 'decideRequest', 'scheduleMeeting', 'circulateMinutes']) {
      const { world } = await lookedAfter(until);
      const said = JSON.stringify(await givenUpWork(world, bea.id));
      for (const name of [canary.name, ...Object.values(people).map((one) => one.name), 'Carla']) expect(said).not.toContain(name);
    }
  });

  it.each([
    ['throttled', 'Microsoft 365 slows the app down. Then try it again.'],
    ['unavailable', 'Microsoft 365 does not answer. Look at its service health and at the network of this machine. Then try it again.'],
    ['conflict', 'Somebody else changed the same thing at the same moment. Then try it again.'],
    ['TypeError', 'Something in Holdfast itself failed. Look at its log for this reference, then try it again.'],
    [undefined, 'Something in Holdfast itself failed. Look at its log for this reference, then try it again.'],
  ])('for %s says what to do', async (because, why) => {
    const { world, reference } = await lookedAfter('submitRequest');
    world.outside.givenUp.splice(0, 1, { reference, since: world.outside.now, ...(because !== undefined && { because }) });
    expect(await givenUpWork(world, bea.id)).toMatchObject({ items: [{ why }] });
  });

  it('is shown when the record cannot be read either', async () => {
    const { world } = await lookedAfter('submitRequest');
    world.board.fail = ({ name }) => (name === 'caseLog.read' ? { when: 'before', error: new Error('away') } : undefined);
    expect(await givenUpWork(world, bea.id)).toMatchObject({ items: [{ what: [], why: expect.stringContaining('Microsoft 365') }] });
  });

  it('is asked for again with a press, once', async () => {
    const { world, reference } = await lookedAfter('submitRequest');
    world.outside.jobs.clear();
    expect(await tryGivenUpAgain(world, bea.id, reference)).toMatchObject({ says: expect.stringContaining('is tried again now') });
    expect([...world.outside.jobs]).toEqual([reference]);
    expect(await givenUpWork(world, bea.id)).toEqual({ items: [] });
    expect(await tryGivenUpAgain(world, bea.id, reference)).toEqual({ says: `Nothing is given up in ${reference} any more.` });
  });

  it('is nobody else’s: others learn neither what there is nor whether a case is', async () => {
    const { world, reference } = await lookedAfter('submitRequest');
    world.outside.jobs.clear();
    expect(await givenUpWork(world, sam.id)).toMatchObject({ refused: 'not-allowed' });
    expect(await tryGivenUpAgain(world, sam.id, reference)).toMatchObject({ refused: 'not-found' });
    expect(world.outside.jobs.size).toBe(0);
    const nobody: World = { ...world, administrators: new Set() };
    expect(await givenUpWork(nobody, bea.id)).toMatchObject({ refused: 'not-allowed' });
  });
});
