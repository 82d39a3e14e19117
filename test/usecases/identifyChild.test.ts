import { describe, expect, it } from '@jest/globals';
import { identifyChild } from '../../src/usecases/identifyChild.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { canary, referenceOf, travelled } from '../support/journey.ts';
import type { MemoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess, quinn, farida, nia } = people;
const facts = (world: MemoryWorld) =>
  (world.outside.log.get(referenceOf(world))?.appends.flat() ?? []).filter(({ event }) => event === 'child.identified');

describe('identifyChild', () => {
  it('keeps who the child is in the register, and in the log only that it was done', async () => {
    const world = await travelled('raiseConcern');
    const answer = await identifyChild(world, sam.id, referenceOf(world), canary);
    expect(answer).toMatchObject({ reference: referenceOf(world), child: canary });
    expect(world.outside.children.get(referenceOf(world))).toEqual(canary);
    expect(facts(world)).toEqual([
      {
        event: 'child.identified',
        at: world.outside.now,
        recorded: '2026-12-03T09:12:00.000000001Z',
        by: sam.id,
        dateOfBirth: canary.dateOfBirth,
        told: ['name', 'dateOfBirth', 'caseNumber'],
      },
    ]);
    expect(JSON.stringify(facts(world))).not.toContain(canary.name);
    expect(JSON.stringify([...world.outside.log])).not.toContain(canary.caseNumber);
  });

  it('writes nothing into the log for the same again, and a fact for another date of birth', async () => {
    const world = await travelled('identifyChild');
    await identifyChild(world, sam.id, referenceOf(world), { ...canary, name: 'Another Spelling' });
    expect(facts(world)).toHaveLength(1);
    expect(world.outside.children.get(referenceOf(world))?.name).toBe('Another Spelling');
    await identifyChild(world, tess.id, referenceOf(world), { name: 'Another Spelling', dateOfBirth: '2013-04-18' });
    expect(facts(world)).toHaveLength(2);
  });

  it('is completed by doing it again after the log did not answer', async () => {
    const world = await travelled('raiseConcern');
    world.board.fail = ({ name }) => (name === 'caseLog.append' ? { when: 'before', error: new Error('x') } : undefined);
    await expect(identifyChild(world, sam.id, referenceOf(world), canary)).rejects.toThrow();
    delete world.board.fail;
    await identifyChild(world, sam.id, referenceOf(world), canary);
    expect(facts(world)).toHaveLength(1);
  });

  it('is for the social worker, the team manager and whoever raised it; others may read, strangers learn nothing', async () => {
    const world = await travelled('assignRole reviewing-officer');
    const before = JSON.stringify([...world.outside.children]);
    for (const who of [quinn, farida]) {
      expect(await identifyChild(world, who.id, referenceOf(world), { name: 'X' })).toMatchObject({ refused: 'not-allowed' });
      expect(await readCase(world, who.id, referenceOf(world))).toHaveProperty('child', canary);
    }
    expect(await identifyChild(world, nia.id, referenceOf(world), { name: 'X' })).toMatchObject({ refused: 'not-found' });
    const carla = [...(world.outside.index.get(referenceOf(world))?.people ?? [])].find((id) => id.startsWith('outside:')) ?? '';
    const view = await readCase(world, carla, referenceOf(world));
    expect(view).not.toHaveProperty('child');
    expect(await identifyChild(world, carla, referenceOf(world), { name: 'X' })).toMatchObject({ refused: 'not-allowed' });
    expect(JSON.stringify([...world.outside.children])).toBe(before);
  });

  it.each([
    ['0001-01-01', 'is a date before 1900'],
    ['2026-12-04', 'is a day that has not come yet'],
    ['2026-02-30', 'needs a date that exists, such as 2026-12-03'],
  ])('takes no child born on %s, and writes nothing', async (dateOfBirth, why) => {
    const world = await travelled('raiseConcern');
    expect(await identifyChild(world, sam.id, referenceOf(world), { ...canary, dateOfBirth })).toMatchObject({
      refused: 'not-understood',
      says: `The child’s date of birth ${why}.`,
    });
    expect([facts(world), world.outside.children.get(referenceOf(world))]).toEqual([[], undefined]);
  });
});
