import { describe, expect, it } from '@jest/globals';
import { resolvePerson } from '../../src/usecases/resolvePerson.ts';
import { memoryWorld } from '../support/memoryWorld.ts';
import { outsiders, people } from '../support/people.ts';

describe('resolvePerson', () => {
  const world = memoryWorld();
  const { farida } = people;
  const known = { id: farida.id, name: farida.name, email: farida.email };

  it('takes a colleague as the directory knows them, whatever else was typed', async () => {
    expect(await resolvePerson(world, [], { id: farida.id, name: 'Somebody Else', email: 'else@where.example' }, 'seed')).toEqual(known);
  });

  it('finds a colleague by address, in any case', async () => {
    expect(await resolvePerson(world, [], { name: 'F. Noor', email: 'FARIDA.NOOR@council.example' }, 'seed')).toEqual(known);
  });

  it('does not take the beginning of an address for the address', async () => {
    expect(await resolvePerson(world, [], { name: 'F', email: 'farida.noor@council' }, 'seed')).toHaveProperty(
      'id',
      expect.stringMatching(/^outside:/),
    );
  });

  it('keeps somebody outside under an id of ours, the same for the same command, and says what is not known', async () => {
    const one = await resolvePerson(world, [], outsiders.adeyemi, 'SM-7K2Q:1');
    expect(one).toEqual({
      ...outsiders.adeyemi,
      id: expect.stringMatching(/^outside:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      note: expect.stringContaining('whether they are free is not known'),
    });
    expect(await resolvePerson(world, [], outsiders.adeyemi, 'SM-7K2Q:1')).toEqual(one);
    expect(await resolvePerson(world, [], outsiders.adeyemi, 'SM-7K2Q:2')).not.toEqual(one);
  });

  it('keeps somebody without an address, and says they are invited by hand', async () => {
    expect(await resolvePerson(world, [], { name: 'Grandmother' }, 'seed')).toHaveProperty('note', expect.stringContaining('by hand'));
  });

  it('finds somebody outside who is in the case already, by id or address', async () => {
    const carla = { ...outsiders.carla, id: 'outside:carla', roles: ['foster-carer'] };
    expect(await resolvePerson(world, [carla], { email: 'Carla.Reed@home.example' }, 'seed')).toMatchObject({
      ...outsiders.carla,
      id: carla.id,
    });
    expect(await resolvePerson(world, [carla], { id: carla.id, organisation: 'Reed home' }, 'seed')).toEqual({
      id: carla.id,
      ...outsiders.carla,
      organisation: 'Reed home',
    });
  });

  it.each([{ id: '33333333-3333-4333-8333-000000000099' }, { id: 'outside:nobody', name: 'X' }, { email: 'nobody@council.example' }, {}])(
    'refuses %p with a way on',
    async (named) => {
      expect(await resolvePerson(world, [], named, 'seed')).toMatchObject({ refused: 'not-understood', wayOn: expect.any(String) });
    },
  );
});
