import { describe, expect, it } from '@jest/globals';
import { keptWith } from '../../src/domain/keptWith.ts';

type Thing = { readonly size: number };

const counting = () => {
  let times = 0;
  const twice = keptWith(({ size }: Thing) => {
    times += 1;
    return size * 2;
  });
  return { twice, times: () => times };
};

describe('what is kept with a thing', () => {
  it('is worked out once', () => {
    const { twice, times } = counting();
    const thing = { size: 3 };
    expect([twice(thing), twice(thing), times()]).toEqual([6, 6, 1]);
  });

  it('is not seen on the thing, and a copy begins without it', () => {
    const { twice } = counting();
    const thing = { size: 3 };
    twice(thing);
    expect([Reflect.ownKeys({ ...thing }), JSON.stringify(thing)]).toEqual([['size'], '{"size":3}']);
    expect(twice({ ...thing, size: 5 })).toBe(10);
  });

  it('is worked out each time for a thing that takes nothing on', () => {
    const { twice, times } = counting();
    const thing = Object.freeze({ size: 3 });
    expect([twice(thing), twice(thing), times()]).toEqual([6, 6, 2]);
  });
});
