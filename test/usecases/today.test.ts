import { describe, expect, it } from '@jest/globals';
import { today } from '../../src/usecases/today.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { raiseConcern } from '../../src/usecases/raiseConcern.ts';
import { canary, commandOf, concern, referenceOf, travelled } from '../support/journey.ts';
import { advance, memoryWorld, runJobs } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess, nia, quinn, bea } = people;

describe('today', () => {
  it('is empty for somebody without a case', async () => {
    const world = await travelled('submitRequest');
    expect(await today(world, bea.id)).toEqual({ now: world.outside.now, duties: [], cases: [] });
  });

  it('shows a person the cases they have a part in, with the child and the time limit, and nobody else', async () => {
    const world = await travelled('assignRole reviewing-officer');
    for (const who of [sam, tess, quinn]) {
      const { cases } = await today(world, who.id);
      expect(cases).toEqual([
        expect.objectContaining({
          reference: referenceOf(world),
          childName: canary.name,
          meetingName: 'Stability Meeting',
          deadline: expect.objectContaining({
            label: 'Hold the meeting',
            latest: '2026-12-05T09:12:00Z',
            clause: 'DOR-2.6',
            state: 'running',
          }),
        }),
      ]);
    }
    expect((await today(world, nia.id)).cases).toEqual([]);
  });

  it('drops cases that are no longer in the record, and keeps those in which the person merely has no part', async () => {
    const world = await travelled('submitRequest');
    const entry = world.outside.index.get(referenceOf(world));
    if (entry === undefined) throw new Error('the case is not in the index');
    await world.index.put({ ...entry, reference: 'SM-2222' });
    await world.index.put({ ...entry, people: [...entry.people, bea.id] });
    expect((await today(world, bea.id)).cases).toEqual([]);
    expect((await today(world, sam.id)).cases).toHaveLength(1);
    expect([...world.outside.index.keys()]).toEqual([referenceOf(world)]);
  });

  it('names a case whose procedure is gone to those in it, shows the rest, and logs the reference alone', async () => {
    const world = await travelled('submitRequest');
    const entry = world.outside.index.get(referenceOf(world));
    const stored = world.outside.log.get(referenceOf(world));
    if (entry === undefined || stored === undefined) throw new Error('the case is not there');
    world.outside.log.set('SM-2222', { ...stored, policy: 'wealdshire' });
    await world.index.put({ ...entry, reference: 'SM-2222', people: [...entry.people, bea.id] });
    const seen = await today(world, sam.id);
    expect([seen.cases.map(({ reference }) => reference), seen.unreadable]).toEqual([[referenceOf(world)], ['SM-2222']]);
    expect(await today(world, bea.id)).toEqual({ now: world.outside.now, duties: [], cases: [] });
    expect(world.outside.index.has('SM-2222')).toBe(true);
    expect(await readCase(world, sam.id, 'SM-2222')).toMatchObject({ refused: 'procedure-missing' });
    expect(await readCase(world, bea.id, 'SM-2222')).toMatchObject({ refused: 'not-found' });
    const logged = world.outside.emitted.filter(({ what, key }) => what === 'log' && key === 'error').map(({ content }) => content);
    expect(new Set(logged.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ message: 'the procedure a case is held under is not here', reference: 'SM-2222' })]),
    );
  });

  it('gives the manager the decision that waits for them, and takes it away once it is made', async () => {
    const waiting = await travelled('submitRequest');
    expect((await today(waiting, tess.id)).duties.map(({ act }) => act)).toContain('decideRequest');
    const decided = await travelled('decideRequest');
    expect((await today(decided, tess.id)).duties.map(({ act }) => act)).not.toContain('decideRequest');
  });

  it('puts what is late before what is not, and what is due sooner before what is due later', async () => {
    const world = memoryWorld();
    const two = { ...concern(world.outside.now), notifiedAt: '2026-12-01T08:00:00Z' };
    await raiseConcern(world, sam.id, concern(world.outside.now), commandOf('new'));
    await raiseConcern(world, sam.id, two, commandOf('old'));
    advance(world, 60);
    await runJobs(world);
    const { duties } = await today(world, sam.id);
    const dated = duties.map(
      ({ state, due }) => [state === 'late' ? 0 : 1, due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due)] as const,
    );
    expect(dated.length).toBeGreaterThan(1);
    expect(dated).toEqual([...dated].sort(([a, b], [c, d]) => a - c || (b === d ? 0 : b - d)));
    expect(new Set(duties.map(({ reference }) => reference)).size).toBe(2);
  });

  it('believes the record, not the index', async () => {
    const world = await travelled('submitRequest');
    world.outside.index.set('SM-2222', { reference: 'SM-2222', stage: 'requested', people: [nia.id], length: 1 });
    world.outside.index.set(referenceOf(world), { reference: referenceOf(world), stage: 'requested', people: [nia.id], length: 1 });
    expect((await today(world, nia.id)).cases).toEqual([]);
  });
});
